import type { Actor } from '../access.js';
import { can } from '../access.js';
import {
  addDays,
  addWorkingDays,
  civilDateOf,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
import {
  checkClient,
  FieldProblems,
  isGiven,
  textOrNull,
  type CheckedClient,
  type TypedClient,
} from '../client/index.js';
import { isOwnConsent } from '../consent/consent-texts.js';
import { DomainError, refuseFields } from '../error.js';
import type { DomainEvent } from '../event.js';
import { findBsnLike } from '../identity/index.js';
import { hasCode } from '../region/code-list.js';
import type { Norms } from '../region/norms.js';
import { choosable, isIcpc, type Reason } from '../region/reasons.js';
import type { Referral, ShareLevel } from './referral.js';

/** What a referrer fills in, as it was typed. */
export interface ReferralOrder {
  readonly client: TypedClient;
  readonly reasonCode: string;
  readonly icpc?: string;
  readonly hope?: string;
  readonly isUrgent?: boolean;
  readonly consent: {
    readonly given: boolean;
    readonly textVersion: string;
    readonly how: 'spoken' | 'written' | 'online';
  };
  readonly shareLevel?: ShareLevel;
  /** By hand a postcode can be asked for; the GP's system may have none. */
  readonly entry?: 'hand' | 'his';
}

/** The same, checked and in one notation. */
export interface CheckedOrder extends CheckedClient {
  readonly reasonCode: string;
  readonly icpc: string | null;
  readonly hope: string | null;
  readonly isUrgent: boolean;
  readonly consent: { readonly textVersion: string; readonly how: 'spoken' | 'written' | 'online' };
  readonly shareLevel: ShareLevel;
}

/** The code lists that an order is checked against. */
interface OrderLists {
  /** Undefined while the region's reasons are not known yet: then `checkReason` comes after. */
  readonly reasons?: readonly Reason[];
  readonly consentTexts: readonly string[];
}

/** Characters of what the client hopes. */
export const hopeLength = 280;

/**
 * Checks an order and brings it into one notation.
 * @throws DomainError with every problem at its field; nothing is stored before this passed
 */
export function checkOrder(
  order: ReferralOrder,
  lists: OrderLists,
  today: CivilDate,
): CheckedOrder {
  const { client, consent, hope } = order;
  const problems = new FieldProblems();
  const checked = checkClient(client, { today, problems, prefix: 'client.' });
  const hasNoPostcode = order.entry === 'hand' && !isGiven(client.postcode);
  problems.add('client.postcode', hasNoPostcode, 'postcode.invalid');
  if (lists.reasons !== undefined) {
    problems.add('reasonCode', !isChoosable(lists.reasons, order.reasonCode), 'reason.missing');
  }
  problems.add('icpc', isGiven(order.icpc) && !isIcpc(order.icpc), 'input.invalid');
  problems.add('hope', (hope ?? '').length > hopeLength, 'text.too_long');
  problems.add('hope', findBsnLike(hope ?? ''), 'text.bsn');
  const whose = isOwnConsent(consent.textVersion) ? 'consent.own_missing' : 'consent.missing';
  problems.add('consent', !consent.given, whose);
  problems.add(
    'consent',
    !lists.consentTexts.includes(consent.textVersion),
    'consent.text_unknown',
  );
  refuseFields(problems.found);
  if (checked === undefined) throw new DomainError('birth_date.missing');
  return {
    ...checked,
    reasonCode: order.reasonCode,
    icpc: textOrNull(order.icpc),
    hope: textOrNull(hope),
    isUrgent: order.isUrgent ?? false,
    consent: { textVersion: consent.textVersion, how: consent.how },
    shareLevel: order.shareLevel ?? 'summary',
  };
}

const isChoosable = (reasons: readonly Reason[], code: string): boolean =>
  hasCode(choosable(reasons), code);

/** @throws DomainError `reason.missing` at a code that the region does not have or has retired */
export function checkReason(reasonCode: string, reasons: readonly Reason[]): void {
  const [field, code] = ['reasonCode', 'reason.missing'] as const;
  if (!isChoosable(reasons, reasonCode)) throw new DomainError(code, { fields: [{ field, code }] });
}

/** Where the order goes: looked up by postcode, or chosen. */
export interface OrderPlace {
  readonly teamId: string;
  readonly welfareOrganisationId: string;
}

interface ReferContext {
  readonly actor: Actor;
  readonly place: OrderPlace;
  readonly norms: Norms;
  readonly holidays?: HolidayChoice;
  readonly now: Date;
  readonly ids: { readonly referral: string; readonly client: string; readonly number: string };
}

/** A new referral with its first-contact norm, and the event that tells of it. */
export function refer(
  order: CheckedOrder,
  { actor, place, norms, holidays, now, ids }: ReferContext,
): { referral: Referral; event: DomainEvent } {
  if (!can(actor, 'referral.create')) throw new DomainError('permission.refused');
  const referral: Referral = {
    id: ids.referral,
    number: ids.number,
    regionId: actor.regionId,
    status: 'sent',
    heldFrom: null,
    wakeOn: null,
    episode: 1,
    version: 1,
    referrerOrganisationId: actor.organisationId,
    referrerAccountId: actor.accountId,
    welfareOrganisationId: place.welfareOrganisationId,
    teamId: place.teamId,
    coachId: null,
    clientId: ids.client,
    reasonCode: order.reasonCode,
    shareLevel: order.shareLevel,
    ...firstContactNorm(now, norms, holidays),
    sentAt: now,
    ...{ acceptedAt: null, spokenAt: null, intakeAt: null, startedAt: null },
    ...{ closedAt: null, closingReason: null, outflow: null },
  };
  return {
    referral,
    event: {
      type: 'referral.sent',
      referralId: referral.id,
      payload: { reason: order.reasonCode, team: place.teamId, urgent: order.isUrgent },
    },
  };
}

/** The civil dates of the first-contact norm; the clock starts when the referral is sent. */
export function firstContactNorm(
  sentAt: Date,
  norms: Norms,
  holidays: HolidayChoice = {},
): Pick<Referral, 'contactTarget' | 'contactLimit'> {
  const sentOn = civilDateOf(sentAt);
  return {
    contactTarget: addWorkingDays(sentOn, norms.firstContactTargetWorkingDays, holidays),
    contactLimit: addDays(sentOn, norms.firstContactLimitDays),
  };
}
