import type { DayPart } from '../matching/day-part.js';
import type { Place } from '../matching/place.js';

/**
 * Somebody who waits for a seat, or for whom there was nothing. The reason of referral, health,
 * income and nationality are absent on purpose: what is not in the type cannot weigh.
 */
export interface Seeker {
  readonly id: string;
  /** Since when; notations of moments that sort as time goes. */
  readonly since: string;
  /** Codes of what they would like to do. */
  readonly arrangements: readonly string[];
  /** When they can; empty when any time will do. */
  readonly dayParts: readonly DayPart[];
  /** In which they can take part; without any there is no group for them. */
  readonly languages: readonly string[];
  readonly neighbourhood: string | null;
  readonly place: Place | null;
}

/** What makes a group, by the choice of the region. */
export interface GroupRules {
  readonly least: number;
  readonly most: number;
  /** No two of a group live farther from each other. */
  readonly withinMetres: number;
}

/** People who could begin something together, and all that they have in common. */
export interface GroupProposal {
  /** Ids; who waits longest comes first. */
  readonly members: readonly string[];
  /** Codes, in the order of the alphabet. */
  readonly arrangements: readonly string[];
  /** Monday morning first. */
  readonly dayParts: readonly DayPart[];
  readonly languages: readonly string[];
}

/** More than these are not looked at together: those who wait longest are. */
export const mostSeekers = 200;
