import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario } from '../define-scenario.js';

/** What the mail server waits before its "250 OK", in turn. */
const delays = [0, 200, 2000];
const mailMs = 10_000;

export const killWorker: Scenario = {
  id: 'R-02',
  says: 'kill -9 of the worker between "250 OK" and commit',
  isQuick: true,
  seconds: ({ kills }) => kills * 6,
  async run({ ground, dice, profile: { kills } }) {
    for (let kill = 0; kill < kills; kill += 1) {
      const ms = delays[kill % delays.length] ?? 0;
      ground.mail.setFault(ms === 0 ? undefined : { kind: 'delay', ms });
      await sleep(dice.between(200, 1000));
      await ground.nextMail(mailMs);
      await sleep(dice.between(0, ms * 1.1));
      await ground.kill('worker');
    }
    ground.mail.setFault(undefined);
    return [];
  },
};
