import { setTimeout as sleep } from 'node:timers/promises';
import { Ticker } from './ticker.js';

describe('a ticker', () => {
  it('never has two turns at once, and calls during a turn become one turn after it', async () => {
    let running = 0;
    let most = 0;
    let turns = 0;
    const ticker = new Ticker(
      60_000,
      async () => {
        turns += 1;
        running += 1;
        most = Math.max(most, running);
        await sleep(20);
        running -= 1;
      },
      () => undefined,
    );
    ticker.start();
    for (let call = 0; call < 5; call += 1) ticker.wake();
    await sleep(70);
    await ticker.stop();
    expect({ most, turns }).toEqual({ most: 1, turns: 2 });
  });

  it('goes on after a turn that failed, and stops when asked', async () => {
    let turns = 0;
    const errors: unknown[] = [];
    const ticker = new Ticker(
      5,
      async () => {
        turns += 1;
        throw new Error('on purpose');
      },
      (error) => errors.push(error),
    );
    ticker.start();
    await sleep(50);
    await ticker.stop();
    const count = turns;
    ticker.wake();
    await sleep(20);
    expect(count).toBeGreaterThan(1);
    expect({ turns, errors: errors.length }).toEqual({ turns: count, errors: count });
  });
});
