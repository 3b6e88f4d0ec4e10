import fc from 'fast-check';
import { reasonElsewhere, reasonWords } from './carried-reason.js';
import { labelOf } from './code-list.js';

const here = [
  { code: 'loneliness', label: 'Eenzaamheid' },
  { code: 'falling', label: 'Vallen' },
  { code: 'other', label: 'Anders' },
];
const there = [
  { code: 'loneliness', label: 'Alleen zijn' },
  { code: 'debts', label: 'Schulden' },
  { code: 'other', label: 'Iets anders' },
];

describe('a reason that goes to another region', () => {
  it('stays what it is where that region knows it, in the words of that region', () => {
    const carried = reasonElsewhere({ code: 'loneliness', origin: null }, here, there);
    expect(carried).toEqual({ code: 'loneliness', origin: null });
  });

  it('is shown as it was called where that region has none for it', () => {
    const { code, origin } = reasonElsewhere({ code: 'falling', origin: null }, here, there);
    expect(reasonWords(there, { code, originLabel: origin?.label ?? null })).toBe(
      'Vallen (Iets anders)',
    );
    expect(reasonWords(there, { code: 'debts', originLabel: null })).toBe('Schulden');
  });

  it('is itself again after any way through regions that ends where it began', () => {
    const codes = fc.uniqueArray(fc.constantFrom('loneliness', 'falling', 'debts', 'garden'));
    const lists = codes.map((own) => [
      ...own.map((code) => ({ code, label: `Reden ${code}` })),
      { code: 'other', label: 'Anders' },
    ]);
    fc.assert(
      fc.property(lists, fc.array(lists, { maxLength: 5 }), (home, way) => {
        const first = home[0] ?? { code: 'other', label: 'Anders' };
        let at = home;
        let carried = reasonElsewhere({ code: first.code, origin: null }, home, home);
        for (const next of [...way, home]) {
          carried = reasonElsewhere(carried, at, next);
          at = next;
          expect(next.map(({ code }) => code)).toContain(carried.code);
          expect(carried.origin?.label ?? labelOf(next, carried.code)).toBe(first.label);
        }
        expect(carried).toEqual({ code: first.code, origin: null });
      }),
    );
  });
});
