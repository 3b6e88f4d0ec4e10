import { setTimeout as sleep } from 'node:timers/promises';
import type { Door, Look } from '../door.js';
import type { Claim } from '../scenarios/define-scenario.js';

const everyMs = 100;

/** Looks through the door again and again, from when a fault begins until it has ended. */
export async function watchDoor(door: Door, fault: () => Promise<void>): Promise<readonly Look[]> {
  const looks: Promise<Look>[] = [];
  let isOver = false;
  const watch = async (): Promise<void> => {
    while (!isOver) {
      looks.push(door.look());
      await sleep(everyMs);
    }
  };
  const watching = watch();
  try {
    await fault();
  } finally {
    isOver = true;
    await watching;
  }
  return Promise.all(looks);
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Nobody was kept waiting for longer. */
export function answeredWithin(looks: readonly Look[], mostMs: number): Claim {
  const late = looks.filter(({ milliseconds }) => milliseconds > mostMs);
  return {
    says: `every request is answered or cut within ${seconds(mostMs)}`,
    checked: looks.length,
    broken: late.map(({ milliseconds }) => `answered after ${seconds(milliseconds)}`),
  };
}

/** Whoever could not be served was told so, and when to come again. */
export function refusedPolitely(looks: readonly Look[]): Claim {
  const failed = looks.filter(({ status }) => status !== 200);
  const rude = failed.filter(({ status, retryAfter }) => status !== 503 || !retryAfter);
  return {
    says: 'what cannot be served is answered 503 with Retry-After',
    checked: failed.length,
    broken: rude.map(({ status }) => `answered ${status ?? 'nothing'}`),
  };
}

/** The fault was nobody's business here. */
export function servedThroughout(looks: readonly Look[]): Claim {
  const failed = looks.filter(({ status }) => status !== 200);
  return {
    says: 'the api serves all the time',
    checked: looks.length,
    broken: failed.map(({ status }) => `answered ${status ?? 'nothing'}`),
  };
}
