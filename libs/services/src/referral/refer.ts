import {
  codeOf,
  countReferTime,
  findAnswer,
  getReferSurroundings,
  insertReferral,
  type ReferSurroundings,
  type RegionSettings,
  type Tx,
} from '@wor/database';
import {
  checkOrder,
  checkReason,
  civilDateOf,
  consentTexts,
  DomainError,
  holidaysSetting,
  normsSetting,
  reasonsSetting,
  recallableUntil,
  refer,
  referralNumber,
  safetySetting,
  settingOf,
  timeClass,
  urgentNorms,
  type Actor,
  type CheckedOrder,
  type FollowUpRules,
  type Referral,
  type ReferralOrder,
} from '@wor/domain';
import { hashOf, newId, randomOctets } from '@wor/platform';
import { clockOf } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { personIndexes } from '../person/person-indexes.js';
import { currentSetting } from '../region/current-setting.js';
import { closeReplaced } from './recalled.js';
import { sealOrder } from './seal-order.js';

/** One request for a new referral; `key` is the client's Idempotency-Key. */
export interface ReferRequest {
  readonly order: ReferralOrder;
  readonly teamId?: string;
  readonly isDuplicateAccepted?: boolean;
  /** Nobody has proved yet that this person asked for it: the first talk does. */
  readonly needsConfirmation?: boolean;
  readonly key: string;
  /** How long the form was open; counted without anybody's name, and no part of the request. */
  readonly tookSeconds?: number;
}

/** The answer, stored as it is for retries: nothing in it says who was referred. */
export interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly sentAt: string;
  readonly recallableUntil: string;
  readonly team: { readonly id: string; readonly name: string; readonly phone: string };
  readonly contactTarget: string;
}

const mostNumbers = 5;

/**
 * Makes a referral: consent, checks, duplicate warning, team by postcode, state + event + outbox +
 * audit + stored answer in one transaction. The same key and request get the same answer.
 * @throws DomainError by `errorTable`: a problem per field, `referral.duplicate`,
 *   `postcode.outside_area`, `idempotency.reused`
 */
export async function referClient(
  home: Home,
  actor: Actor,
  request: ReferRequest,
): Promise<Receipt> {
  const same = JSON.stringify({ ...request, tookSeconds: undefined });
  const hashes = { keyHash: hashOf(request.key), requestHash: hashOf(same) };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await home.database.transaction(actor, (tx) =>
        referOnce(tx, home, { request, hashes }),
      );
    } catch (error) {
      const answer = isRepeat(error)
        ? await home.database.transaction(actor, (tx) => replay(tx, hashes))
        : undefined;
      if (answer !== undefined) return answer;
      if (constraintOf(error) !== 'referral_number_key' || attempt === mostNumbers) throw error;
    }
  }
}

interface Hashes {
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
}

interface Asked {
  readonly request: ReferRequest;
  readonly hashes: Hashes;
}

async function referOnce(tx: Tx, home: Home, { request, hashes }: Asked): Promise<Receipt> {
  const actor = actorIn(tx);
  const now = home.clock.now();
  const ids = { referral: newId(), client: newId(), number: referralNumber(randomOctets(16)) };
  const detail = {};
  const object = { kind: 'referral', id: ids.referral, detail } as const;
  tx.note({ event: 'referral.create', action: 'C', object });
  const order = await checkOrFindAll(tx, request.order, now);
  const index = personIndexes(home.keys, actor.regionId, order);
  const around = await getReferSurroundings(tx, {
    postcode4: order.postcode?.slice(0, 4) ?? null,
    chosenTeamId: request.teamId ?? null,
    ...index,
  });
  const settings = around?.settings ?? {};
  checkReason(order.reasonCode, settingOf(reasonsSetting, settings));
  const rules = clockRulesOf(settings, order.isUrgent);
  const place = placeOf(around, request);
  refuseDuplicate(place, request);
  Object.assign(detail, choiceOf(place));
  const made = refer(order, {
    ...{ actor, place, now, ids },
    ...rules,
  });
  const recallable = recallableUntil(now, rules.norms);
  const receipt = receiptOf(made.referral, place, { now, recallable });
  const replaced = await insertReferral(tx, {
    ...sealOrder(home, actor, {
      ...{ order, place, referral: made.referral, index },
      needsConfirmation: request.needsConfirmation === true,
    }),
    ...journal(home, made.event.payload, recallable),
    clock: clockOf(made.referral, rules, now),
    idempotency: { ...hashes, body: receipt },
    now,
  });
  await countTime(tx, request, now);
  if (replaced !== null) await closeReplaced(tx, home, { actor, id: replaced });
  return receipt;
}

