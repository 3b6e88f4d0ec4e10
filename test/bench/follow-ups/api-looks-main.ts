import { setTimeout as sleep } from 'node:timers/promises';

// Looks through the api's door one after the other, in a process of its own, until it is told to
// stop; answers the milliseconds of each look.

/** Where to look, and as whom. */
export interface LookOrder {
  readonly address: string;
  readonly token: string;
}

const restMs = 5;
let isOver = false;

/** @throws Error for anything but a list: a refusal would be fast and measure nothing */
async function look({ address, token }: LookOrder): Promise<number> {
  const began = performance.now();
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  await response.text();
  if (response.status !== 200) throw new Error(`the list was answered ${response.status}`);
  return performance.now() - began;
}

async function lookOn(order: LookOrder): Promise<void> {
  const times: number[] = [];
  for (isOver = false; !isOver; await sleep(restMs)) times.push(await look(order));
  process.send?.(times);
}

process.on('message', (message: LookOrder | 'stop') => {
  if (message === 'stop') isOver = true;
  else void lookOn(message);
});
process.on('disconnect', () => process.exit(0));
