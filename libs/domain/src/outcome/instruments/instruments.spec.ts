import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { scoreAnswers } from '../measure.js';
import type { Answers, Instrument, Scores } from './define-instrument.js';
import { instruments } from '../instruments.js';

const answersOf = (instrument: Instrument): fc.Arbitrary<Answers> =>
  fc.tuple(
    ...instrument.items.map(({ min, max }) =>
      fc.option(fc.integer({ min, max }), { nil: null, freq: 8 }),
    ),
  );

const namesOf = (scores: Scores): readonly string[] => Object.keys(scores).sort();

describe('the list of instruments', () => {
  it('holds every file of this folder', () => {
    const files = readdirSync(dirname(require.resolve('./index.ts')))
      .filter((name) => !/^(index|define-instrument)\.|\.spec\.ts$/.test(name))
      .map((name) => name.replace('.ts', ''));
    expect([...new Set(instruments.map(({ code }) => code))].sort()).toEqual(files.sort());
  });

  it('names no code with the same version twice', () => {
    const keys = instruments.map(({ code, version }) => `${code} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe.each(instruments.map((instrument) => [instrument.code, instrument] as const))(
  'the instrument %s',
  (_, instrument) => {
    const { items, scores, vectors, licence, missingRule, source, title } = instrument;

    it.each(
      vectors.map(
        ({ answers, scores: expected }) => [JSON.stringify(answers), expected, answers] as const,
      ),
    )('scores %s as worked out by hand', (_answers, expected, answers) => {
      expect(scoreAnswers(instrument.code, answers, instrument.version).scores).toEqual(expected);
    });

    it('proves a full form, both ends of its scores and a missing answer', () => {
      const reached = vectors.flatMap((vector) => Object.entries(vector.scores));
      for (const { name, min, max } of scores) {
        const values = reached.filter(([of]) => of === name).map(([, value]) => value);
        expect(values).toContain(min);
        if (max !== null) expect(values).toContain(max);
      }
      expect(vectors.some(({ answers }) => answers.includes(null))).toBe(true);
    });

    it('gives exactly its named scores, within their range or none, whatever the answers', () => {
      fc.assert(
        fc.property(answersOf(instrument), (answers) => {
          const given = instrument.score(answers);
          expect(namesOf(given)).toEqual(scores.map(({ name }) => name).sort());
          const outside = scores.filter(({ name, min, max }) => {
            const score = given[name] ?? null;
            return score !== null && (score < min || score > (max ?? Infinity));
          });
          expect(outside).toEqual([]);
        }),
      );
    });

    it('gives no score at all when nothing is filled in', () => {
      const given = instrument.score(items.map(() => null));
      expect(Object.values(given).filter((score) => score !== null)).toEqual([]);
    });

    it('does not change the answers and says the same twice', () => {
      fc.assert(
        fc.property(answersOf(instrument), (answers) => {
          const frozen = Object.freeze([...answers]);
          expect(instrument.score(frozen)).toEqual(instrument.score(frozen));
        }),
      );
    });

    it('has bands that rise and reach the end of the score', () => {
      for (const { bands = [], max } of scores) {
        const ends = bands.map(({ upTo }) => upTo);
        expect(ends).toEqual([...new Set(ends)].sort((one, other) => one - other));
        if (bands.length > 0) expect(ends.at(-1)).toBe(max);
      }
    });

    it('states its title, source, licence and missing rule', () => {
      for (const text of [title, source, licence.attribution, missingRule]) {
        expect(text.length).toBeGreaterThan(3);
      }
      expect(missingRule).toMatch(/\.$/);
    });

    it('has an answer label for every step when it names its answers', () => {
      for (const { min, max, options } of items) {
        const steps = Array.from({ length: max - min + 1 }, (_step, at) => min + at);
        if (options) expect(options.map(({ value }) => value)).toEqual(steps);
      }
    });
  },
);
