import { setTimeout as sleep } from 'node:timers/promises';
import { machineNow } from '../../ground.js';
import type { Scenario } from '../define-scenario.js';

export const hangMail: Scenario = {
  id: 'R-12',
  says: 'SMTP hangs after DATA',
  isQuick: true,
  seconds: ({ hanging }) => hanging + 4,
  async run({ ground, dice, profile: { hanging } }) {
    await sleep(dice.between(500, 2000));
    ground.mail.setFault({ kind: 'hang' });
    await sleep(hanging * 1000);
    ground.mail.setFault(undefined);
    return [];
  },
};

export const refuseMail: Scenario = {
  id: 'R-12',
  says: 'SMTP answers 451',
  isQuick: true,
  seconds: ({ refusing }) => refusing + 2,
  async run({ ground, dice, profile: { refusing } }) {
    await sleep(dice.between(500, 1500));
    ground.mail.setFault({ kind: 'reject', code: 451, at: 'recipient' });
    await sleep(refusing * 500);
    ground.mail.setFault({ kind: 'reject', code: 451, at: 'text' });
    await sleep(refusing * 500);
    ground.mail.setFault(undefined);
    return [];
  },
};

export const cutMail: Scenario = {
  id: 'R-12',
  says: 'SMTP takes a mail and cuts the line',
  isQuick: true,
  seconds: ({ cutting }) => cutting + 3,
  async run({ ground, dice, profile: { cutting } }) {
    await ground.nextMail(dice.between(2000, 5000));
    const from = machineNow();
    ground.mail.setFault({ kind: 'drop' });
    await sleep(cutting * 1000);
    ground.mail.setFault(undefined);
    // A message whose text was under way when the fault ended may still have been cut.
    ground.disturbances.push({ from, until: machineNow() + 100 });
    return [];
  },
};
