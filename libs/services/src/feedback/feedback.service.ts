import { markFeedbackRead, recordEvent } from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import type { Home } from '../home.js';
import { getOwnReferral } from '../own-referral.js';
import { readFeedback, type FeedbackRecord } from './read-feedback.js';

/** Letters to the referrer. */
export class FeedbackService {
  constructor(private readonly home: Home) {}

  /**
   * The referrer has read the letter. The first reading counts; again changes nothing.
   * @throws DomainError `not_found` for everybody else
   */
  async acknowledge(actor: Actor, referralId: string, feedbackId: string): Promise<FeedbackRecord> {
    const { database, clock, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId, detail: { feedbackId } } as const;
      tx.note({ event: 'feedback.acknowledge', action: 'U', object });
      await getOwnReferral(tx, referralId, 'feedback.acknowledge');
      const letters = await readFeedback(tx, keys, referralId);
      const letter = letters.find(({ id }) => id === feedbackId);
      if (letter === undefined) throw new DomainError('not_found');
      const readAt = clock.now();
      const reading = { id: feedbackId, referralId, readAt, readBy: actor.accountId };
      if (!(await markFeedbackRead(tx, reading))) return letter;
      const payload = { feedbackId, moment: letter.moment };
      await recordEvent(tx, { type: 'feedback.read', referralId, payload }, { at: readAt });
      return { ...letter, readAt };
    });
  }
}
