/** How a problem is logged: a person's slip is `info`, a refusal is `warn`, our own fault is `error`. */
type LogLevel = 'info' | 'warn' | 'error';

interface ErrorDefinition {
  /** HTTP status of the problem (RFC 9457). */
  readonly status: number;
  readonly level: LogLevel;
}

const slip: ErrorDefinition = { status: 422, level: 'info' };
const conflict: ErrorDefinition = { status: 409, level: 'info' };

/**
 * Every error that leaves the platform, by its stable code. The sentence that people read has the
 * same key in the texts of the web app. Not visible is `not_found`, never `forbidden`: a refusal
 * would tell that something exists.
 */
export const errorTable = {
  'input.invalid': slip,
  'input.unknown_field': { status: 400, level: 'info' },
  'input.malformed': { status: 400, level: 'info' },
  'input.too_large': { status: 413, level: 'info' },
  'input.wrong_type': { status: 415, level: 'info' },
  'name.missing': slip,
  'birth_date.missing': slip,
  'birth_date.impossible': slip,
  'birth_date.future': slip,
  'phone.missing': slip,
  'phone.invalid': slip,
  'email.invalid': slip,
  'postcode.invalid': slip,
  'postcode.outside_area': slip,
  'postcode.unknown': slip,
  'postcode.missing': slip,
  'self_referral.closed': slip,
  'consent.missing': slip,
  'consent.own_missing': slip,
  'consent.text_unknown': slip,
  'consent.withdrawn': conflict,
  'reason.missing': slip,
  'text.too_long': slip,
  'text.bsn': slip,
  'client.unreachable': slip,
  'team.missing': slip,
  'assign.missing': slip,
  'note.missing': slip,
  'message.missing': slip,
  'attempt.missing': slip,
  'result.missing': slip,
  'attempt.future': slip,
  'attempt.before_sending': slip,
  'contact.too_late': conflict,
  'contact.followed_up': conflict,
  'contact.told': conflict,
  'intake.missing': slip,
  'appointment.slot': slip,
  'appointment.day': slip,
  'appointment.time': slip,
  'appointment.past': slip,
  'appointment.kind': slip,
  'appointment.taken': conflict,
  'appointment.not_yet': conflict,
  'appointment.action_not_possible': conflict,
  'open_hours.times': slip,
  'open_hours.minutes': slip,
  'open_hours.changed': { status: 412, level: 'info' },
  'participation.not_started': conflict,
  'follow_up.not_due': conflict,
  'follow_up.not_open': conflict,
  'follow_up.snoozed_out': conflict,
  'signal.not_there': conflict,
  'safety.flagged': conflict,
  'safety.not_flagged': conflict,
  'urgency.too_late': conflict,
  'arrangement.unknown': slip,
  'unmet_need.cause': slip,
  'reciprocity.answer': slip,
  'snooze.date': slip,
  'outflow.missing': slip,
  'letter.missing': slip,
  'letter.not_waiting': conflict,
  'wake_date.invalid': slip,
  'next_date.invalid': slip,
  'protocol.not_exhausted': conflict,
  'redirect.missing': slip,
  'recall.too_late': conflict,
  'hand_over.to': slip,
  'hand_over.same': slip,
  'hand_over.from': slip,
  'hand_over.until': slip,
  'hand_over.until_leaving': slip,
  'hand_over.nobody': slip,
  'hand_over.no_role': slip,
  'hand_over.not_theirs': conflict,
  'hand_over.ended': conflict,
  'hours.invalid': slip,
  'death.unsure': slip,
  'transfer.consent': slip,
  'transfer.other_organisation': conflict,
  'transfer.not_welfare': slip,
  'transfer.ended': slip,
  'transfer.practice_region': slip,
  'referral.duplicate': conflict,
  'referral.action_not_possible': conflict,
  'referral.changed': { status: 412, level: 'info' },
  'draft.sent': conflict,
  'draft.changed': { status: 412, level: 'info' },
  'launch.expired': { status: 410, level: 'warn' },
  'launch.replayed': { status: 409, level: 'warn' },
  'launch.unknown_key': { status: 401, level: 'warn' },
  'launch.wrong_practice': { status: 401, level: 'warn' },
  'launch.too_large': { status: 413, level: 'warn' },
  'launch.invalid': { status: 400, level: 'warn' },
  'launch_key.issuer': slip,
  'launch_key.issuer_taken': conflict,
  'launch_key.json': slip,
  'launch_key.private': slip,
  'launch_key.kind': slip,
  'launch_key.until': slip,
  'launch_key.changed': { status: 412, level: 'info' },
  'version.missing': { status: 428, level: 'info' },
  'merge.choice': slip,
  'merge.not_possible': conflict,
  'merge.not_last': conflict,
  'link.old': { status: 410, level: 'info' },
  'activity.full': conflict,
  'activity.capacity_below_taken': conflict,
  'activity.similar': conflict,
  'activity.changed': { status: 412, level: 'info' },
  'activity.arrangement': slip,
  'activity.neighbourhood': slip,
  'activity.cost': slip,
  'activity.capacity': slip,
  'activity.group_size': slip,
  'activity.ages': slip,
  'activity.url': slip,
  'activity.closes_on': slip,
  'activity_report.missing': slip,
  'place.missing': slip,
  'activity_provider.missing': slip,
  'schedule.missing': slip,
  'schedule.days': slip,
  'schedule.time': slip,
  'schedule.date': slip,
  'schedule.invalid': slip,
  'directory.never_occurs': slip,
  'activity.not_full': conflict,
  'activity.closed': conflict,
  'participation.duplicate': conflict,
  'participation.not_agreed': slip,
  'attendance.day': slip,
  'participation.action_not_possible': conflict,
  'instrument.unknown': slip,
  'instrument.answers': slip,
  'norm.range': slip,
  'norm.order': slip,
  'norm.day_parts': slip,
  'quiet.range': slip,
  'closed_day.invalid': slip,
  'label.missing': slip,
  'label.double': slip,
  'digit.invalid': slip,
  'digit.double': slip,
  'icpc.invalid': slip,
  'icpc.double': slip,
  'list.empty': slip,
  'code.gone': slip,
  'wait.invalid': slip,
  'moment.double': slip,
  'mail_words.placeholder': slip,
  'mail_words.personal': slip,
  'mail_words.telling': slip,
  'mail_words.sentence': slip,
  'mail_words.opening': slip,
  'region.changed': { status: 412, level: 'info' },
  'organisation.kind': slip,
  'profession.unknown': slip,
  'organisation.has_referrals': conflict,
  'organisation.in_use': conflict,
  'agb.invalid': slip,
  'municipality.invalid': slip,
  'neighbourhood.invalid': slip,
  'neighbourhood.missing': slip,
  'postcode.range': slip,
  'postcode.absent': slip,
  'role.impossible': slip,
  'membership.own': conflict,
  'membership.double': conflict,
  'import.missing': slip,
  'import.gone': conflict,
  'import.file': slip,
  'import.rows': slip,
  'import.changed': conflict,
  'idempotency.missing': { status: 400, level: 'info' },
  'idempotency.reused': slip,
  'idempotency.running': conflict,
  'login.refused': { status: 401, level: 'warn' },
  'login.throttled': { status: 429, level: 'warn' },
  'password.wrong': { status: 401, level: 'warn' },
  'password.too_short': slip,
  'password.too_long': slip,
  'password.common': slip,
  'password.context': slip,
  'factor.refused': { status: 401, level: 'warn' },
  'mail_code.refused': { status: 401, level: 'warn' },
  'factor.missing': slip,
  'factor.exists': conflict,
  'factor.demanded': conflict,
  'ticket.ended': { status: 401, level: 'info' },
  'link.ended': { status: 410, level: 'info' },
  'invitation.role': slip,
  'email.taken': conflict,
  'email.same': slip,
  'theme.colour': slip,
  'theme.contrast': slip,
  'theme.wordmark': slip,
  'theme.radius': slip,
  'session.step_up': { status: 401, level: 'info' },
  'role.ended': { status: 403, level: 'warn' },
  'login.unlinked': { status: 401, level: 'info' },
  'login.assurance_too_low': { status: 401, level: 'warn' },
  'provider.away': { status: 503, level: 'error' },
  'identity.taken': conflict,
  'session.missing': { status: 401, level: 'info' },
  'session.ended': { status: 401, level: 'info' },
  'permission.refused': { status: 403, level: 'warn' },
  not_found: { status: 404, level: 'info' },
  'method.not_allowed': { status: 405, level: 'info' },
  'rate.limited': { status: 429, level: 'warn' },
  'clock.refused': { status: 403, level: 'warn' },
  overloaded: { status: 503, level: 'error' },
  unavailable: { status: 503, level: 'error' },
  unexpected: { status: 500, level: 'error' },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof errorTable;

export const errorCodes = Object.keys(errorTable) as readonly ErrorCode[];

/** One problem at one field of what was sent; `field` is the path in the request, `client.phone`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: ErrorCode;
}

/** Numbers, codes and ids that explain an error. Never personal data: details reach logs and screens. */
export interface ErrorDetails {
  readonly fields?: readonly FieldProblem[];
  readonly [key: string]: string | number | boolean | readonly FieldProblem[] | undefined;
}

/** The one error that domain, stores and services throw; the doors translate it by `errorTable`. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Throws one error that carries all problems, so that a form can show every one of them at once. */
export function refuseFields(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new DomainError(problems.length === 1 ? first.code : 'input.invalid', { fields: problems });
}

/** The page docs/errors.md, generated from the table. */
export function renderErrors(): string {
  const rows = errorCodes.map(
    (code) => `| \`${code}\` | ${errorTable[code].status} | ${errorTable[code].level} |`,
  );
  return [
    '# Error codes',
    '',
    'Generated from `libs/domain/src/error.ts` by `npm run docs`. The Dutch sentence of each code is in `apps/web/app/text/nl/errors.ts`.',
    '',
    '| code | HTTP status | log level |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
