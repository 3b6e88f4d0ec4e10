import { segmentAt, type Segment } from '../segments.js';
import type { Found, PasteView } from '../pasted-header.js';

/** One place in the text that looks like what is sought. */
export interface Candidate {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly segment: Segment | undefined;
}

/** Every match of a global pattern with the segment that it lies in; `read` gives the value, if it is one. */
export function candidatesOf(
  { text, segments }: PasteView,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => string | undefined,
): Candidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = read(match);
    if (value === undefined) return [];
    const start = match.index;
    return [{ value, start, end: start + match[0].length, segment: segmentAt(segments, start) }];
  });
}

/** What was found, as a fact of the patient. */
export function foundAt(
  { value, start, end }: Pick<Candidate, 'value' | 'start' | 'end'>,
  isSure: boolean,
): Found {
  return { value, certainty: isSure ? 'sure' : 'guess', from: [start, end] };
}

/** True when all of them say the same. */
export function agree(candidates: readonly Candidate[]): boolean {
  return new Set(candidates.map(({ value }) => value)).size === 1;
}
