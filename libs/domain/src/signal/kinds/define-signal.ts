import type { CivilDate } from '../../calendar/index.js';
import type { SignalFacts } from '../facts.js';

/** Something about a client that a coach should look at. */
export interface RaisedSignal {
  /** What it is about, so that a later one of its kind is another: an id, or the kind itself. */
  readonly about: string;
  /** The first day on which it stands in a list; it may lie ahead. */
  readonly from: CivilDate;
  /** Titles of the scores that fell, as the instrument calls them; no other kind has any. */
  readonly scores?: readonly string[];
}

export interface SignalKind {
  readonly code: string;
  raised(facts: SignalFacts): readonly RaisedSignal[];
}

export const defineSignal = <const Kind extends SignalKind>(kind: Kind): Kind => kind;
