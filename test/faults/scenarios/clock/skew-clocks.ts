import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario } from '../define-scenario.js';

const hour = 3_600_000;
const longMs = 4000;
/** Of the worker, in turn; the api's clock is half a minute late meanwhile. */
const skews = [2 * hour, -2 * hour];

/** Rows whose time has not come, by the database's clock. */
const listEarly = `SELECT id FROM outbox WHERE state = ANY ($1)
     AND run_at > now() + coalesce((SELECT domain_at - set_at FROM practice_clock), interval '0') + interval '3 seconds'`;

export const skewClocks: Scenario = {
  id: 'R-18',
  says: 'the clocks of api and worker are wrong by half a minute and two hours',
  isQuick: false,
  seconds: () => (skews.length * longMs) / 1000 + 1,
  async run({ ground }) {
    await ground.stopClock();
    const pids = { api: ground.stack.app('api').pid, worker: ground.stack.app('worker').pid };
    ground.order(pids.api, { kind: 'skew', ms: -30_000 });
    let early: { id: string }[] = [];
    let ahead = 0;
    for (const ms of skews) {
      ground.order(pids.worker, { kind: 'skew', ms });
      await sleep(longMs);
      early = [...early, ...(await ground.ask<{ id: string }>(listEarly, [['leased', 'done']]))];
      ahead += (await ground.ask(listEarly, [['pending', 'cancelled']])).length;
    }
    ground.order(pids.api, { kind: 'skew', ms: 0 });
    ground.order(pids.worker, { kind: 'skew', ms: 0 });
    ground.startClock();
    return [
      {
        says: 'nothing happens before its time',
        checked: ahead + early.length,
        broken: early.map(({ id }) => id),
      },
    ];
  },
};
