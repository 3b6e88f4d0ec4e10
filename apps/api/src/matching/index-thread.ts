import { parentPort } from 'node:worker_threads';
import { LocalHost } from '@wor/domain';
import type { IndexMessage, IndexReply } from './index-message.js';

const host = new LocalHost();

/** Making an index takes seconds where there are a million activities; nobody waits for it here. */
parentPort?.on('message', (message: IndexMessage) => {
  if (message.kind === 'add') host.add(message.activities);
  else if (message.kind === 'change') host.change(message.id, message.activity);
  else if (message.kind === 'close') parentPort?.close();
  else void answer(message);
});

async function answer({ number, question }: IndexMessage & { kind: 'ask' }): Promise<void> {
  parentPort?.postMessage({ number, answer: await host.ask(question) } satisfies IndexReply);
}
