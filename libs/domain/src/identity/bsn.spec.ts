import fc from 'fast-check';
import { findBsnLike, isBsn } from './bsn.js';

// An independent reading of the 11-proof: the check digit is the rest of the weighted sum.
function withCheckDigit(first: string): string | undefined {
  let rest = 0;
  for (let at = 0; at < 8; at += 1) rest = (rest + Number(first[at]) * (9 - at)) % 11;
  return rest === 10 || Number(first) === 0 ? undefined : first + String(rest);
}

const bsn = fc
  .integer({ min: 1_000_000, max: 99_999_999 })
  .map((n) => withCheckDigit(String(n).padStart(8, '0')))
  .filter((text) => text !== undefined);

describe('isBsn', () => {
  it.each(['999911120', '999990019', '999993811', '111222333', '012345672', '12345672'])(
    'accepts %s',
    (text) => {
      expect(isBsn(text)).toBe(true);
    },
  );

  it.each(['000000000', '00000000', '999911121', '1234567', '1234567890', '99991112a', ''])(
    'refuses "%s"',
    (text) => {
      expect(isBsn(text)).toBe(false);
    },
  );

  it('L-20 agrees with an independent reading of the proof on 10,000 numbers', () => {
    const numbers = fc.sample(fc.integer({ min: 1, max: 999_999_999 }), 10_000);
    const texts = numbers.map((n) => String(n).padStart(9, '0'));
    const byProof = (text: string): boolean => withCheckDigit(text.slice(0, 8)) === text;
    expect(texts.filter((text) => isBsn(text) !== byProof(text))).toEqual([]);
    expect(texts.filter(isBsn).length).toBeGreaterThan(500);
  });
});

describe('findBsnLike', () => {
  it.each([
    'BSN 999911120',
    'bsn:999911120.',
    'zij heeft 999 911 120 als nummer',
    '9999.11.120',
    '99-991-1120',
    '99 99 11 120',
    '12345672 (oud)',
    '9\u200b99911120',
    '９９９９１１１２０',
    'geboren 01-02-1950, 999911120, bel 06 12345678',
    'bel 0612345678 999911120',
    '012345672 5 keer',
  ])('finds one in "%s"', (text) => {
    expect(findBsnLike(text)).toBe(true);
  });

  it.each([
    'Wil graag wandelen.',
    'bel 06 12345672',
    'bel 020 123 45 67 of +31 (0)6 12345672',
    'geboren 01-02-1950',
    'geboren 19500201',
    'op 31-12-2024 5 euro',
    'NL91 ABNA 0417 1643 00',
    'IBAN NL91ABNA0417164300',
    '1234 AB 12',
    '999911121',
    '1.250.000 euro',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(findBsnLike(text)).toBe(false);
  });

  it('finds each valid number of nine digits, whole or in groups of three', () => {
    fc.assert(
      fc.property(bsn, fc.constantFrom('', ' ', '.', '-', '\u00a0'), (text, mark) => {
        const written = [text.slice(0, 3), text.slice(3, 6), text.slice(6)].join(mark);
        expect(findBsnLike(`mevrouw ${written}, belt graag`)).toBe(true);
      }),
    );
  });

  it('never takes a Dutch date or mobile number for one', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    const mobile = fc.integer({ min: 10_000_000, max: 99_999_999 });
    fc.assert(
      fc.property(day, mobile, (days, number) => {
        const [year, month, date] = new Date(days * 86_400_000 - 1e12)
          .toISOString()
          .slice(0, 10)
          .split('-');
        expect(findBsnLike(`geboren ${date}-${month}-${year}, mobiel 06-${number}`)).toBe(false);
        expect(findBsnLike(`${date}${month}${year} 06${number}`)).toBe(false);
      }),
    );
  });
});
