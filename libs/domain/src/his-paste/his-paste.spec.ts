import fc from 'fast-check';
import { civilDate } from '../calendar/index.js';
import { normaliseName } from '../identity/index.js';
import { corpus } from './corpus/index.js';
import { parseHisPaste, pastedFields, type PastedField } from './index.js';

const today = civilDate('2026-11-22');
const read = (text: string) => parseHisPaste(text, today);

interface Verdict {
  readonly field: PastedField;
  readonly style: string;
  readonly expected: string | undefined;
  readonly given: string | undefined;
  readonly certainty: string | undefined;
}

const verdicts: readonly Verdict[] = corpus.flatMap(({ style, text, expected }) => {
  const { fields } = read(text);
  return pastedFields.map((field) => ({
    ...{ field, style, expected: expected[field] },
    ...{ given: fields[field]?.value, certainty: fields[field]?.certainty },
  }));
});

const asked = verdicts.filter(({ expected }) => expected !== undefined);
const right = asked.filter(({ expected, given }) => expected === given);
const wrong = verdicts.filter(({ expected, given }) => given !== undefined && given !== expected);

afterAll(() => {
  const sure = right.filter(({ certainty }) => certainty === 'sure').length;
  process.stdout.write(
    `Plak uit HIS: ${corpus.length} headers, ${right.length} of ${asked.length} fields found ` +
      `(${sure} sure), ${wrong.length} wrong, of which sure: ` +
      `${wrong.filter(({ certainty }) => certainty === 'sure').length}\n`,
  );
});

describe('the corpus of pasted headers', () => {
  it('has at least 40 headers, each of another style', () => {
    expect(new Set(corpus.map(({ style }) => style)).size).toBeGreaterThanOrEqual(40);
  });

  it('holds no sure value that is wrong', () => {
    expect(wrong.filter(({ certainty }) => certainty === 'sure')).toEqual([]);
  });

  it('is found at 95 of 100 fields at least', () => {
    expect(right.length / asked.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(corpus.filter(({ hasBsn }) => hasBsn))('drops the BSN of: $style', ({ text }) => {
    const { hadBsn, fields } = read(text);
    expect(hadBsn).toBe(true);
    expect(JSON.stringify(fields)).not.toMatch(/\d{9}(?!\d)(?<!\+\d{11})/);
  });

  it.each(corpus.filter(({ hasBsn }) => !hasBsn))('sees no BSN in: $style', ({ text }) => {
    expect(read(text).hadBsn).toBe(false);
  });
});

const pieces = [
  'Naam: ',
  'geb. ',
  'Tel: ',
  'BSN ',
  'Huisarts ',
  '06-12345678',
  '01-02-1950',
  '1234 AB ',
  '999911120',
  'J. de Vries',
  'VRIES, J. DE',
  '12b',
  'Z15',
  'a@b.nl',
  '(76 jr)',
  '\t',
  '\n',
  '|',
  '<b>',
  "'t ",
  '..',
  ', ',
  '   ',
];
const scraps = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

const bare = (text: string): string => normaliseName(text.normalize('NFKC'));

/** The signs of a value that must stand in the piece of text that it came from. */
function isFrom(field: PastedField, value: string, piece: string): boolean {
  const digits = piece.replace(/\D/g, '');
  if (field === 'birthDate') return digits.includes(value.slice(2, 4));
  if (field === 'phone') return digits.endsWith(value.slice(-8));
  if (field === 'name') {
    return value.split(/[\s.-]+/).every((word) => bare(piece).includes(bare(word)));
  }
  return value.split(/[\s-]+/).every((word) => bare(piece).includes(bare(word)));
}

describe('whatever is pasted', () => {
  it('is read without an error, and every value stands in its own piece of the text', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        for (const [field, { value, from }] of Object.entries(read(text).fields)) {
          const [start, end] = from;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect([
            field,
            value,
            isFrom(field as PastedField, value, text.slice(start, end)),
          ]).toEqual([field, value, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never gives a BSN back, in whatever field', () => {
    fc.assert(
      fc.property(scraps, scraps, (before, after) => {
        const { fields, hadBsn } = read(`${before} 999911120 ${after}`);
        expect(hadBsn).toBe(true);
        expect(JSON.stringify(fields)).not.toContain('999911120');
      }),
    );
  });

  it.each([
    ...['a', ' ', '\t', '-', '1', '0', '06-', '06 ', '1-', 'a.', 'a@', 'a-', '1234 A', "'t ", ','],
    ...[
      'geb ',
      'Naam:',
      'Naam: a ',
      '12 ',
      'e/v ',
      'huisarts ',
      'mw. ',
      '<',
      '(',
      'Z1',
      '\n',
      'a b',
    ],
  ])('is read in time that grows with its length: %j', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const before = performance.now();
    read(text);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('is right wherever it is sure, in headers put together by chance', () => {
    const family = fc.constantFrom('Vries', 'Berg', 'Jansen-Bos', 'Ünal', "O'Neill", 'IJzer');
    const between = fc.constantFrom('', 'de', 'van der', "van 't", 'van den');
    const initials = fc.constantFrom('J.', 'A.M.', 'Th.', 'W.J.P.');
    const style = fc.constantFrom<(one: Facts) => string>(
      (one) =>
        `${one.family}, ${one.initials} ${one.between}\t${one.date}\t${one.phone}\t${one.pc}`,
      (one) =>
        `Naam: ${one.initials} ${one.between} ${one.family}\nGeb: ${one.date}\nTel: ${one.phone}`,
      (one) =>
        `Mw. ${one.initials} ${one.between} ${one.family} ${one.date} M: ${one.phone} ${one.pc}`,
      (one) =>
        `NAAM ${one.family.toUpperCase()}, ${one.initials} ${one.between.toUpperCase()}  GEB.DATUM ${one.date}  TEL ${one.phone}`,
    );
    const day = fc.integer({ min: 1, max: 28 });
    const facts = fc.record({ family, between, initials, style, day, number: fc.nat(9_999_999) });
    fc.assert(
      fc.property(facts, ({ style: write, day: on, number, ...one }) => {
        const date = `${String(on).padStart(2, '0')}-03-1951`;
        const phone = `06-1${String(number).padStart(7, '0')}`;
        const { fields } = read(write({ ...one, date, phone, pc: '1234 AB' }));
        const name = [one.initials, one.between, one.family]
          .filter((part) => part !== '')
          .join(' ');
        const truth: Partial<Record<PastedField, string>> = {
          ...{ name, birthDate: `1951-03-${date.slice(0, 2)}` },
          ...{ phone: `+316${phone.slice(4)}`.replace('+316', '+3161'), postcode: '1234AB' },
        };
        for (const [field, { value, certainty }] of Object.entries(fields)) {
          if (certainty === 'sure')
            expect([field, value]).toEqual([field, truth[field as PastedField]]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

interface Facts {
  readonly family: string;
  readonly between: string;
  readonly initials: string;
  readonly date: string;
  readonly phone: string;
  readonly pc: string;
}
