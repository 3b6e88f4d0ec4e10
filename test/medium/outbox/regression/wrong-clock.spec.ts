import { readClockLead } from '@wor/database';
import { machineTime } from '@wor/platform';
import { TestDatabase } from '../../../support/database.js';

const twoHours = 7_200_000;

it('R-18: a machine whose clock is wrong works by that of the database', async () => {
  const database = await TestDatabase.create();
  const leadAt = (machine: number): Promise<number> =>
    database.worker.transaction(undefined, (tx) => readClockLead(tx, machine));
  try {
    expect(await leadAt(machineTime())).toBe(0);
    expect(await leadAt(machineTime() + 1000)).toBe(0);
    for (const wrong of [twoHours, -twoHours]) {
      const lead = await leadAt(machineTime() + wrong);
      expect(Math.abs(lead + wrong)).toBeLessThan(2000);
    }
  } finally {
    await database.close();
  }
});
