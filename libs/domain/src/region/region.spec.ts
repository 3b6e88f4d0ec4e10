import fc from 'fast-check';
import { addDays, civilDate } from '../calendar/index.js';
import * as region from './index.js';
import {
  ageBandOf,
  dataSetAgeBands,
  defaultReasons,
  hasCode,
  labelOf,
  publishedAgeBands,
  suggestReason,
  type CodeItem,
} from './index.js';

const isList = (value: unknown): value is readonly CodeItem[] =>
  Array.isArray(value) &&
  value.every((item: unknown) => typeof item === 'object' && item !== null && 'code' in item);
const lists = Object.entries(region).flatMap(([name, value]) =>
  isList(value) ? [[name, value] as const] : [],
);

describe('the lists of a region', () => {
  it('are all here', () => {
    expect(lists.map(([name]) => name)).toContain('withdrawReasons');
    expect(lists.length).toBeGreaterThanOrEqual(20);
  });

  it.each(lists)('%s has one label for each code, and no code twice', (_, list) => {
    expect(new Set(list.map((item) => item.code)).size).toBe(list.length);
    expect(new Set(list.map((item) => item.label)).size).toBe(list.length);
    expect(list.filter((item) => !/^[a-z0-9_+-]+$/.test(item.code))).toEqual([]);
    expect(list.filter((item) => item.label.trim() === '')).toEqual([]);
  });

  it.each([
    ['withdrawReasons', region.withdrawReasons],
    ['declineReasons', region.declineReasons],
    ['providerRefusals', region.providerRefusals],
    ['activityRefusals', region.activityRefusals],
  ])('%s states a consequence for each refusal', (_, refusals) => {
    expect(refusals.filter((refusal) => !refusal.consequenceText.endsWith('.'))).toEqual([]);
  });

  it('stop everything at once when consent ends or somebody has died', () => {
    const stops = region.withdrawReasons.filter((one) => one.consequence === 'stop_everything');
    expect(stops.map((one) => one.code)).toEqual(['consent', 'died']);
  });

  it('give the label of a code, and an old code as it is', () => {
    expect(labelOf(region.genders, 'woman')).toBe('Vrouw');
    expect(labelOf(region.genders, 'retired_code')).toBe('retired_code');
    expect(hasCode(region.genders, 'retired_code')).toBe(false);
  });
});

describe('the suggested reason', () => {
  it.each([
    ['Z15', 'grief'],
    ['z15', 'grief'],
    ['Z04.01', 'loneliness'],
    ['P03', 'mood_stress'],
  ])('for ICPC %s is %s', (icpc, code) => {
    expect(suggestReason(icpc)?.code).toBe(code);
  });

  it.each(['Z68', 'A97', 'Z1', 'O12', 'eenzaam', ''])('for "%s" is none', (icpc) => {
    expect(suggestReason(icpc)).toBeUndefined();
  });

  it('is never in doubt: no ICPC code stands with two reasons', () => {
    const codes = defaultReasons.flatMap((reason) => reason.icpc);
    expect(new Set(codes).size).toBe(codes.length);
    expect(defaultReasons.map((reason) => reason.digit).join('')).toBe('123456789');
  });
});

describe('age bands', () => {
  it.each([
    ['published', publishedAgeBands],
    ['data set', dataSetAgeBands],
  ])('of the %s hold each grown-up exactly once', (_, bands) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45_000 }), (days) => {
        const on = civilDate('2026-11-20');
        const birthDate = addDays(on, -days);
        const held = bands.filter((band) => ageBandOf(birthDate, on, [band]) === band);
        expect(held.length).toBe(birthDate <= '2008-11-20' ? 1 : 0);
      }),
    );
  });
});
