import {
  getClient,
  insertContactMoment,
  keepTrace,
  readMarks,
  recordEvent,
  updateReferral,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  addMonths,
  aroundContact,
  checkNeed,
  checkRecordable,
  civilDateOf,
  DomainError,
  isCivilDate,
  normsSetting,
  possibleActions,
  takeBackUntil,
  type ActionInput,
  type Actor,
  type CivilDate,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { answerOnce } from '../answer-once.js';
import { cipherOf } from '../client/particulars.js';
import { checkFreeTexts } from '../free-text.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { carryOut } from '../referral/carry-out.js';
import type { HeldContact } from '../referral/decide-step.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { currentSetting } from '../region/current-setting.js';
import { traceOf } from './contact-trace.js';
import { takeBackContact } from './take-back.js';

/** What a coach says about a call, a visit or a message. */
export interface Contact {
  readonly channel: NonNullable<ActionInput['channel']>;
  readonly result: 'spoken' | NonNullable<ActionInput['result']>;
  readonly note?: string;
  /** Civil date of the next contact; the platform chooses one when it is absent. */
  readonly nextOn?: string;
}

export interface ContactOrder {
  readonly referralId: string;
  readonly contact: Contact;
  /** The version that was read; any when absent. */
  readonly version?: number;
  /** The Idempotency-Key under which a repeat logs nothing. */
  readonly key?: string;
}

export interface TakeBackOrder {
  readonly referralId: string;
  readonly contactId: string;
  readonly key?: string;
}

/** How the referral stands. */
export type ContactStand = Readonly<Record<'id' | 'status' | 'nextAction' | 'nextOn', string>> &
  Readonly<{ version: number }>;

/** The same after a contact, and until when that can be taken back, as an ISO instant. */
export type LoggedStand = ContactStand & Readonly<Record<'contactId' | 'takeBackUntil', string>>;

interface Moment {
  readonly referral: ReferralRow;
  readonly actor: Actor;
  readonly contact: Contact;
  readonly nextOn: CivilDate | undefined;
  readonly held: HeldContact;
}

/** Contacts with a client: one door, whatever the state of the referral. */
export class ContactService {
  constructor(private readonly home: Home) {}

  /**
   * Writes down an attempt or a talk, and what is next. Where the lifecycle knows the step it is
   * taken: the first talk stops the clock of the first contact.
   * @throws DomainError `not_found`, `referral.changed`, `referral.action_not_possible`, `text.bsn`,
   * `next_date.invalid` at `nextOn`, `idempotency.reused`
   */
  log(actor: Actor, order: ContactOrder): Promise<LoggedStand> {
    const { referralId: id, contact, version, key } = order;
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'contact.log', action: 'C', object: { kind: 'referral', id } });
      const referral = await lockOwnReferral(tx, id, 'contact.record');
      const request = { verb: 'contact', id, contact };
      return answerOnce(tx, { key, request }, async () => {
        if (version !== undefined && version !== referral.version) {
          throw new DomainError('referral.changed', { version: referral.version });
        }
        checkRecordable('contact', referral);
        const now = this.home.clock.now();
        const nextOn = chosenDay(contact.nextOn, civilDateOf(now));
        const held = { id: newId(), tellFrom: takeBackUntil(now) };
        const after = await this.trace(tx, { referral, actor, contact, nextOn, held });
        const takeBack = { contactId: held.id, takeBackUntil: held.tellFrom.toISOString() };
        return { ...standOf(after), ...takeBack };
      });
    });
  }

  /**
   * Takes back what this coach logged less than ten minutes ago; see `takeBackContact`.
   * @throws DomainError `not_found`, `contact.too_late`, `contact.followed_up`, `contact.told`
   */
  takeBack(actor: Actor, order: TakeBackOrder): Promise<ContactStand> {
    const { referralId: id, contactId, key } = order;
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id, detail: { contactId } } as const;
      tx.note({ event: 'contact.take_back', action: 'U', object });
      const referral = await lockOwnReferral(tx, id, 'contact.record');
      const request = { verb: 'contact.take_back', id, contactId };
      return answerOnce(tx, { key, request }, async () =>
        standOf(await takeBackContact(tx, this.home, { actor, referral, contactId })),
      );
    });
  }

  /** Writes the contact, and down what it changed. */
  private async trace(tx: Tx, moment: Moment): Promise<ReferralRow> {
    const { referral, contact, held } = moment;
    const since = aroundContact(this.home.clock.now());
    const before = await readMarks(tx, referral.id, since);
    const result = await this.write(tx, moment);
    const after = await readMarks(tx, referral.id, since);
    const written = { referral, to: result.status, before, after, nextOn: contact.nextOn };
    await keepTrace(tx, held.id, traceOf(written));
    return result;
  }

  private async write(tx: Tx, moment: Moment): Promise<ReferralRow> {
    const { referral, actor, contact: logged, nextOn, held: contact } = moment;
    const { channel, result, note } = logged;
    const action = result === 'spoken' ? 'log_talk' : 'log_attempt';
    const input = { channel, ...(result === 'spoken' ? {} : { result }), note };
    return possibleActions(referral.status, actor).includes(action)
      ? carryOut(tx, this.home, { referral, action, actor, input, nextOn, contact })
      : this.record(tx, moment);
  }

  /** A contact that moves nothing: one more talk, or a call to somebody who takes part. */
  private async record(tx: Tx, moment: Moment): Promise<ReferralRow> {
    const { referral, actor, contact, nextOn, held } = moment;
    const { id, tellFrom } = held;
    const { channel, result, note } = contact;
    const now = this.home.clock.now();
    const norms = await currentSetting(tx, normsSetting);
    checkNeed('attempt', { referral, actor, now, norms, input: { channel }, facts: {} });
    checkFreeTexts({ note });
    const cipher = cipherOf(this.home.keys, await getClient(tx, referral.clientId));
    const body = note === undefined || note.trim() === '' ? null : note;
    await insertContactMoment(tx, {
      ...{ id, referralId: referral.id, recordedBy: actor.accountId, channel, result },
      note: cipher.sealOptional({ table: 'contact_moment', column: 'note', row: id }, body),
      at: now,
    });
    const version = await updateReferral(tx, referral, { now });
    const payload = { channel, result };
    const event = { type: 'contact.logged', referralId: referral.id, payload } as const;
    await recordEvent(tx, event, { at: now, tellFrom });
    await refreshFollowUps(tx, { ...referral, version }, { now, tellFrom });
    const next = await refreshNextAction(tx, this.home, { referral, nextOn });
    return { ...referral, version, nextAction: next.code, nextActionOn: next.on };
  }
}

function standOf({ id, status, version, nextAction, nextActionOn }: ReferralRow): ContactStand {
  return { id, status, version, nextAction, nextOn: nextActionOn ?? '' };
}

/** From today, at most a year ahead. */
function chosenDay(typed: string | undefined, today: CivilDate): CivilDate | undefined {
  if (typed === undefined || typed === '') return undefined;
  if (isCivilDate(typed) && typed >= today && typed <= addMonths(today, 12)) return typed;
  const code = 'next_date.invalid';
  throw new DomainError(code, { fields: [{ field: 'nextOn', code }] });
}
