import fc from 'fast-check';
import { DomainError } from '../error.js';
import {
  askedTags,
  searchChoices,
  searchPostcode,
  searchWords,
  type ActivityFilters,
} from './index.js';

const nothing: ActivityFilters = {
  ...{ arrangement: null, neighbourhood: null, day: null, part: null, language: null },
  ...{ maxCostCents: null, group: null, accessibility: [] },
};

describe('the words of a question', () => {
  it.each([
    ['wandelen', ['wandelen']],
    ['  Samen   ETEN ', ['samen', 'eten']],
    ['"samen eten"', ['samen', 'eten']],
    ['wandelen OR -fietsen', ['wandelen', 'or', 'fietsen']],
    ["foto's", ['foto']],
    ["' & | ! :* <-> ( ) \\ \0 % _", []],
    ["koffie'); DROP TABLE activity;--", ['koffie', 'drop', 'table', 'activity']],
    ['Café de Linde', ['café', 'de', 'linde']],
    ['cafe\u0301', ['café']],
    ['koffie ☕️ 🇳🇱 👩🏽‍🌾', ['koffie']],
    ['ﬁets', ['fiets']],
    ['k', []],
    ['k2', ['k2']],
    ['G-sport', ['sport']],
    ['قهوة чай', ['قهوة', 'чай']],
    ['', []],
  ])('%j are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('are eight at most, and none is longer than forty letters', () => {
    expect(searchWords('w'.repeat(300))).toEqual(['w'.repeat(40)]);
    expect(searchWords('𝒶'.repeat(300))).toEqual(['a'.repeat(40)]);
    expect(searchWords('een twee drie vier vijf zes zeven acht negen tien')).toHaveLength(8);
  });

  it('hold letters and digits only, whatever is typed, and are the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const words = searchWords(text);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]{2,}$/u);
        expect(searchWords(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('a postcode to measure from', () => {
  it.each([
    ['1311 ab', '1311AB'],
    ['1311', '1311'],
    [' 1311AB ', '1311AB'],
  ])('%j is %s', (text, postcode) => {
    expect(searchPostcode(text)).toBe(postcode);
  });

  it.each(['', '131', '0311', '13111', '1311 SS', 'Almere', '1311.5'])(
    '%j is refused at its field',
    (text) => {
      try {
        searchPostcode(text);
        throw new Error('it was taken');
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
        expect((error as DomainError).details).toEqual({
          fields: [{ field: 'postcode', code: 'postcode.invalid' }],
        });
      }
    },
  );
});

describe('what is asked of an activity', () => {
  it('is nothing when nothing is asked', () => {
    expect(askedTags(nothing)).toEqual({ allOf: [], oneOf: [] });
  });

  it('is one tag for each choice, and one for a day with its part', () => {
    const asked = askedTags({
      ...{ arrangement: 'nature', neighbourhood: 'WK999901', day: 'tue', part: 'morning' },
      ...{ language: null, maxCostCents: 250, group: 'small', accessibility: ['quiet'] },
    });
    expect(asked).toEqual({
      allOf: [
        ...['arrangement.nature', 'neighbourhood.WK999901', 'cost.250', 'group.small'],
        ...['time.tue_morning', 'accessibility.quiet'],
      ],
      oneOf: [],
    });
    expect(askedTags({ ...nothing, day: 'tue' }).allOf).toEqual(['time.tue']);
    expect(askedTags({ ...nothing, part: 'evening' }).allOf).toEqual(['time.evening']);
  });

  it.each([
    ['tr', ['language.tr', 'language.any']],
    ['nl', ['language.nl', 'language.any', 'language.unknown']],
    ['any', ['language.any']],
  ])('in %s takes what needs no language too, and the unknown as Dutch', (language, oneOf) => {
    expect(askedTags({ ...nothing, language }).oneOf).toEqual(oneOf);
  });
});

describe('what can still be chosen', () => {
  const lists = { arrangements: ['nature', 'meeting'], neighbourhoods: ['WK999901'] };
  const counts = {
    ...{ 'arrangement.nature': 3, 'neighbourhood.WK999901': 4, 'time.tue': 2, 'time.morning': 5 },
    ...{ 'time.tue_morning': 1, 'language.nl': 2, 'language.any': 1, 'language.unknown': 4 },
    ...{ 'cost.0': 1, 'cost.250': 2, 'accessibility.quiet': 6, 'group.small': 2 },
  };
  const countOf = (filters: ActivityFilters, facet: keyof ReturnType<typeof searchChoices>) =>
    Object.fromEntries(
      searchChoices(filters, counts, lists)[facet].map(({ code, count }) => [code, count]),
    );

  it('has the count of the list that the choice would give', () => {
    expect(countOf(nothing, 'arrangement')).toEqual({ nature: 3, meeting: 0 });
    expect(countOf(nothing, 'language')).toMatchObject({ nl: 7, any: 1, tr: 1 });
    expect(countOf(nothing, 'cost')).toMatchObject({ 0: 1, 250: 2, 500: 0 });
    expect(countOf(nothing, 'day')).toMatchObject({ tue: 2, mon: 0 });
    expect(countOf({ ...nothing, day: 'tue' }, 'part')).toMatchObject({ morning: 1, evening: 0 });
  });

  it('has no count where something is chosen: another choice takes its place', () => {
    expect(countOf({ ...nothing, day: 'tue' }, 'day')).toMatchObject({ tue: null, mon: null });
    expect(countOf({ ...nothing, accessibility: ['quiet'] }, 'accessibility')).toMatchObject({
      ...{ quiet: null, step_free: 0 },
    });
  });

  it('has no count at all when there is too much to count', () => {
    const all = Object.values(searchChoices(nothing, null, lists)).flat();
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ count }) => count !== null)).toEqual([]);
  });
});
