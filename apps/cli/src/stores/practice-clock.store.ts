import { statement, type Tx } from '@wor/database';

const everywhere = statement(
  'is-practice-only',
  `SELECT count(*) > 0 AND bool_and(is_practice) AS "isPractice" FROM region`,
);

/** True when there is a region and every region is for practice. */
export async function isPracticeOnly(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ isPractice: boolean | null }>(everywhere);
  return row?.isPractice === true;
}

// The database's own time is the fixed point: every process reads the same offset from it.
const set = statement(
  'set-practice-clock',
  `INSERT INTO practice_clock (id, domain_at, set_at)
   VALUES (true, now() + make_interval(secs => $1::float8 / 1000), now())
   ON CONFLICT (id) DO UPDATE SET domain_at = EXCLUDED.domain_at, set_at = EXCLUDED.set_at`,
);

/** @param milliseconds how far the domain clock runs ahead of the machine's time */
export async function setClockOffset(tx: Tx, milliseconds: number): Promise<void> {
  await tx.query(set, [milliseconds]);
}

const reset = statement('reset-practice-clock', 'DELETE FROM practice_clock');

/** Back to the machine's time. */
export async function resetClock(tx: Tx): Promise<void> {
  await tx.query(reset);
}
