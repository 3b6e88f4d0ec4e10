import { createDataSource, Database, readClockOffset } from '@wor/database';
import { Line } from '../../../faults/breakage/line.js';
import { TestDatabase } from '../../../support/database.js';

const longestStatementMs = 1000;
/** One wait for an answer, and not a second one for the rollback. */
const longestMs = 2500;

it('R-13: a line on which nothing comes back is given up once, and the next request gets another', async () => {
  const own = await TestDatabase.create();
  const line = await Line.to(own.urls.app);
  const source = createDataSource({
    ...{ url: line.over(own.urls.app), poolSize: 1, longestStatementMs },
  });
  await source.initialize();
  const database = new Database(source);
  const ask = (): Promise<number> => database.transaction(undefined, (tx) => readClockOffset(tx));
  try {
    expect(await ask()).toBe(0);
    line.silence();
    const began = performance.now();
    await expect(ask()).rejects.toThrow('Query read timeout');
    expect(performance.now() - began).toBeLessThan(longestMs);
    line.heal();
    expect(await ask()).toBe(0);
  } finally {
    await source.destroy();
    line.stop();
    await own.close();
  }
});
