import { statement, type Tx } from '@wor/database';

const overdue = statement(
  'count-overdue',
  `SELECT queue, (count(*) FILTER (WHERE state IN ('pending', 'leased') AND run_at <= $1))::integer AS due,
     (count(*) FILTER (WHERE state = 'dead'))::integer AS dead
   FROM outbox WHERE state IN ('pending', 'leased', 'dead') GROUP BY queue ORDER BY queue`,
);

/** Effects of one queue that should have happened before a moment, and those that were given up. */
export interface OverdueQueue {
  readonly queue: string;
  readonly due: number;
  readonly dead: number;
}

export async function countOverdue(tx: Tx, before: Date): Promise<OverdueQueue[]> {
  return tx.query<OverdueQueue>(overdue, [before]);
}

const lost = statement(
  'count-lost-follow-ups',
  `SELECT count(*)::integer AS count FROM follow_up f
   WHERE f.status = 'planned' AND f.due_at <= $1 AND NOT EXISTS (
     SELECT 1 FROM outbox o
     WHERE o.dedupe_key = 'follow-up:' || f.id AND o.state IN ('pending', 'leased'))`,
);

/** Follow-ups that were due before a moment and that nothing will wake any more. */
export async function countLostFollowUps(tx: Tx, before: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(lost, [before]);
  return row?.count ?? 0;
}
