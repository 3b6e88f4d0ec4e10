import { mailWordings, measurePlainness, measureSms } from '@wor/domain';
import { nl } from './nl/index.js';
import { neutralTexts } from './nl/refer/neutral.js';

/** What a text is called with: one of something, more of it, and words. */
const samples = [Array(6).fill(1), Array(6).fill(2), Array(6).fill('Een naam')] as const;

type Text = readonly [path: string, words: string];

/** What a text makes of samples; nothing when they are not of its kind. */
function madeWith(make: object, given: readonly unknown[]): readonly string[] {
  try {
    return [String(Reflect.apply(make as (...given: unknown[]) => unknown, undefined, given))];
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}

/** Every sentence of a catalogue by its path; a function as each sentence that it makes. */
function textsIn(value: unknown, path = ''): readonly Text[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [...new Set(samples.flatMap((given) => madeWith(value, given)))].map((words) => [
      path,
      words,
    ]);
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    textsIn(inner, `${path}/${key}`),
  );
}

const screens = [...textsIn(nl), ...textsIn(neutralTexts, '/neutral')];
const mails = mailWordings.flatMap(({ code, subject, body, button }): readonly Text[] =>
  [subject, body, button].map((words) => [`/mail/${code}`, words]),
);

function problemsOf(words: string): readonly string[] {
  const { mean, tooLong, hard, passive, isPlain } = measurePlainness(words);
  if (isPlain) return [];
  return [
    ...(mean > 15 ? [`mean ${mean}`] : []),
    ...tooLong.map((sentence) => `too long: ${sentence}`),
    ...hard.map(({ word, instead }) => `hard: ${word} (${instead})`),
    ...passive.map((form) => `passive: ${form}`),
  ];
}

describe('our own Dutch (screens.md 3a, check 16)', () => {
  it('is looked at: every text of the screens, every mail', () => {
    expect(screens.length).toBeGreaterThan(800);
    expect(mails.length).toBe(3 * mailWordings.length);
  });

  it('is B1: short sentences, easy words, and who does it', () => {
    const found = [...screens, ...mails].flatMap(([path, words]) =>
      problemsOf(words).map((problem) => `${path}: ${problem}`),
    );
    expect(found).toEqual([]);
  });

  it('fits in an SMS where it is a mail', () => {
    const link = ' https://welzijn-noord.example/a7Kq2';
    const foreign = mailWordings.filter(({ body }) => !measureSms(body + link).fits);
    expect(foreign.map(({ code }) => code)).toEqual([]);
  });
});
