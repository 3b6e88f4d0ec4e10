import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { healthAnswered, watchHealth } from '../../breakage/watch-health.js';
import { refusedPolitely, servedThroughout, watchDoor } from '../../breakage/watch-door.js';
import type { Door, Look } from '../../door.js';
import type { Claim, Scenario } from '../define-scenario.js';

/** Ten times as many as there are connections to the database, and half as many more. */
const crowd = 150;
/** Whoever was refused asks again forty times sooner than told. */
const impatienceMs = 50;
const mostMegabytes = 512;
/** Of all who asked, the refused ones again and again. */
const leastServed = 0.02;

export const overload: Scenario = {
  id: 'R-24',
  says: 'far too many people ask at once',
  isQuick: false,
  seconds: ({ overloading }) => overloading + 2,
  async run({ ground, door, profile: { overloading } }) {
    const { pid } = ground.stack.app('api');
    const looks: Look[] = [];
    const sizes: number[] = [];
    const measure = async (until: number): Promise<void> => {
      for (; performance.now() < until; await sleep(200)) sizes.push(megabytesOf(pid));
    };
    const crowded = async (): Promise<void> => {
      const until = performance.now() + overloading * 1000;
      const people = Array.from({ length: crowd }, () => ask(door, until, looks));
      await Promise.all([measure(until), ...people]);
    };
    const { url } = ground.stack.app('api');
    const worker = ground.stack.app('worker').url;
    const health = [`${url}/health/live`, `${url}/health/ready`, `${worker}/health/ready`];
    const probes = await watchHealth(health, crowded);
    const after = await watchDoor(door, () => sleep(500));
    const most = Math.max(...sizes);
    return [
      refusedPolitely(looks),
      letSomebodyIn(looks),
      servedThroughout(after),
      healthAnswered(probes),
      {
        says: `the api stays below ${mostMegabytes} MB`,
        checked: sizes.length,
        broken: most < mostMegabytes ? [] : [`${Math.round(most)} MB`],
      },
    ];
  },
};

async function ask(door: Door, until: number, looks: Look[]): Promise<void> {
  while (performance.now() < until) {
    const look = await door.look();
    looks.push(look);
    if (look.status !== 200) await sleep(impatienceMs);
  }
}

/** Resident memory of a process; 0 where the system does not tell. */
function megabytesOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Refusing everybody would be polite and fast as well. */
function letSomebodyIn(looks: readonly Look[]): Claim {
  const served = looks.filter(({ status }) => status === 200).length;
  const share = served / Math.max(looks.length, 1);
  return {
    says: 'whoever was let in is served',
    checked: served,
    broken: share > leastServed ? [] : [`only ${served} of ${looks.length}`],
  };
}
