import { readClockOffset } from '@wor/database';
import { addMonths, civilDateOf, localTimeOf } from '@wor/domain';
import { newId } from '@wor/platform';
import { TestDatabase } from '../../support/database.js';
import { wor } from './wor.js';

// Each move waits until the apps have taken it over.
jest.setTimeout(120_000);

let database: TestDatabase;
let url: string;

const addRegion = (code: string, isPractice: boolean) =>
  database.sql('INSERT INTO region (id, code, name, is_practice) VALUES ($1, $2, $2, $3)', [
    newId(),
    code,
    isPractice,
  ]);
const offset = (): Promise<number> => database.app.transaction(undefined, readClockOffset);
const shown = (out: string): Date => new Date(out.split(' ')[0] ?? '');

beforeAll(async () => {
  database = await TestDatabase.create();
  url = database.urls.migrator;
});
afterAll(() => database.close());

describe('wor clock', () => {
  it('is refused where there is no region', async () => {
    expect(await wor(url, ['clock', '+3m'])).toMatchObject({ code: 3, out: '' });
  });

  it('moves the domain clock by civil time, again and again, and back with --reset', async () => {
    await addRegion('practice', true);
    const before = shown((await wor(url, ['clock', '--show'])).out);
    const after = shown((await wor(url, ['clock', '+3m'])).out);
    expect(civilDateOf(after)).toBe(addMonths(civilDateOf(before), 3));
    const minutesLater = after.getTime() - before.getTime() - (await offset());
    expect(Math.abs(minutesLater)).toBeLessThan(60_000);
    const again = shown((await wor(url, ['clock', '+1d'])).out);
    expect(again.getTime() - after.getTime()).toBeGreaterThan(22 * 3_600_000);
    expect(localTimeOf(again).slice(0, 2)).toBe(localTimeOf(after).slice(0, 2));
    expect((await wor(url, ['clock', '--reset'])).code).toBe(0);
    expect(await offset()).toBe(0);
  });

  it('does not go back by a duration', async () => {
    const { code, err } = await wor(url, ['clock', '+1y']);
    expect([code, err]).toEqual([2, 'wor: not a duration like +5wd, +1d, +2w, +3m']);
    expect((await wor(url, ['clock', '--', '-1d'])).code).toBe(2);
    expect(await offset()).toBe(0);
  });

  it('is refused as soon as one region is a real one', async () => {
    await addRegion('real', false);
    const { code, err } = await wor(url, ['clock', '+1d']);
    expect([code, err]).toEqual([3, 'wor: the clock can be moved in a practice region only']);
    expect(await offset()).toBe(0);
  });
});
