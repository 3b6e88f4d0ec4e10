import fc from 'fast-check';
import { findBsnLike, isBsn, removeBsnLike } from './bsn.js';

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

describe('removeBsnLike', () => {
  it.each([
    ['BSN 999911120.', 'BSN x.'],
    ['９９９９１１１２０', 'x'],
    ['9\u200b99911\u2062120', 'x'],
    ['zij heeft 999 911 120 als nummer', 'zij heeft x als nummer'],
    ['bel 0612345678 999911120', 'bel 0612345678 x'],
    ['012345672 5 keer', 'x 5 keer'],
    ['999911120 en 12345672', 'x en x'],
    ['geboren 01-02-1950, 999911120, bel 06 12345678', 'geboren 01-02-1950, x, bel 06 12345678'],
    ['rekening 999911121, bel 020 123 45 67', 'rekening 999911121, bel 020 123 45 67'],
    ['kamer 12, 12-345-67890', 'kamer 12, 12-345-67890'],
  ])('makes of "%s" "%s"', (text, left) => {
    expect(removeBsnLike(text, 'x')).toBe(left);
  });

  it('leaves none, and every word that is no number', () => {
    const piece = fc.oneof(
      bsn,
      fc.constantFrom('bel', ' ', '.', '-', '\u200b', '0612345678', '01-02-1950', '9', '12', '３'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const left = removeBsnLike(pieces.join(''), '[weg]');
        expect(findBsnLike(left)).toBe(false);
        const words = (text: string): number => text.split('bel').length;
        expect(words(left)).toBe(words(pieces.join('')));
      }),
    );
  });
});
