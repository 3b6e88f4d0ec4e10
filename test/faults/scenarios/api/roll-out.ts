import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../../../../scripts/embedded/apps.js';
import { Front } from '../../breakage/front.js';
import type { Ground } from '../../ground.js';
import type { Scenario } from '../define-scenario.js';

const names = ['api', 'worker'] as const;

export const rollOut: Scenario = {
  id: 'R-16',
  says: 'SIGTERM of the api and the worker while others take over',
  isQuick: true,
  seconds: ({ rolls }) => rolls * 9,
  async run({ ground, door, profile: { rolls } }) {
    const front = await Front.open();
    const api = ground.stack.app('api').url;
    front.serve([api]);
    door.moveTo(front.url);
    const codes: (number | null)[] = [];
    for (let roll = 0; roll < rolls; roll += 1) codes.push(...(await rollOnce(ground, front)));
    door.moveTo(api);
    await sleep(500);
    front.stop();
    const { requests, failed } = front.counts;
    return [
      { says: 'no request through the proxy fails', checked: requests, broken: failed },
      {
        says: 'every process that was asked to stop ends with 0',
        checked: codes.length,
        broken: codes.filter((code) => code !== 0).map((code) => `ended with ${code}`),
      },
    ];
  },
};

/** Twins come up, the old ones go and come back, the twins go. @returns the exit codes */
async function rollOnce(ground: Ground, front: Front): Promise<(number | null)[]> {
  const start = (name: (typeof names)[number]) => ground.stack.startTwin(name, ground.envOf(name));
  const twins = await Promise.all(names.map(start));
  const old = names.map((name) => ground.stack.app(name));
  front.serve(addressesOf([...old, ...twins]));
  await sleep(300);
  const codes = await Promise.all(old.map(askTwice));
  await Promise.all(names.map((name) => ground.startApp(name)));
  front.serve(addressesOf([...twins, ...names.map((name) => ground.stack.app(name))]));
  await sleep(300);
  return [...codes, ...(await Promise.all(twins.map(askTwice)))];
}

const addressesOf = (apps: readonly App[]): string[] =>
  apps.filter(({ name }) => name === 'api').map(({ url }) => url);

/** An impatient supervisor. */
async function askTwice(app: App): Promise<number | null> {
  const stopping = app.stop();
  await sleep(50);
  if (!app.hasExited()) process.kill(app.pid, 'SIGTERM');
  await stopping;
  return (await app.exited).code;
}
