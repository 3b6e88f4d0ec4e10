import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario } from '../define-scenario.js';

/** About as long as the api needs for a referral: some die before the commit, some after it. */
const requestMs = 25;

export const killApi: Scenario = {
  id: 'R-01',
  says: 'kill -9 of the api in the middle of a request',
  isQuick: true,
  seconds: ({ kills }) => kills * 4,
  async run({ ground, door, dice, profile: { kills } }) {
    for (let kill = 1; kill <= kills; kill += 1) {
      await sleep(dice.between(500, 1500));
      await door.nextRequest(3000);
      await sleep(dice.between(0, requestMs));
      await ground.kill('api');
    }
    return [];
  },
};
