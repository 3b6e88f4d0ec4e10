import fc from 'fast-check';
import { addDays, civilDate } from '../calendar/index.js';
import {
  FEEDBACK_MAX_WORDS,
  countWords,
  feedbackLetter,
  feedbackMoments,
  feedbackText,
  projectFeedback,
  shareLevels,
  type FeedbackFacts,
} from './index.js';

const levels = shareLevels.map(({ code }) => code);

const words = fc
  .array(fc.constantFrom('wandelen', 'graag.', 'thuis', 'Hoe?', 'de', 'buurt\n'), {
    maxLength: 200,
  })
  .map((parts) => parts.join(' '));
const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined });
const mark = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });

const facts: fc.Arbitrary<FeedbackFacts> = fc.record({
  moment: fc.constantFrom(...feedbackMoments),
  on: fc.nat({ max: 5000 }).map((days) => addDays(civilDate('2024-01-01'), days)),
  wasSpoken: fc.boolean(),
  action: optional(words),
  activities: fc.array(words, { maxLength: 5 }),
  closingReason: optional(words),
  outflow: optional(words),
  dropOutReason: optional(words),
  stillActive: optional(words),
  scores: fc.array(
    fc.record({ title: words, before: mark, after: mark, decimals: fc.constantFrom(0, 1) }),
    { maxLength: 12 },
  ),
  note: optional(words),
});

const closed: FeedbackFacts = {
  moment: 'closed',
  on: civilDate('2026-12-08'),
  wasSpoken: true,
  activities: ['Wandelgroep Noord'],
  closingReason: 'Eenzaamheid',
  outflow: 'Sport of bewegen',
  scores: [
    { title: 'Eenzaamheid', before: 8, after: 5, decimals: 0 },
    { title: 'Meedoen', before: null, after: 6, decimals: 0 },
    { title: 'Zingeving', before: null, after: null, decimals: 0 },
  ],
  note: 'Het gaat beter thuis. Zij slaapt nog slecht.',
};

describe('the letter to the referrer', () => {
  it('says everything that the client allows', () => {
    expect(feedbackText(projectFeedback(feedbackLetter(closed), 'everything'))).toBe(
      [
        'Geen actie nodig.',
        'Er was contact met de inwoner.',
        'De begeleiding is gestopt op di 8 dec 2026.',
        'Meegedaan met: Wandelgroep Noord.',
        'Het ging vooral om: Eenzaamheid.',
        'Gaat nu verder met: Sport of bewegen.',
        'Het gaat beter thuis. Zij slaapt nog slecht.',
        'Eenzaamheid: van 8 naar 5.',
        'Meedoen: 6.',
        'De inwoner vindt het goed dat u dit leest.',
      ].join('\n'),
    );
  });

  it('as a summary has no scores and one sentence of free text', () => {
    const letter = projectFeedback(feedbackLetter(closed), 'summary');
    expect(letter.lines.filter(({ kind }) => kind === 'score')).toEqual([]);
    expect(letter.lines.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
      'Het gaat beter thuis.',
    ]);
  });

  it('as a summary with an action keeps the first sentence of the action alone', () => {
    const letter = feedbackLetter({ ...closed, action: 'Bel haar deze week. Zij slaapt slecht.' });
    const summary = projectFeedback(letter, 'summary');
    expect(summary.opening).toBe('Actie: Bel haar deze week.');
    expect(summary.lines.filter(({ kind }) => kind === 'note')).toEqual([]);
  });

  it('about contact only says nothing else', () => {
    expect(feedbackText(projectFeedback(feedbackLetter(closed), 'contact_only'))).toBe(
      [
        'Geen actie nodig.',
        'Er was contact met de inwoner.',
        'De inwoner wil dat u alleen dit leest.',
      ].join('\n'),
    );
  });

  it('about contact only is the same for all clients who were spoken to and need no action', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const alike = { ...other, wasSpoken: one.wasSpoken };
        const [first, second] = [feedbackLetter(one), feedbackLetter(alike)];
        fc.pre(first.mustAct === second.mustAct);
        expect(projectFeedback(first, 'contact_only')).toEqual(
          projectFeedback(second, 'contact_only'),
        );
      }),
    );
  });

  it.each(levels)(
    'at the level %s begins with whether to act and has at most 150 words',
    (level) => {
      fc.assert(
        fc.property(facts, (given) => {
          const letter = projectFeedback(feedbackLetter(given), level);
          const text = feedbackText(letter);
          expect(text).toMatch(letter.mustAct ? /^Actie: \S/ : /^Geen actie nodig\./);
          expect(letter.mustAct).toBe((given.action ?? '').trim() !== '');
          expect(countWords(text)).toBeLessThanOrEqual(FEEDBACK_MAX_WORDS);
          expect(letter.lines.filter((line) => /[\n\t]| {2}/.test(line.text))).toEqual([]);
        }),
      );
    },
  );

  it('can only lose by projecting again, and never wins back what was left out', () => {
    const level = fc.constantFrom(...levels);
    fc.assert(
      fc.property(facts, level, level, (given, one, other) => {
        const letter = feedbackLetter(given);
        const stricter = levels[Math.max(levels.indexOf(one), levels.indexOf(other))] ?? one;
        expect(projectFeedback(projectFeedback(letter, one), stricter)).toEqual(
          projectFeedback(letter, stricter),
        );
      }),
    );
  });

  it('says so when the client was not reached', () => {
    const letter = feedbackLetter({ ...closed, wasSpoken: false, activities: [], scores: [] });
    expect(letter.lines[0]?.text).toBe('Het lukte niet om contact te krijgen met de inwoner.');
  });
});
