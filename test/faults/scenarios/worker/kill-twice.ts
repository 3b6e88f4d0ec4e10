import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '../../ground.js';
import type { Scenario } from '../define-scenario.js';

const delayMs = 3000;
const mailMs = 10_000;
/** From a kill until somebody else has taken the row, at most. */
const againMs = 90_000;

export const killTwice: Scenario = {
  id: 'R-15',
  says: 'the worker is killed twice in the same job',
  isQuick: false,
  seconds: ({ worker }) => 2 * (Number(worker.LEASE_SECONDS) + Number(worker.OFFER_SECONDS)) + 4,
  async run({ ground }) {
    ground.mail.setFault({ kind: 'delay', ms: delayMs });
    await ground.nextMail(mailMs);
    const messageId = ground.mail.messages().at(-1)?.messageId ?? '';
    await ground.kill('worker');
    await until(async () => countOf(ground, messageId) > 1);
    await ground.kill('worker');
    ground.mail.setFault(undefined);
    const isDone = await until(async () => (await stateOf(ground, messageId)) === 'done');
    return [
      {
        says: 'what was killed twice is done all the same',
        checked: countOf(ground, messageId),
        broken: isDone ? [] : [`${messageId} is ${await stateOf(ground, messageId)}`],
      },
    ];
  },
};

const countOf = (ground: Ground, messageId: string): number =>
  ground.mail.messages().filter((mail) => mail.messageId === messageId).length;

async function stateOf(ground: Ground, messageId: string): Promise<string | undefined> {
  const [row] = await ground.ask<{ state: string }>(
    `SELECT state FROM outbox WHERE message_id = $1`,
    [messageId],
  );
  return row?.state;
}

async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + againMs;
  while (performance.now() < deadline) {
    if (await isTrue()) return true;
    await sleep(100);
  }
  return false;
}
