/** Answers in item order; null is missing. An untouched slider is missing, never its middle. */
export type Answers = readonly (number | null)[];

/** Score name -> unrounded score; null when the missing rule says that there is none. */
export type Scores = Readonly<Record<string, number | null>>;

export interface AnswerOption {
  readonly value: number;
  readonly label: string;
}

export interface Item {
  readonly code: string;
  /** Dutch question; absent when the text is not ours to ship. */
  readonly text?: string;
  readonly min: number;
  readonly max: number;
  /** A high answer means less of what the score counts. */
  readonly reverse?: boolean;
  readonly options?: readonly AnswerOption[];
}

/** Reaches from the band before it up to and including `upTo`; so bands have no gaps. */
export interface Band {
  readonly upTo: number;
  readonly code: string;
  /** Dutch. */
  readonly label: string;
  /** The dossier shows who must act and by when. */
  readonly needsAction?: boolean;
}

export interface ScoreDefinition {
  readonly name: string;
  /** Dutch. */
  readonly title: string;
  readonly min: number;
  /** null when the score has no upper end, as with a count. */
  readonly max: number | null;
  readonly better: 'up' | 'down' | 'neither';
  /** Digits behind the comma on screen; stored scores are never rounded. */
  readonly decimals: number;
  readonly bands?: readonly Band[];
}

/** What may be said about groups and about change. */
export interface ClaimRules {
  /** How groups are summed up; 'never' keeps it inside the conversation. */
  readonly groups: 'mean' | 'share' | 'paired_difference' | 'never';
  /** For 'share': the score values that count as the share. */
  readonly shareOf?: readonly number[];
  /** No claim of change with fewer complete pairs. */
  readonly minimumPairs?: number;
  /** The smallest change of one person that its makers call relevant. */
  readonly relevantChange?: number;
  /** Dutch sentence that stands beside every picture of it. */
  readonly note?: string;
}

export interface Licence {
  readonly kind: 'free' | 'free_with_attribution' | 'record_needed' | 'own';
  /** Printed wherever the instrument is shown. */
  readonly attribution: string;
  /** When false the region uploads the texts together with its licence record. */
  readonly mayShipItems: boolean;
}

/** A worked example that proves the scoring; also shown in the product. */
export interface Vector {
  readonly answers: Answers;
  readonly scores: Scores;
  /** Where it comes from, when not worked out by hand from the rule. */
  readonly source?: string;
}

export interface Instrument {
  readonly code: string;
  /** Stored with every score: another version is another instrument. */
  readonly version: string;
  /** Dutch. */
  readonly title: string;
  readonly items: readonly Item[];
  readonly scores: readonly ScoreDefinition[];
  /** Dutch sentence: when is there no score. */
  readonly missingRule: string;
  readonly licence: Licence;
  /** Whether the item texts are the official ones, our own words, or not shipped at all. */
  readonly wording: 'official' | 'own' | 'not_shipped';
  readonly source: string;
  readonly claims: ClaimRules;
  /** Pure; gets answers that have been checked against the items. */
  readonly score: (answers: Answers) => Scores;
  readonly vectors: readonly Vector[];
}

/** Gives the instrument back, frozen; throws at start-up when its own parts disagree. */
export function defineInstrument(instrument: Instrument): Instrument {
  const problem = findProblem(instrument);
  if (problem) throw new TypeError(`instrument ${instrument.code}: ${problem}`);
  return Object.freeze(instrument);
}

function findProblem({ items, scores, vectors, licence, wording }: Instrument): string | undefined {
  if (items.length === 0 || scores.length === 0) return 'no items or no scores';
  if (hasDouble(items.map((item) => item.code))) return 'an item code stands there twice';
  if (hasDouble(scores.map((score) => score.name))) return 'a score name stands there twice';
  if (items.some((item) => item.min >= item.max)) return 'an item has no range';
  if (vectors.length === 0) return 'no proof vectors';
  const isShipped = items.some((item) => item.text !== undefined);
  if (isShipped && !licence.mayShipItems) return 'ships texts that its licence does not allow';
  if (isShipped === (wording === 'not_shipped')) return 'wording and texts disagree';
  return undefined;
}

function hasDouble(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

/** The sum of complete answers; null when one is missing. */
export function completeSum(answers: Answers): number | null {
  return answers.reduce<number | null>(
    (sum, answer) => (sum === null || answer === null ? null : sum + answer),
    0,
  );
}
