import {
  findTracedContact,
  getClient,
  isContactTold,
  listEvents,
  putFollowUpsBack,
  recordEvent,
  settleFollowUps,
  updateNextAction,
  updateReferral,
  withdrawContact,
  type ContactTrace,
  type ReferralRow,
  type TracedContact,
  type Tx,
} from '@wor/database';
import {
  aroundContact,
  checkTakeBack,
  DomainError,
  engineOf,
  nextAgain,
  type Actor,
  type EventType,
  type FormField,
} from '@wor/domain';
import { cipherOf } from '../client/particulars.js';
import { putFormBack } from '../draft/put-form-back.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { carryOut } from '../referral/carry-out.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';

interface Asked {
  readonly actor: Actor;
  /** Locked. */
  readonly referral: ReferralRow;
  readonly contactId: string;
}

interface Taken {
  readonly referral: ReferralRow;
  readonly contact: TracedContact;
  readonly trace: ContactTrace;
  readonly now: Date;
}

/**
 * Takes a contact back that this coach has just logged: everything stands as before it, and its form
 * holds again what was typed. Asked twice it is done once.
 * @throws DomainError `not_found`, or what `checkTakeBack` refuses
 */
export async function takeBackContact(tx: Tx, home: Home, asked: Asked): Promise<ReferralRow> {
  const { actor, referral, contactId } = asked;
  const contact = await findTracedContact(tx, contactId);
  const isOwn = contact?.referralId === referral.id && contact.recordedBy === actor.accountId;
  if (contact === undefined || !isOwn) throw new DomainError('not_found');
  if (contact.withdrawnAt !== null) return referral;
  const { trace } = contact;
  if (trace === null) throw new DomainError('contact.too_late');
  const taken: Taken = { referral, contact, trace, now: home.clock.now() };
  await check(tx, taken);
  await undoMarks(tx, taken);
  const after = await standAgain(tx, await stepBack(tx, home, taken), trace);
  const fields = await typedIn(tx, home, taken);
  await putFormBack(tx, home, { actor, referral, form: 'contact', fields });
  return after;
}

async function check(tx: Tx, { referral, contact, trace, now }: Taken): Promise<void> {
  const events = await listEvents(tx, referral.id);
  const since = aroundContact(contact.at);
  const later = events.filter(({ id, at }) => at >= since && !trace.known.includes(id));
  checkTakeBack({
    ...{ loggedAt: contact.at, now, isWhereItLeft: referral.status === trace.to },
    later: later.map(({ type }) => type as EventType),
    isTold: await isContactTold(tx, trace),
  });
}

/** What the contact itself did: that it counts, that it is told, and what it ended and planned. */
async function undoMarks(tx: Tx, { referral, contact, trace, now }: Taken): Promise<void> {
  await withdrawContact(tx, contact.id, now);
  await settleFollowUps(tx, { cancel: trace.planned, answer: [], now });
  await putFollowUpsBack(tx, referral.id, trace.followUps);
}

/** What follows from it, by the lifecycle where it was a step, and by the facts without it. */
async function stepBack(tx: Tx, home: Home, taken: Taken): Promise<ReferralRow> {
  const { referral, contact, trace, now } = taken;
  const nextOn = trace.chosenOn ?? undefined;
  if (trace.from !== trace.to) {
    const engine = engineOf(referral.welfareOrganisationId, referral.regionId);
    const step = { referral, action: 'take_back_talk', actor: engine, input: {}, nextOn } as const;
    return carryOut(tx, home, step);
  }
  const version = await updateReferral(tx, referral, { now });
  const payload = { channel: contact.channel, result: contact.result };
  const event = { type: 'contact.taken_back', referralId: referral.id, payload } as const;
  await recordEvent(tx, event, { at: now });
  await refreshFollowUps(tx, { ...referral, version }, { now });
  const next = await refreshNextAction(tx, home, { referral, nextOn });
  return { ...referral, version, nextAction: next.code, nextActionOn: next.on };
}

async function standAgain(
  tx: Tx,
  after: ReferralRow,
  { next: before, chosenOn }: ContactTrace,
): Promise<ReferralRow> {
  const { code, on } = nextAgain({ code: after.nextAction, on: after.nextActionOn }, before);
  await updateNextAction(tx, after.id, { code, on, chosenOn });
  return { ...after, nextAction: code, nextActionOn: on };
}

async function typedIn(tx: Tx, home: Home, taken: Taken): Promise<readonly FormField[]> {
  const { referral, contact, trace } = taken;
  const cipher = cipherOf(home.keys, await getClient(tx, referral.clientId));
  const place = { table: 'contact_moment', column: 'note', row: contact.id };
  const note = cipher.openOptional(place, contact.note);
  const fields = { channel: contact.channel, result: contact.result, note, nextOn: trace.nextOn };
  return Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [{ name, values: [value] }],
  );
}
