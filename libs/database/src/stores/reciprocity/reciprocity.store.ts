import type { ReciprocityAnswer } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What a client wants to do for others where they take part. */
export interface ReciprocityRow {
  readonly participationId: string;
  readonly answer: ReciprocityAnswer;
}

export interface NotedReciprocity extends ReciprocityRow {
  readonly referralId: string;
  readonly by: string;
  readonly at: Date;
}

const note = statement(
  'note-reciprocity',
  `INSERT INTO reciprocity (participation_id, referral_id, answer, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (participation_id) DO UPDATE
     SET answer = excluded.answer, noted_by = excluded.noted_by, noted_at = excluded.noted_at`,
);

/** The last answer counts; lock the activity and the participation first. */
export async function noteReciprocity(tx: Tx, noted: NotedReciprocity): Promise<void> {
  const { participationId, referralId, answer, by, at } = noted;
  await tx.query(note, [participationId, referralId, answer, by, at]);
}

const list = statement(
  'list-reciprocity',
  `SELECT participation_id AS "participationId", answer FROM reciprocity WHERE referral_id = $1
   ORDER BY participation_id`,
);

/** What was answered at each activity. */
export async function listReciprocity(tx: Tx, referralId: string): Promise<ReciprocityRow[]> {
  return tx.query<ReciprocityRow>(list, [referralId]);
}
