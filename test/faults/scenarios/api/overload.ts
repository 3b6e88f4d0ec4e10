import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { refusedPolitely, servedThroughout, watchDoor } from '../../breakage/watch-door.js';
import type { Door, Look } from '../../door.js';
import type { Scenario } from '../define-scenario.js';

const crowd = 150;
const mostMegabytes = 512;

export const overload: Scenario = {
  id: 'R-24',
  says: 'far too many people ask at once',
  isQuick: false,
  seconds: ({ overloading }) => overloading + 2,
  async run({ ground, door, profile: { overloading } }) {
    const { pid } = ground.stack.app('api');
    const until = performance.now() + overloading * 1000;
    const looks: Look[] = [];
    const sizes: number[] = [];
    const measure = async (): Promise<void> => {
      for (; performance.now() < until; await sleep(200)) sizes.push(megabytesOf(pid));
    };
    await Promise.all([measure(), ...Array.from({ length: crowd }, () => ask(door, until, looks))]);
    const after = await watchDoor(door, () => sleep(500));
    const most = Math.max(...sizes);
    return [
      refusedPolitely(looks),
      servedThroughout(after),
      {
        says: `the api stays below ${mostMegabytes} MB`,
        checked: sizes.length,
        broken: most < mostMegabytes ? [] : [`${Math.round(most)} MB`],
      },
    ];
  },
};

async function ask(door: Door, until: number, looks: Look[]): Promise<void> {
  while (performance.now() < until) looks.push(await door.look());
}

/** Resident memory of a process; 0 where the system does not tell. */
function megabytesOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
