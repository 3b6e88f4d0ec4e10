import fc from 'fast-check';
import { councilTotal, disclosureRules, stricter } from './index.js';

describe('the total of a council', () => {
  it.each([
    [0, '.'],
    [1, '.'],
    [9, '.'],
    [10, '10'],
    [12, '10'],
    [13, '15'],
    [148, '150'],
  ])('prints %i persons as "%s"', (persons, printed) => {
    expect(councilTotal(persons).printed).toBe(printed);
  });

  it('D-21 gives the same bytes for every count that is hidden', () => {
    const prints = Array.from({ length: 10 }, (_, n) => JSON.stringify(councilTotal(n)));
    expect([...new Set(prints)]).toEqual(['{"printed":".","value":null,"hidden":true}']);
  });

  it('never prints less than the threshold, nor anything but multiples of five', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (persons) => {
        const { value, hidden } = councilTotal(persons);
        expect(hidden).toBe(persons < 10);
        if (value === null) return;
        expect(value % 5).toBe(0);
        expect(value).toBeGreaterThanOrEqual(10);
        expect(Math.abs(value - persons)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('refuses the impossible count %d', (persons) => {
    expect(() => councilTotal(persons)).toThrow('disclosure.count_impossible');
  });
});

describe('stricter rules of a region', () => {
  it('may hide more and round coarser', () => {
    const rules = stricter(disclosureRules, { threshold: 20, roundingBase: 10 });
    expect(councilTotal(19, rules).hidden).toBe(true);
    expect(councilTotal(26, rules).printed).toBe('30');
  });

  it.each([
    { threshold: 9 },
    { threshold: 0 },
    { threshold: 10.5 },
    { roundingBase: 1 },
    { roundingBase: 0 },
    { roundingBase: 7 },
    { threshold: Number.NaN },
  ])('may not be looser: %j', (override) => {
    expect(() => stricter(disclosureRules, override)).toThrow('disclosure.not_stricter');
  });

  it('cannot be changed in place', () => {
    expect(Object.isFrozen(disclosureRules)).toBe(true);
    expect(Object.isFrozen(stricter(disclosureRules, { threshold: 12 }))).toBe(true);
  });
});
