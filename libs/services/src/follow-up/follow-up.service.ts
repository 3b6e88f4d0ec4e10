import {
  findFollowUp,
  getClient,
  lockFollowUp,
  markFollowUpDone,
  recordEvent,
  type FollowUpRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  checkRecordable,
  DomainError,
  labelOf,
  stillActiveAnswers,
  type Actor,
  type ErrorCode,
  isSelfReferred,
} from '@wor/domain';
import { cipherOf } from '../client/particulars.js';
import { writeFeedback } from '../feedback/write-feedback.js';
import { checkFreeTexts } from '../free-text.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { comeDue } from './come-due.js';
import { toFollowUpRecord, type FollowUpRecord } from './read-follow-ups.js';
import { readFollowUpRules } from './read-stand.js';
import { refreshFollowUps } from './refresh-follow-ups.js';
import { snoozeFollowUp, type SnoozeRequest } from './snooze-follow-up.js';

/** What the coach hears at a follow-up. */
export interface FollowUpResult {
  readonly stillActive: 'yes' | 'other_activity' | 'stopped' | 'never_started';
  readonly why?: string;
  readonly wantsSupport: boolean;
  /** 1-10. */
  readonly satisfaction?: number;
  /** In the last three months. */
  readonly gpVisits?: number;
  /** The coach's own words to the referrer. */
  readonly letter?: string;
}

const refusals: Readonly<Record<FollowUpRow['status'], ErrorCode | null>> = {
  planned: 'follow_up.not_due',
  due: null,
  done: 'follow_up.not_open',
  cancelled: 'follow_up.not_open',
};

/** Contacts that are due on a date, and what came of them. */
export class FollowUpService {
  constructor(private readonly home: Home) {}

  /** `comeDue` in a transaction of its own, for the engine of the welfare organisation. */
  async comeDue(engine: Actor, followUpId: string): Promise<boolean> {
    return this.home.database.transaction(engine, (tx) => comeDue(tx, this.home, followUpId));
  }

  /** Puts off a contact that is due; see `snoozeFollowUp`. */
  async snooze(actor: Actor, request: SnoozeRequest): Promise<FollowUpRecord> {
    return this.home.database.transaction(actor, async (tx) =>
      toFollowUpRecord(await snoozeFollowUp(tx, this.home, { actor, request })),
    );
  }

  /**
   * Writes down how it is with the client and, where the plan says so, the letter to the referrer.
   * @throws DomainError `not_found`, `follow_up.not_due`, `follow_up.not_open`,
   * `referral.action_not_possible`, `text.bsn`
   */
  async recordResult(
    actor: Actor,
    followUpId: string,
    result: FollowUpResult,
  ): Promise<FollowUpRecord> {
    const { database, clock } = this.home;
    return database.transaction(actor, async (tx) => {
      const found = await findFollowUp(tx, followUpId);
      const referralId = found?.referralId ?? followUpId;
      const object = { kind: 'referral', id: referralId, detail: { followUpId } } as const;
      tx.note({ event: 'follow_up.record', action: 'U', object });
      if (found === undefined) throw new DomainError('not_found');
      const referral = await lockOwnReferral(tx, referralId, 'follow_up.record');
      const row = await lockFollowUp(tx, followUpId);
      checkOpen(row, referral);
      const { letter, why } = result;
      checkFreeTexts({ letter, why });
      const now = clock.now();
      await this.store(tx, referral, { row, result, actor, now });
      await this.tellReferrer(tx, referral, { row, result, now });
      await refreshFollowUps(tx, referral, { now });
      await refreshNextAction(tx, this.home, { referral });
      return toFollowUpRecord(await lockFollowUp(tx, followUpId));
    });
  }

  private async store(tx: Tx, referral: ReferralRow, done: Done & { actor: Actor }): Promise<void> {
    const { row, result, actor, now } = done;
    const { stillActive, why, wantsSupport, satisfaction, gpVisits } = result;
    const cipher = cipherOf(this.home.keys, await getClient(tx, referral.clientId));
    const place = { table: 'follow_up', column: 'body', row: row.id };
    const answers = { stillActive, why, wantsSupport, satisfaction, gpVisits };
    const body = cipher.sealJson(place, answers);
    await markFollowUpDone(tx, { id: row.id, body, doneBy: actor.accountId, doneAt: now });
    const payload = { followUpId: row.id, moment: row.moment };
    const event = { type: 'follow_up.done', referralId: referral.id, payload } as const;
    await recordEvent(tx, event, { at: now });
  }

  private async tellReferrer(tx: Tx, referral: ReferralRow, done: Done): Promise<void> {
    const { row, result, now } = done;
    const rule = (await readFollowUpRules(tx)).plan.find(({ moment }) => moment === row.moment);
    if (rule?.letterToReferrer !== true) return;
    const stillActive = labelOf(stillActiveAnswers, result.stillActive);
    const text = result.letter === undefined ? {} : { text: result.letter };
    const order = { referral, moment: 'follow_up', now, facts: { stillActive }, ...text } as const;
    if (!isSelfReferred(referral)) await writeFeedback(tx, this.home.keys, order);
  }
}

interface Done {
  readonly row: FollowUpRow;
  readonly result: FollowUpResult;
  readonly now: Date;
}

function checkOpen(row: FollowUpRow, referral: ReferralRow): void {
  const refusal = row.kind === 'follow_up' ? refusals[row.status] : 'follow_up.not_open';
  if (refusal !== null) throw new DomainError(refusal);
  checkRecordable('follow_up_result', referral);
}
