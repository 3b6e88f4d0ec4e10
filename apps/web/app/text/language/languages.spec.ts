import { preferredLanguage } from './accept-language.js';
import { readGpFrom, readLanguageFrom } from './current-language.js';
import { defaultLanguage, languageCodes, languages, textsIn, type Language } from './languages.js';
import { late } from './late.js';
import { showCost } from '../../format/labels.js';
import { showDate } from '../../format/dates.js';
import { errorSentence, text } from '../index.js';

/** Every leaf of a catalogue by its path; a function as the sentence that it makes of samples. */
function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const made: unknown = Reflect.apply(value, undefined, ['1', '2', '3', '4']);
    return [[`${path}(${value.length})`, String(made)]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

const dutch = leaves(languages.nl.texts);
const foreign = languageCodes.filter((code) => code !== 'nl');

const speak = (language: Language): void => readLanguageFrom(() => language);

afterEach(() => speak(defaultLanguage));

describe.each(foreign)('the catalogue in %s', (code) => {
  const own = new Map(leaves(languages[code].texts));

  it('has the texts of the Dutch one, with the same arguments, and no others', () => {
    const missing = dutch.filter(([path]) => !own.has(path)).map(([path]) => path);
    const paths = new Set(dutch.map(([path]) => path));
    const unknown = [...own.keys()].filter((path) => !paths.has(path));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it('repeats no Dutch sentence', () => {
    const isSentence = (words: string): boolean =>
      words.split(' ').filter((word) => /\p{L}/u.test(word)).length >= 3;
    // A name stays what it is in every language.
    const names = new Set(['/platform']);
    const repeated = dutch.filter(
      ([path, words]) => isSentence(words) && own.get(path) === words && !names.has(path),
    );
    expect(repeated).toEqual([]);
  });

  it('leaves no text empty', () => {
    const empty = [...own].filter(([, words]) => words.trim() === '');
    expect(empty).toEqual([]);
  });
});

describe('a text', () => {
  it('is in the language of the page, also in a section that was kept before', () => {
    const section = text.refer;
    speak('en');
    expect(section.title).toBe('Refer a patient');
    expect(errorSentence('text.too_long', { over: 14 })).toBe(
      'Your text is 14 characters too long.',
    );
    speak('nl');
    expect(section.title).toBe('Verwijs een patiënt');
  });

  it('can be listed like any object', () => {
    expect(Object.keys(text.menu)).toEqual(Object.keys(languages.nl.texts.menu));
    expect(Object.hasOwn(text.actions, 'toString')).toBe(false);
  });

  it('looks its words up at the moment of asking', () => {
    let now = { a: { b: 'first' } };
    const read = late(now, () => now);
    now = { a: { b: 'then' } };
    expect(read.a.b).toBe('then');
  });
});

describe('a referrer who is no GP practice', () => {
  const facing = [
    'refer',
    'referrals',
    'referral',
    'receipt',
    'referralFilter',
    'practiceOverview',
  ];
  const signs = { nl: /patiënt|praktijk\b|\bHIS\b/i, en: /patient|practice|GP system/i };
  // Only a launch from a GP's system shows these; `praktijk` is also the code of a choice.
  const unseen = /^\/refer\/(fromHis|suggested)|\/code$/;

  afterEach(() => readGpFrom(() => true));

  it.each(languageCodes)('reads of clients and not of a practice, in %s', (code) => {
    const own = leaves(textsIn(code, false)).filter(([path]) =>
      facing.includes(path.split('/')[1] ?? ''),
    );
    const found = own.filter(([path, words]) => signs[code].test(words) && !unseen.test(path));
    expect(found).toEqual([]);
  });

  it('has the same other words in every language', () => {
    const paths = languageCodes.map((code) =>
      leaves(languages[code].neutral).map(([path]) => path),
    );
    for (const own of paths) {
      expect(own).toEqual(paths[0]);
      expect(own.filter((path) => !dutch.some(([known]) => known === path))).toEqual([]);
    }
  });

  it('is spoken to by every page without a word of its own', () => {
    readGpFrom(() => false);
    expect(text.refer.title).toBe('Verwijs een cliënt');
    expect(text.refer.postcode).toBe('Postcode');
    expect(errorSentence('referral.duplicate')).toBe('Deze cliënt is al verwezen.');
  });
});

describe('dates and amounts', () => {
  it('are written as in the language of the page', () => {
    speak('en');
    expect(showDate('2026-12-08')).toBe('Tue 8 Dec 2026');
    expect(showCost(350)).toBe('€ 3.50');
    expect(showCost(0)).toBe('Free');
  });
});

describe('the language that a browser asks for', () => {
  it.each([
    ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
    ['fr, nl;q=0.5, en;q=0.4', 'nl'],
    ['nl;q=0.1, en;q=0.2', 'en'],
    ['en;q=0, nl', 'nl'],
    ['EN', 'en'],
    ['fr', undefined],
    ['toString', undefined],
    ['', undefined],
    [null, undefined],
  ])('in %p is %p', (header, code) => {
    expect(preferredLanguage(header)).toBe(code);
  });
});
