import * as fc from 'fast-check';
import { cardCode, cardCodeBytes, normaliseCardCode, showCardCode } from './card-code.js';

const bytes = fc.uint8Array({ minLength: cardCodeBytes, maxLength: cardCodeBytes });
const codes = bytes
  .filter((all) => all.filter((byte) => byte < 247).length >= 6)
  .map((all) => cardCode(all));

describe('the code on a card', () => {
  it('has six signs, none of which looks like another', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[3479CDFHJKMNPQRTWXY]{6}$/);
      }),
    );
  });

  it('is read back as it was printed, however somebody types it', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(' ', '-', '.', '', ' – '), (code, mark) => {
        const typed = ` ${code.slice(0, 2)}${mark}${code.slice(2)} `.toLowerCase();
        expect(normaliseCardCode(typed)).toBe(code);
        expect(normaliseCardCode(showCardCode(code))).toBe(code);
      }),
    );
  });

  it.each(['', '3F7K9', '3F7K9CC', '3F7K9O', '3F7K9<', 'ÄÄÄÄÄÄ', '../../', '3F7K9C; DROP'])(
    'is not %j',
    (text) => {
      expect(normaliseCardCode(text)).toBe(undefined);
    },
  );

  it('is each sign as often as the others', () => {
    const all = Array.from({ length: 247 }, (_, byte) => byte);
    const signs = all.map((byte) => cardCode(new Uint8Array(6).fill(byte))[0] ?? '');
    const counts = new Set(
      [...new Set(signs)].map((sign) => signs.filter((s) => s === sign).length),
    );
    expect(counts).toEqual(new Set([13]));
  });

  it('cannot be made of too little chance', () => {
    expect(() => cardCode(new Uint8Array(24).fill(255))).toThrow('too few');
  });
});
