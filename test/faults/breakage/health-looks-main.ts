import { setTimeout as sleep } from 'node:timers/promises';
import type { HealthLook } from './watch-health.js';

// Asks whether programs live, in a process of its own: what it measures is not the crowd's waiting.

const restMs = 40;
const longestMs = 5000;
let isOver = false;

async function look(address: string): Promise<HealthLook> {
  const began = performance.now();
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(longestMs) });
    await response.text();
    return { address, status: response.status, milliseconds: performance.now() - began };
  } catch {
    return { address, status: undefined, milliseconds: performance.now() - began };
  }
}

async function lookOn(addresses: readonly string[]): Promise<void> {
  const looks: HealthLook[] = [];
  while (!isOver) {
    for (const address of addresses) looks.push(await look(address));
    await sleep(restMs);
  }
  process.send?.(looks, () => process.exit(0));
}

process.on('message', (message: readonly string[] | 'stop') => {
  if (message === 'stop') isOver = true;
  else void lookOn(message);
});
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
