import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from '../../breakage/line.js';
import { answeredWithin, refusedPolitely, watchDoor } from '../../breakage/watch-door.js';
import type { Ground } from '../../ground.js';
import type { Profile } from '../../profile.js';
import type { Scenario } from '../define-scenario.js';

const longestMs = 10_000;
const restMs = 300;
const ways = ['cut', 'silence'] as const;

export const cutLines: Scenario = {
  id: 'R-13',
  says: 'lines between the programs are cut, and then silent',
  isQuick: true,
  seconds: ({ cuts }) => cuts.reduce((sum, seconds) => sum + (seconds > 1 ? 2 : 8) * seconds, 3),
  async run({ ground, door, profile }) {
    const looks = await watchDoor(door, () => breakAll(ground, profile));
    return [answeredWithin(looks, longestMs), refusedPolitely(looks)];
  },
};

async function breakAll(ground: Ground, { cuts }: Profile): Promise<void> {
  const lines = Object.values(ground.lines);
  for (const seconds of cuts) {
    const groups = seconds > 1 ? [lines] : lines.map((line) => [line]);
    for (const group of groups) {
      for (const way of ways) await breakLines(ground, { group, way, seconds });
    }
  }
}

interface Breakage {
  readonly group: readonly Line[];
  readonly way: (typeof ways)[number];
  readonly seconds: number;
}

async function breakLines(ground: Ground, { group, way, seconds }: Breakage): Promise<void> {
  await ground.disturb(async () => {
    for (const line of group) line[way]();
    await sleep(seconds * 1000);
    for (const line of group) line.heal();
  });
  await sleep(restMs);
}
