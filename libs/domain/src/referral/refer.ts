import type { Actor } from '../access.js';
import { can } from '../access.js';
import { addDays, addWorkingDays, civilDateOf, type CivilDate } from '../calendar/index.js';
import { DomainError, refuseFields, type ErrorCode, type FieldProblem } from '../error.js';
import type { DomainEvent } from '../event.js';
import {
  findBsnLike,
  normalisePhone,
  normalisePostcode,
  parseBirthDate,
  personKey,
} from '../identity/index.js';
import { hasCode } from '../region/code-list.js';
import type { Norms } from '../region/norms.js';
import { isIcpc, type Reason } from '../region/reasons.js';
import type { Referral, ShareLevel } from './referral.js';

/** What a referrer fills in, as it was typed. */
export interface ReferralOrder {
  readonly client: {
    readonly name: string;
    readonly birthDate: string;
    readonly phone?: string;
    readonly email?: string;
    readonly postcode?: string;
    readonly houseNumber?: string;
    readonly language?: string;
    readonly needsInterpreter?: boolean;
    readonly contactPreference?: string;
    readonly bestTime?: string;
    readonly barriers?: readonly string[];
  };
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
}

/** The same, checked and in one notation. */
export interface CheckedOrder {
  readonly name: string;
  readonly birthDate: CivilDate;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  /** `1234AB`. */
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  readonly language: string;
  readonly needs: {
    readonly needsInterpreter: boolean;
    readonly contactPreference: string | null;
    readonly bestTime: string | null;
    readonly barriers: readonly string[];
  };
  readonly reasonCode: string;
  readonly icpc: string | null;
  readonly hope: string | null;
  readonly isUrgent: boolean;
  readonly consent: { readonly textVersion: string; readonly how: 'spoken' | 'written' | 'online' };
  readonly shareLevel: ShareLevel;
  /** Canonical text of the person, for the blind index only. */
  readonly personKey: string;
}

/** The code lists that an order is checked against. */
interface OrderLists {
  readonly reasons: readonly Reason[];
  readonly consentTexts: readonly string[];
}

const hopeLength = 280;
const emailShape = /^[^\s@<>(),;:"[\]\\]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,4}$/i;

/**
 * Checks an order and brings it into one notation.
 * @throws DomainError with every problem at its field; nothing is stored before this passed
 */
export function checkOrder(order: ReferralOrder, lists: OrderLists, today: CivilDate): CheckedOrder {
  const { client, consent } = order;
  const problems = new Problems();
  const birthDate = problems.read('client.birthDate', () => birthDateOf(client.birthDate, today));
  const phone = given(client.phone) ? normalisePhone(client.phone) : undefined;
  const postcode = given(client.postcode) ? normalisePostcode(client.postcode) : undefined;
  const email = client.email?.trim() ?? '';
  problems.add('client.name', !given(client.name), 'name.missing');
  problems.add('client.phone', given(client.phone) && phone === undefined, 'phone.invalid');
  problems.add('client.phone', !given(client.phone) && email === '', 'phone.missing');
  problems.add('client.email', email !== '' && !emailShape.test(email), 'email.invalid');
  problems.add('client.postcode', given(client.postcode) && postcode === undefined, 'postcode.invalid');
  problems.add('reasonCode', !hasCode(lists.reasons, order.reasonCode), 'reason.missing');
  problems.add('icpc', given(order.icpc) && !isIcpc(order.icpc), 'input.invalid');
  problems.add('hope', (order.hope ?? '').length > hopeLength, 'text.too_long');
  for (const [field, text] of freeTexts(order)) problems.add(field, findBsnLike(text), 'text.bsn');
  problems.add('consent', !consent.given, 'consent.missing');
  problems.add('consent', !lists.consentTexts.includes(consent.textVersion), 'consent.text_unknown');
  refuseFields(problems.found);
  if (birthDate === undefined) throw new DomainError('birth_date.missing');
  return {
    name: client.name.trim(),
    birthDate,
    phone: phone ?? null,
    email: email === '' ? null : email,
    postcode: postcode ?? null,
    houseNumber: textOrNull(client.houseNumber),
    language: client.language ?? 'nl',
    needs: {
      needsInterpreter: client.needsInterpreter ?? false,
      contactPreference: textOrNull(client.contactPreference),
      bestTime: textOrNull(client.bestTime),
      barriers: client.barriers ?? [],
    },
    reasonCode: order.reasonCode,
    icpc: textOrNull(order.icpc),
    hope: textOrNull(order.hope),
    isUrgent: order.isUrgent ?? false,
    consent: { textVersion: consent.textVersion, how: consent.how },
    shareLevel: order.shareLevel ?? 'summary',
    personKey: personKey({ name: familyNameOf(client.name), birthDate, postcode: postcode ?? null }),
  };
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
  readonly now: Date;
  readonly ids: { readonly referral: string; readonly client: string; readonly number: string };
}

/** A new referral with its first-contact norm, and the event that tells of it. */
export function refer(
  order: CheckedOrder,
  { actor, place, norms, now, ids }: ReferContext,
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
    ...firstContactNorm(now, norms),
    sentAt: now,
    acceptedAt: null,
    spokenAt: null,
    intakeAt: null,
    startedAt: null,
    closedAt: null,
    closingReason: null,
    outflow: null,
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
): Pick<Referral, 'contactTarget' | 'contactLimit'> {
  const sentOn = civilDateOf(sentAt);
  return {
    contactTarget: addWorkingDays(sentOn, norms.firstContactTargetWorkingDays),
    contactLimit: addDays(sentOn, norms.firstContactLimitDays),
  };
}

class Problems {
  readonly found: FieldProblem[] = [];

  add(field: string, isWrong: boolean, code: ErrorCode): void {
    if (isWrong && !this.found.some((each) => each.field === field)) this.found.push({ field, code });
  }

  read<Value>(field: string, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.add(field, true, error.code);
      return undefined;
    }
  }
}

function birthDateOf(text: string, today: CivilDate): CivilDate {
  if (!given(text)) throw new DomainError('birth_date.missing');
  return parseBirthDate(text, today);
}

function* freeTexts({ hope, client }: ReferralOrder): Generator<[string, string]> {
  yield ['hope', hope ?? ''];
  yield ['client.name', client.name];
  yield ['client.bestTime', client.bestTime ?? ''];
  yield ['client.houseNumber', client.houseNumber ?? ''];
}

function given(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function textOrNull(text: string | undefined): string | null {
  return given(text) ? text.trim() : null;
}

/** The last word of a name as it is written: initials and first names differ between systems. */
function familyNameOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}
