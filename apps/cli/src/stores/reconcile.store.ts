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
