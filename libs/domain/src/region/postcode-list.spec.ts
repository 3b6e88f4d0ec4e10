import fc from 'fast-check';
import { readPostcodeList } from './postcode-list.js';

describe('a list of postcodes', () => {
  it.each([
    ['1234', ['1234']],
    ['1234 ab', ['1234']],
    ['1234AB, 1234', ['1234']],
    ['1236-1234 AB', 'postcode.range'],
    ['1234-1236', ['1234', '1235', '1236']],
    ['1234 AB - 1235 XZ', ['1234', '1235']],
    ['1234 t/m 1235', ['1234', '1235']],
    [' 1240\n1234; 1250,, ', ['1234', '1240', '1250']],
    ['1000-1199', Array.from({ length: 200 }, (_, at) => String(1000 + at))],
    ['1000-1200', 'postcode.range'],
    ['1000-1199,2000-2199,3000-3199', 'postcode.range'],
    ['', 'postcode.invalid'],
    [' , ', 'postcode.invalid'],
    ['0123', 'postcode.invalid'],
    ['12345', 'postcode.invalid'],
    ['1234 1235', 'postcode.invalid'],
    ['1234-1235-1236', 'postcode.invalid'],
    ['WK036300', 'postcode.invalid'],
    ['1234-', 'postcode.invalid'],
  ])('like %j is %j', (typed, expected) => {
    const read = () => readPostcodeList(typed);
    if (typeof expected !== 'string') return expect(read()).toEqual(expected);
    const fields = [{ field: 'postcodes', code: expected }];
    const refused = { code: expected, details: { fields } };
    return expect(read).toThrow(expect.objectContaining(refused) as Error);
  });

  it('holds areas of four digits, each once and in order, or is refused with a code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d A-Z,;-]{0,40}$/), (typed) => {
        const found = ((): readonly string[] => {
          try {
            return readPostcodeList(typed);
          } catch (error) {
            expect(error).toMatchObject({ code: expect.stringMatching(/^postcode/) as string });
            return [];
          }
        })();
        expect(found.filter((area) => !/^[1-9]\d{3}$/.test(area))).toEqual([]);
        expect([...found].sort()).toEqual([...new Set(found)]);
      }),
    );
  });
});
