import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

const beat = statement(
  'give-sign-of-life',
  `INSERT INTO heartbeat (process, seen_at) VALUES ('worker', now())
   ON CONFLICT (process) DO UPDATE SET seen_at = now()`,
);

/** Some worker is alive, by the database's clock. */
export async function giveSignOfLife(tx: Tx): Promise<void> {
  await tx.query(beat);
}

/** How the work stands that happens by itself. */
export interface WorkState {
  /** Null when no worker was ever seen. */
  readonly workerSilentSeconds: number | null;
  readonly oldestDueSeconds: number;
  readonly deadLetters: number;
}

// A row that rests after a failure is looked after; one that nobody takes, or whose holder is gone
// without anybody noticing, is not.
const look = statement(
  'look-at-work',
  `SELECT
     (SELECT extract(epoch FROM now() - max(seen_at))::float8 FROM heartbeat) AS "workerSilentSeconds",
     coalesce((SELECT extract(epoch FROM $1::timestamptz - min(run_at))::float8 FROM outbox
       WHERE state = 'pending' AND run_at <= $1
         AND (queued_until IS NULL OR queued_until <= now() + interval '1 minute')), 0) AS "oldestDueSeconds",
     (SELECT count(*)::int FROM outbox WHERE state = 'dead') AS "deadLetters"`,
);

/** `now` is the domain clock's. */
export async function lookAtWork(tx: Tx, now: Date): Promise<WorkState> {
  const [row] = await tx.query<WorkState>(look, [now]);
  if (row === undefined) throw new Error('a count always answers');
  return row;
}

/** An alarm that lasts; nobody has heard of it while `toldAt` is null. */
export interface AlarmRow {
  readonly code: string;
  readonly since: Date;
  readonly toldAt: Date | null;
}

const list = statement(
  'list-alarms',
  `SELECT code, since, told_at AS "toldAt" FROM alarm ORDER BY since, code`,
);

/** The longest lasting first. */
export async function listAlarms(tx: Tx): Promise<AlarmRow[]> {
  return tx.query<AlarmRow>(list);
}

const keep = statement(
  'keep-alarms',
  `WITH given AS (
     SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS g (code, since, told_at)
   ), gone AS (
     DELETE FROM alarm WHERE code <> ALL ($1)
   )
   INSERT INTO alarm (code, since, told_at) SELECT code, since, told_at FROM given
   ON CONFLICT (code) DO UPDATE SET since = EXCLUDED.since, told_at = EXCLUDED.told_at`,
);

/** These alarms last, and no others. */
export async function keepAlarms(tx: Tx, alarms: readonly AlarmRow[]): Promise<void> {
  await tx.query(keep, [
    alarms.map(({ code }) => code),
    alarms.map(({ since }) => since),
    alarms.map(({ toldAt }) => toldAt),
  ]);
}

const operators = statement(
  'list-operator-addresses',
  `SELECT address FROM operator_addresses() AS address`,
);

/** Where operators of every region can be reached, for the worker's role only. */
export async function listOperatorAddresses(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ address: string }>(operators);
  return rows.map(({ address }) => address);
}
