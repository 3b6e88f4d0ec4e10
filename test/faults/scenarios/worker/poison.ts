import { newId } from '@wor/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '../../ground.js';
import type { Scenario } from '../define-scenario.js';

/** What the hook in the worker does with such a row; the last one is unknown to the worker itself. */
const kinds = ['poison.exit', 'poison.loop', 'poison.unknown'] as const;
const crashes = 3;
/** A supervisor kills a worker that does not answer for so long. */
const patienceMs = 2000;

export const poison: Scenario = {
  id: 'R-23',
  says: 'rows that kill the worker, never end, or cannot be understood',
  isQuick: false,
  seconds: ({ worker }) => 4 * (Number(worker.LEASE_SECONDS) + Number(worker.SWEEP_SECONDS) + 4),
  async run({ ground, profile }) {
    const ids = await addPoison(ground);
    const deadline = performance.now() + poison.seconds(profile) * 2000;
    while (performance.now() < deadline && (await readRows(ground, ids)).some(isAlive)) {
      await supervise(ground);
      await sleep(100);
    }
    for (let turn = 0; turn < 3; turn += 1) await supervise(ground);
    const rows = await readRows(ground, ids);
    const [innocent] = await ground.ask<{ dead: number; done: number }>(
      `SELECT (count(*) FILTER (WHERE state = 'dead'))::integer AS dead,
         (count(*) FILTER (WHERE state = 'done'))::integer AS done
       FROM outbox WHERE kind NOT LIKE 'poison.%'`,
    );
    const isAsItMust = ({ kind, state, attempts, lastError }: Row): boolean =>
      state === 'dead' &&
      (kind === 'poison.unknown'
        ? lastError === 'mail.unknown'
        : lastError === 'crashed' && attempts === crashes);
    return [
      {
        says: 'each ends as a dead letter: after three crashes, or when it is looked at in peace',
        checked: rows.length,
        broken: rows
          .filter((row) => !isAsItMust(row))
          .map(({ kind, state, lastError }) => `${kind} is ${state} (${lastError})`),
      },
      {
        says: 'nothing else dies with them',
        checked: innocent?.done ?? 0,
        broken: innocent?.dead === 0 ? [] : [`${innocent?.dead} others are dead`],
      },
    ];
  },
};

interface Row {
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastError: string | null;
}

const isAlive = ({ state }: Row): boolean => state === 'pending' || state === 'leased';

async function addPoison(ground: Ground): Promise<readonly string[]> {
  const ids = kinds.map(() => newId());
  await ground.ask(
    `INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, run_at)
     SELECT p.id, o.region_id, o.id, 'poison:' || p.id, 'mail', p.kind, now()
     FROM unnest($1::uuid[], $2::text[]) AS p (id, kind), (SELECT * FROM organisation LIMIT 1) o`,
    [ids, kinds],
  );
  return ids;
}

const readRows = (ground: Ground, ids: readonly string[]): Promise<Row[]> =>
  ground.ask<Row & Record<string, unknown>>(
    `SELECT kind, state, attempts, last_error AS "lastError" FROM outbox WHERE id = ANY ($1)`,
    [ids],
  );

/** Starts the worker again when it has ended, and ends it when it does not turn any more. */
async function supervise(ground: Ground): Promise<void> {
  const worker = ground.stack.app('worker');
  if (!worker.hasExited()) {
    if (await isTurning(worker.url)) return;
    await ground.disturb(() => worker.kill9());
  }
  // It may meet the poison before it is ready.
  const starting = ground.startApp('worker').catch(() => undefined);
  await ground.disturb(() => Promise.race([starting, sleep(patienceMs)]));
}

async function isTurning(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  return fetch(`${url}/health/live`, { signal }).then(
    ({ ok }) => ok,
    // Nobody listens: it has just ended, and is started again at the next look.
    () => !signal.aborted,
  );
}
