import { addDays, civilDate } from '../calendar/index.js';
import { assuranceOf, similarTo } from './index.js';

describe('how sure one may be of an activity', () => {
  const today = civilDate('2026-11-23');
  const after = (days: number, terms?: { assuredDays: number; hiddenDays: number }): string =>
    assuranceOf(addDays(today, -days), today, terms);

  it('falls at the end of each term', () => {
    expect([0, 89, 90, 180, 181].map((days) => after(days))).toEqual([
      ...['fresh', 'fresh', 'stale', 'stale', 'hidden'],
    ]);
  });

  it('goes by the terms of the region, and is marked no later than it is hidden', () => {
    const short = { assuredDays: 30, hiddenDays: 60 };
    expect([29, 30, 61].map((days) => after(days, short))).toEqual(['fresh', 'stale', 'hidden']);
    const turned = { assuredDays: 100, hiddenDays: 50 };
    expect([60, 100].map((days) => after(days, turned))).toEqual(['fresh', 'hidden']);
  });

  it('is full for what was looked at tomorrow, in a region whose clock went back', () => {
    expect(after(-1)).toBe('fresh');
  });
});

describe('an entry that may be there already', () => {
  const entries = [
    { id: 'a', name: 'Koffie in De Linde', place: 'Buurthuis De Linde' },
    { id: 'b', name: 'Koffieochtend', place: 'De Kade' },
    { id: 'c', name: 'Wandelen in het park', place: 'Buurthuis De Linde' },
    { id: 'd', name: 'Eetcafé', place: 'De Kade' },
  ];
  const found = (name: string, place: string): string[] =>
    similarTo({ name, place }, entries).map(({ id }) => id);

  it.each([
    ['koffie in de linde', 'elders', ['a']],
    ['Koffie drinken in De Linde', 'buurthuis de linde', ['a']],
    ['Kofie in de Linde', 'De Linde', ['a']],
    ['EETCAFE', 'Ergens', ['d']],
    ['Wandelen', 'De Kade', []],
    ['Schilderen', 'Buurthuis De Linde', []],
    ['', '', []],
    ['!!!', '???', []],
  ])('"%s" at "%s" finds %j', (name, place, ids) => {
    expect(found(name, place)).toEqual(ids);
  });

  it('comes with the most alike first, and at most five', () => {
    const many = Array.from({ length: 8 }, (_, at) => ({
      ...{ id: String(at), place: 'De Linde' },
      name: at === 6 ? 'Samen koken' : 'Samen koken maandag',
    }));
    const ids = similarTo({ name: 'Samen koken', place: 'De Linde' }, many).map(({ id }) => id);
    expect(ids).toEqual(['6', '0', '1', '2', '3']);
  });
});
