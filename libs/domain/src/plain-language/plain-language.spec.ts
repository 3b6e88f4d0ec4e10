import fc from 'fast-check';
import { hardWords } from './hard-words.js';
import { measurePlainness, sentencesOf, wordsOf } from './meter.js';
import { measureSms } from './sms.js';

describe('the list of hard words', () => {
  it('has at least 150 words, each with an easier one that is not hard itself', () => {
    expect(hardWords.size).toBeGreaterThanOrEqual(150);
    for (const [hard, easy] of hardWords) {
      expect([hard, easy.length > 0, hardWords.has(easy)]).toEqual([hard, true, false]);
    }
  });
});

describe('the meter', () => {
  it.each([
    ['Wij bellen u deze week.', { sentences: 1, longest: 5, isPlain: true }],
    ['', { sentences: 0, mean: 0, isPlain: true }],
    ['Kom. Bel ons!\nTot dan?', { sentences: 3, longest: 2, isPlain: true }],
    ['U wordt gebeld.', { passive: ['wordt gebeld'], isPlain: false }],
    ['De afspraak werd afgezegd.', { passive: ['werd afgezegd'], isPlain: false }],
    ['Het wordt geen probleem voor uw gezin.', { passive: [] }],
    ['Indien u wilt.', { hard: [{ word: 'indien', instead: 'als' }], isPlain: false }],
    ['Te allen tijde.', { hard: [{ word: 'te allen tijde', instead: 'altijd' }] }],
    [`${'woord '.repeat(21)}.`, { longest: 21, isPlain: false }],
    [`${'woord '.repeat(16)}.`, { longest: 16, tooLong: [], isPlain: false }],
  ])('of %j', (text, expected) => {
    expect(measurePlainness(text)).toMatchObject(expected);
  });

  it('loses no word and counts the mean between nothing and the longest', () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 })
      .map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (all) => {
        const text = all.join(' ');
        const { mean, longest, sentences } = measurePlainness(text);
        expect(sentences).toBe(all.length);
        expect(mean).toBeLessThanOrEqual(longest);
        const split = sentencesOf(text).flatMap((each) => wordsOf(each));
        expect(split).toEqual(wordsOf(text));
      }),
    );
  });
});

describe('an SMS', () => {
  it.each([
    ['Wij bellen u.', { length: 13, foreign: [], fits: true }],
    ['Zoë', { foreign: ['ë'], fits: false }],
    ['é €', { length: 4, foreign: [], fits: true }],
    ['x'.repeat(161), { length: 161, fits: false }],
  ])('of %j', (text, expected) => {
    expect(measureSms(text)).toMatchObject(expected);
  });
});
