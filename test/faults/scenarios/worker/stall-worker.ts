import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '../../ground.js';
import type { Scenario, Stage } from '../define-scenario.js';

/** So that a mail is under way when the worker stops turning. */
const delayMs = 1500;
const mailMs = 10_000;

/** Two workers; one of them stops turning with work in its hands, and comes back. */
async function stall(
  { ground }: Stage,
  doStall: (ground: Ground) => Promise<void>,
): Promise<readonly []> {
  const other = await ground.stack.startTwin('worker', ground.envOf('worker'));
  ground.mail.setFault({ kind: 'delay', ms: delayMs });
  await ground.nextMail(mailMs);
  await ground.disturb(() => doStall(ground));
  ground.mail.setFault(undefined);
  await sleep(delayMs);
  await other.stop();
  return [];
}

export const blockLoop: Scenario = {
  id: 'R-14',
  says: 'the event loop of a worker is blocked for longer than its leases',
  isQuick: false,
  seconds: ({ stalling }) => stalling + 4,
  run: (stage) =>
    stall(stage, async (ground) => {
      const ms = stage.profile.stalling * 1000;
      ground.order(ground.stack.app('worker').pid, { kind: 'block', ms });
      await sleep(ms + 500);
    }),
};

export const freezeWorker: Scenario = {
  id: 'R-30',
  says: 'SIGSTOP of a worker for longer than its leases, and SIGCONT',
  isQuick: false,
  seconds: ({ stalling }) => stalling + 4,
  run: (stage) =>
    stall(stage, async (ground) => {
      const { pid } = ground.stack.app('worker');
      process.kill(pid, 'SIGSTOP');
      await sleep(stage.profile.stalling * 1000);
      process.kill(pid, 'SIGCONT');
    }),
};

const smallHeap = '--max-old-space-size=96';

export const eatMemory: Scenario = {
  id: 'R-30',
  says: 'a worker runs out of memory with work in its hands',
  isQuick: false,
  seconds: () => 8,
  async run({ ground }) {
    const { NODE_OPTIONS = '' } = ground.envOf('worker');
    await ground.kill('worker', { NODE_OPTIONS: `${smallHeap} ${NODE_OPTIONS}` });
    ground.mail.setFault({ kind: 'delay', ms: delayMs });
    await ground.nextMail(mailMs);
    const worker = ground.stack.app('worker');
    await ground.disturb(async () => {
      ground.order(worker.pid, { kind: 'eat' });
      await worker.exited;
    });
    ground.mail.setFault(undefined);
    await ground.startApp('worker');
    return [];
  },
};
