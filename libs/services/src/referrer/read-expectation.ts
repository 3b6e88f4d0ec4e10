import { listFirstContactCounts, type Tx } from '@wor/database';
import {
  civilDateOf,
  firstContactExpectation,
  holidaysSetting,
  weekdayHolidays,
  type Expectation,
} from '@wor/domain';
import type { Home } from '../home.js';
import { currentSetting } from '../region/current-setting.js';

const yearsBack = 2;

/** How soon a team speaks to people, by its own last cases; undefined while that says nothing. */
export async function readExpectation(
  tx: Tx,
  { clock }: Home,
  teamId: string,
): Promise<Expectation | undefined> {
  const today = civilDateOf(clock.now());
  const year = Number(today.slice(0, 4));
  const freeDays = weekdayHolidays(
    year - yearsBack,
    year,
    await currentSetting(tx, holidaysSetting),
  );
  return firstContactExpectation(await listFirstContactCounts(tx, { teamId, today, freeDays }));
}
