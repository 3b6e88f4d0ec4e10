import { bandOf } from '../measure.js';
import {
  completeSum,
  defineInstrument,
  type Answers,
  type Instrument,
} from './define-instrument.js';
import { ucla3 } from './ucla-3.js';

/** The hardest rows of the design's table, small: the shape must carry them when they come. */
const draft: Omit<Instrument, 'code' | 'items' | 'scores' | 'score' | 'vectors'> = {
  version: '1',
  title: 'Proef',
  missingRule: 'Alles ingevuld.',
  licence: { kind: 'record_needed', attribution: 'Proef', mayShipItems: false },
  wording: 'not_shipped',
  source: 'process.md',
  claims: { groups: 'mean', minimumPairs: 30 },
};

const items = (count: number, min: number, max: number): Instrument['items'] =>
  Array.from({ length: count }, (_, at) => ({ code: `i${at + 1}`, min, max }));

const swemwbs = defineInstrument({
  ...draft,
  code: 'swemwbs-7',
  items: items(7, 1, 5),
  scores: [
    { name: 'raw', title: 'Som', min: 7, max: 35, better: 'up', decimals: 0 },
    {
      name: 'metric',
      title: 'Welbevinden',
      min: 7,
      max: 35,
      better: 'up',
      decimals: 2,
      bands: [
        { upTo: 19.5, code: 'low', label: 'Laag' },
        { upTo: 27.4, code: 'middle', label: 'Midden' },
        { upTo: 35, code: 'high', label: 'Hoog' },
      ],
    },
  ],
  score: (answers) => {
    const raw = completeSum(answers);
    const table = new Map([
      [7, 7],
      [21, 19.25],
      [22, 19.98],
      [35, 35],
    ]);
    return { raw, metric: raw === null ? null : (table.get(raw) ?? null) };
  },
  vectors: [{ answers: [3, 3, 3, 3, 3, 3, 3], scores: { raw: 21, metric: 19.25 } }],
});

const countAt = (answers: Answers, low: number, high: number): number =>
  answers.filter((answer) => answer !== null && answer >= low && answer <= high).length;

const mhcSf = defineInstrument({
  ...draft,
  code: 'mhc-sf',
  items: items(14, 0, 5),
  scores: [
    { name: 'total', title: 'Totaal', min: 0, max: 70, better: 'up', decimals: 0 },
    {
      name: 'category',
      title: 'Indeling',
      min: 0,
      max: 2,
      better: 'up',
      decimals: 0,
      bands: [
        { upTo: 0, code: 'languishing', label: 'Kwijnend' },
        { upTo: 1, code: 'moderate', label: 'Matig' },
        { upTo: 2, code: 'flourishing', label: 'Bloeiend' },
      ],
    },
  ],
  score: (answers) => {
    const total = completeSum(answers);
    if (total === null) return { total, category: null };
    const holds = (low: number, high: number): boolean =>
      countAt(answers.slice(0, 3), low, high) >= 1 && countAt(answers.slice(3), low, high) >= 6;
    const category = holds(4, 5) ? 2 : holds(0, 1) ? 0 : 1;
    return { total, category };
  },
  vectors: [{ answers: Array<number>(14).fill(5), scores: { total: 70, category: 2 } }],
});

const decrements = [
  [0, 0.035, 0.057, 0.166, 0.203],
  [0, 0.038, 0.061, 0.168, 0.168],
  [0, 0.039, 0.087, 0.192, 0.192],
  [0, 0.066, 0.092, 0.36, 0.415],
  [0, 0.07, 0.145, 0.356, 0.421],
];

const eq5d = defineInstrument({
  ...draft,
  code: 'eq-5d-5l',
  items: [...items(5, 1, 5), { code: 'vas', min: 0, max: 100 }],
  scores: [
    { name: 'index', title: 'Index', min: -0.446, max: 1, better: 'up', decimals: 3 },
    { name: 'vas', title: 'Thermometer', min: 0, max: 100, better: 'up', decimals: 0 },
  ],
  score: (answers) => {
    const levels = answers.slice(0, 5);
    const vas = answers[5] ?? null;
    if (levels.includes(null)) return { index: null, vas };
    const lost = levels.map((level, at) => decrements[at]?.[(level ?? 1) - 1] ?? 0);
    const first = levels.some((level) => (level ?? 1) > 1) ? 0.047 : 0;
    return { index: lost.reduce((rest, part) => rest - part, 1 - first), vas };
  },
  vectors: [{ answers: [1, 1, 1, 1, 1, 100], scores: { index: 1, vas: 100 } }],
});

describe('the shape of an instrument', () => {
  it('carries a raw sum beside a Rasch table, with bands on the metric score', () => {
    expect(swemwbs.score([3, 3, 3, 3, 3, 3, 3])).toEqual({ raw: 21, metric: 19.25 });
    expect(bandOf(swemwbs, 'metric', 19.25)?.code).toBe('low');
    expect(bandOf(swemwbs, 'metric', 19.98)?.code).toBe('middle');
    expect(bandOf(swemwbs, 'metric', null)).toBeUndefined();
  });

  it('carries a classification that follows from the pattern of answers and not from the total', () => {
    const languishing = [0, 5, 5, 0, 1, 0, 1, 0, 1, 5, 5, 5, 5, 5];
    expect(mhcSf.score(languishing)).toEqual({ total: 38, category: 0 });
    expect(bandOf(mhcSf, 'category', 0)?.code).toBe('languishing');
  });

  it('carries a tariff with a negative end and a score with a missing rule of its own', () => {
    expect(eq5d.score([5, 5, 5, 5, 5, 0])['index']).toBeCloseTo(-0.446, 10);
    expect(eq5d.score([1, null, 1, 1, 1, 60])).toEqual({ index: null, vas: 60 });
  });
});

describe('an instrument whose parts disagree', () => {
  it.each([
    ['no items', { items: [] }, 'no items'],
    ['a double item', { items: [...ucla3.items, ...ucla3.items.slice(0, 1)] }, 'item code'],
    ['a double score', { scores: [...ucla3.scores, ...ucla3.scores] }, 'score name'],
    ['an item without a range', { items: items(1, 3, 3) }, 'no range'],
    ['no proof', { vectors: [] }, 'no proof vectors'],
    ['texts that are not ours', { licence: { ...ucla3.licence, mayShipItems: false } }, 'licence'],
    ['texts that it says it has not', { wording: 'not_shipped' }, 'wording'],
  ] as const)('is refused at start-up: %s', (_, wrong, message) => {
    expect(() => defineInstrument({ ...ucla3, ...wrong })).toThrow(message);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(ucla3)).toBe(true);
  });
});
