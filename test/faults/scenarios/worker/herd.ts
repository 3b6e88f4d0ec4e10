import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { servedThroughout, watchDoor } from '../../breakage/watch-door.js';
import { inOrder } from '../../breakage/in-order.js';
import { machineNow, type Ground } from '../../ground.js';
import type { Claim, Scenario } from '../define-scenario.js';

/** Numbers of people whom the load never refers. */
const first = 600_000;
const referralsPerSecond = 20;
/** Over so many seconds the rate is held: a second of Bull's need not begin with ours. */
const stretch = 5;

export const herd: Scenario = {
  id: 'R-25',
  says: 'a herd of mails comes due in the same minute',
  isQuick: false,
  seconds: (profile) => profile.herd * (1 / referralsPerSecond + 1 / rateOf(profile)),
  async run({ ground, door, load, profile }) {
    await ground.stopClock();
    const seconds = profile.herd / referralsPerSecond;
    await load.run({ from: first, count: profile.herd, seconds });
    const from = machineNow();
    await ground.moveClock();
    const looks = await watchDoor(door, () => untilSent(ground, profile.herd / rateOf(profile)));
    ground.startClock();
    const rate = rateOf(profile);
    return [
      heldRate(ground, from, rate),
      inOrder(await leftAfter(ground, from), rate),
      servedThroughout(looks),
    ];
  },
};

const rateOf = ({ worker }: { readonly worker: Readonly<Record<string, string>> }): number =>
  Number(worker['MAILS_PER_SECOND']);

async function untilSent(ground: Ground, seconds: number): Promise<void> {
  const deadline = performance.now() + (seconds * 2 + 10) * 1000;
  while (performance.now() < deadline) {
    const [row] = await ground.ask<{ left: number }>(
      `SELECT count(*)::integer AS left FROM outbox WHERE queue = 'mail' AND state IN ('pending', 'leased')
         AND run_at <= now() + (SELECT domain_at - set_at FROM practice_clock)`,
    );
    if (row?.left === 0) return;
    await sleep(500);
  }
}

function heldRate(ground: Ground, from: number, rate: number): Claim {
  const times = ground
    .arrivals()
    .filter((at) => at >= from)
    .toSorted((one, other) => one - other);
  const most = (stretch + 1) * rate;
  const crowded = times.filter((at, index) => {
    const next = times[index + most];
    return next !== undefined && next - at < stretch * 1000;
  });
  return {
    says: `no more than ${rate} mails a second leave, over ${stretch} seconds`,
    checked: times.length,
    broken: crowded.slice(0, 1).map(() => `more than ${most} mails in ${stretch} s`),
  };
}

/** The mails that were kept since then, the first first, each with the moment at which it was due. */
async function leftAfter(ground: Ground, from: number): Promise<readonly number[]> {
  const rows = await ground.ask<{ messageId: string; due: number }>(
    `SELECT message_id AS "messageId", (extract(epoch FROM run_at) * 1000)::float8 AS due
     FROM outbox WHERE queue = 'mail' AND message_id IS NOT NULL`,
  );
  const dueOf = new Map(rows.map(({ messageId, due }) => [messageId, due]));
  return ground.mail
    .messages()
    .map(({ messageId, file }) => ({ messageId, at: statSync(file).mtimeMs }))
    .filter(({ at }) => at >= from)
    .toSorted((one, other) => one.at - other.at)
    .flatMap(({ messageId }) => dueOf.get(messageId) ?? []);
}
