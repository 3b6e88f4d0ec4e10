import { errorTable, type DomainError } from '@wor/domain';
import { newId } from '@wor/platform';
import type { Access, AuditAction, NotedAccess } from './access.js';
import { statement } from './statement.js';
import type { Tx } from './tx.js';

/** EventOutcomeIndicator of NEN 7513: success, minor failure, serious failure, major failure. */
type AuditOutcome = 0 | 4 | 8 | 12;

/** A row of `audit_event`, in the words of NEN 7513 (fields of security.md 1.3). */
export interface AuditRow {
  readonly id: string;
  readonly event_id: string;
  readonly event_type: string;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  readonly organisation_id: string | null;
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly responsible_user_id: string | null;
  readonly role_code: string;
  readonly purpose: string;
  readonly ap_type: number | null;
  readonly ap_id: string | null;
  readonly obj_type: number;
  readonly obj_role: number;
  readonly obj_lifecycle: number;
  readonly obj_id_type: string;
  readonly obj_id: string;
  readonly sensitivity: string;
  readonly obj_detail: unknown;
  readonly site_id: string;
  readonly source_id: string;
  readonly source_type: number;
  readonly authz_protocol: string;
  readonly relation_protocol: string;
  readonly consent_profile: string;
  readonly traceparent: string | null;
}

/** ParticipantObjectTypeCode and -Role of RFC 3881: a person (1, patient 1) or a system object (2, …). */
const objectCodes = {
  client: { type: 1, role: 1 },
  referral: { type: 2, role: 3 },
  draft: { type: 2, role: 3 },
  list: { type: 2, role: 24 },
  report: { type: 2, role: 3 },
  session: { type: 2, role: 12 },
  system: { type: 2, role: 20 },
} as const satisfies Record<Access['object']['kind'], { type: number; role: number }>;

const ofPersons: readonly Access['object']['kind'][] = ['client', 'referral', 'draft'];

const lifecycleCodes: Record<AuditAction, number> = { C: 1, R: 6, U: 3, D: 14, E: 5 };

/** A slip in what was typed is a minor failure, a refusal a serious one, our own fault a major one. */
export function auditOutcome(error: DomainError): AuditOutcome {
  const { level, status } = errorTable[error.code];
  if (level === 'error') return 12;
  return level === 'warn' || status === 404 ? 8 : 4;
}

/** The row for one access; `outcome` is how it ended. */
export function auditRow({ actor, ...access }: NotedAccess, outcome: AuditOutcome): AuditRow {
  const { object } = access;
  const codes = objectCodes[object.kind];
  return {
    id: newId(),
    event_id: access.event,
    event_type: access.event.split('.')[0] ?? access.event,
    action: access.action,
    outcome,
    organisation_id: actor?.organisationId ?? null,
    user_id: actor?.accountId ?? null,
    user_name: actor?.name ?? null,
    responsible_user_id: actor?.accountId ?? null,
    role_code: actor?.role ?? 'anonymous',
    purpose: 'social_prescribing',
    ap_type: actor?.origin?.address === undefined ? null : 2,
    ap_id: actor?.origin?.address ?? null,
    obj_type: codes.type,
    obj_role: codes.role,
    obj_lifecycle: lifecycleCodes[access.action],
    obj_id_type: object.kind,
    obj_id: object.id,
    sensitivity: ofPersons.includes(object.kind) ? 'health' : 'normal',
    obj_detail: object.detail ?? null,
    site_id: actor?.regionId ?? 'none',
    source_id: 'welzijn-op-recept',
    source_type: 4,
    authz_protocol: 'access-table-1',
    relation_protocol: 'referral-party-1',
    consent_profile: access.consent ?? 'referral',
    traceparent: actor?.origin?.traceparent ?? null,
  };
}

/** The column list of an audit row, for statements that unnest it from JSON. */
export const auditColumns = `id, event_id, event_type, action, outcome, organisation_id, user_id,
  user_name, responsible_user_id, role_code, purpose, ap_type, ap_id, obj_type, obj_role,
  obj_lifecycle, obj_id_type, obj_id, sensitivity, obj_detail, site_id, source_id, source_type,
  authz_protocol, relation_protocol, consent_profile, traceparent`;

const insertAudit = statement(
  'insert-audit',
  `INSERT INTO audit_event (${auditColumns})
   SELECT ${auditColumns} FROM jsonb_populate_recordset(NULL::audit_event, $1::jsonb)`,
);

/** Writes the audit rows of these accesses. Fails closed: without the row there is no commit. */
export async function writeAccesses(
  tx: Tx,
  accesses: readonly NotedAccess[],
  outcome: AuditOutcome,
): Promise<void> {
  if (accesses.length === 0) return;
  const rows = accesses.map((access) => auditRow(access, outcome));
  await tx.query(insertAudit, [JSON.stringify(rows)]);
}
