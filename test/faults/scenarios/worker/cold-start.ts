import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '../../ground.js';
import type { Claim, Scenario } from '../define-scenario.js';

const waitingMs = 3000;

export const coldStart: Scenario = {
  id: 'R-29',
  says: 'api and worker start while PostgreSQL, Redis and the mail server are away',
  isQuick: false,
  seconds: () => 12,
  async run({ ground, door }) {
    const { apiDatabase, workerDatabase, workerRedis, workerMail } = ground.lines;
    const [api, worker] = [ground.stack.app('api'), ground.stack.app('worker')];
    await Promise.all([api.stop(), worker.stop()]);
    for (const line of Object.values(ground.lines)) line.cut();
    const starting = Promise.all([ground.startApp('api'), ground.startApp('worker')]);
    await sleep(waitingMs);
    const alone = await Promise.all([healthOf(api.url), healthOf(worker.url)]);
    apiDatabase.heal();
    workerDatabase.heal();
    await starting;
    const served = [await healthOf(api.url), await healthOf(worker.url)];
    const { status } = await door.look();
    workerRedis.heal();
    workerMail.heal();
    return [
      claim('nothing is served without PostgreSQL', alone, ['none', 'none']),
      claim('both serve without Redis and the mail server, and say so', served, ['ok', 'degraded']),
      claim('the api answers', [String(status)], ['200']),
      claim('the worker takes up its work when Redis is there', [await comesBack(ground)], ['ok']),
    ];
  },
};

function claim(says: string, found: readonly string[], expected: readonly string[]): Claim {
  const broken = found.filter((each, index) => each !== expected[index]);
  return { says, checked: found.length, broken };
}

async function healthOf(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) });
    return ((await response.json()) as { status: string }).status;
  } catch {
    return 'none';
  }
}

async function comesBack(ground: Ground): Promise<string> {
  for (let turn = 0; turn < 100; turn += 1) {
    if ((await healthOf(ground.stack.app('worker').url)) === 'ok') break;
    await sleep(100);
  }
  return healthOf(ground.stack.app('worker').url);
}