/** What the clock of the first contact counts by. */
function clockRulesOf(settings: RegionSettings, isUrgent: boolean): FollowUpRules {
  const norms = settingOf(normsSetting, settings);
  return {
    norms: isUrgent ? urgentNorms(norms, settingOf(safetySetting, settings)) : norms,
    holidays: settingOf(holidaysSetting, settings),
    plan: [],
  };
}

/** Counts how long the form was open, without anybody's name. */
async function countTime(tx: Tx, { tookSeconds = 0 }: ReferRequest, now: Date): Promise<void> {
  const upTo = timeClass(tookSeconds);
  if (upTo !== undefined) await countReferTime(tx, { day: civilDateOf(now), upTo });
}

/**
 * The reasons come with the one look around, so the hot path checks everything else first. An order
 * that is refused anyway costs a look of its own: then every problem is named at once.
 */
async function checkOrFindAll(tx: Tx, typed: ReferralOrder, now: Date): Promise<CheckedOrder> {
  const today = civilDateOf(now);
  try {
    return checkOrder(typed, { consentTexts: referralTexts }, today);
  } catch (error) {
    const reasons = await currentSetting(tx, reasonsSetting);
    checkOrder(typed, { reasons, consentTexts: referralTexts }, today);
    throw error;
  }
}

const referralTexts = consentTexts
  .filter((text) => text.scope === 'referral')
  .map((text) => text.version);

function actorIn(tx: Tx): Actor {
  if (tx.actor === undefined) throw new DomainError('session.missing');
  return tx.actor;
}

type Place = ReferSurroundings & { readonly teamId: string };

function placeOf(around: ReferSurroundings | undefined, request: ReferRequest): Place {
  const teamId = around?.teamId ?? null;
  if (around !== undefined && teamId !== null) return { ...around, teamId };
  const hasPostcode = request.order.client.postcode !== undefined;
  const [field, code] =
    hasPostcode && request.teamId === undefined
      ? (['client.postcode', 'postcode.outside_area'] as const)
      : (['teamId', 'team.missing'] as const);
  throw new DomainError(code, { fields: [{ field, code }] });
}

function refuseDuplicate(place: Place, { isDuplicateAccepted }: ReferRequest): void {
  if (place.duplicateId === null || isDuplicateAccepted === true) return;
  throw new DomainError('referral.duplicate', {
    referralId: place.duplicateId,
    sentAt: place.duplicateSentAt?.toISOString() ?? '',
  });
}

interface Moments {
  readonly now: Date;
  readonly recallable: Date;
}

/** Who refers somebody again has seen the warning: the audit trail keeps what they chose. */
function choiceOf({ duplicateId }: Place): object {
  return duplicateId === null ? {} : { choice: 'refer_anyway', duplicateOf: duplicateId };
}

function receiptOf(referral: Referral, place: Place, { now, recallable }: Moments): Receipt {
  return {
    id: referral.id,
    number: referral.number,
    status: referral.status,
    version: referral.version,
    sentAt: now.toISOString(),
    recallableUntil: recallable.toISOString(),
    team: { id: place.teamId, name: place.teamName, phone: place.teamPhone },
    contactTarget: referral.contactTarget,
  };
}

/** The event, and the outbox row that waits until the referral can no longer be recalled. */
function journal(home: Home, payload: object, runAt: Date) {
  const id = newId();
  const outbox = { id: newId(), dedupeKey: `event:${id}`, runAt };
  return { event: { id, payload }, outbox: home.hasOutbox === false ? null : outbox };
}

function constraintOf(error: unknown): string {
  if (codeOf(error) !== '23505') return '';
  const { constraint } = error as { constraint?: unknown };
  return typeof constraint === 'string' ? constraint : '';
}

/** This request may have been here before: what was right then may be refused now. */
function isRepeat(error: unknown): boolean {
  return constraintOf(error) === 'idempotency_pkey' || error instanceof DomainError;
}

/** The stored answer, and in the audit trail that it was given or refused; undefined at a new key. */
async function replay(tx: Tx, { keyHash, requestHash }: Hashes): Promise<Receipt | undefined> {
  const answer = await findAnswer(tx, keyHash);
  if (answer === undefined) return undefined;
  const { id } = answer.body as Receipt;
  tx.note({ event: 'referral.repeat', action: 'E', object: { kind: 'referral', id } });
  if (!answer.requestHash.equals(requestHash)) throw new DomainError('idempotency.reused');
  return answer.body as Receipt;
}
