import type { CodeLabel } from '../referral.js';

/** Body of `POST /referrals/:id/unmet-needs`. */
export interface UnmetNeedRequest {
  /** Code of what was wanted. */
  readonly arrangement: string;
  /** Why nothing was found. */
  readonly cause: string;
}

/** How many people of one neighbourhood found nothing, for one cause. */
export interface UnmetNeedLine {
  readonly neighbourhood: string | null;
  readonly arrangement: string;
  readonly cause: string;
  readonly people: number;
  /** The civil date on which it was reported last. */
  readonly lastOn: string;
}

/** What the own team could not find in the last year; what most people miss comes first. */
export interface UnmetNeedsView {
  readonly arrangements: readonly CodeLabel[];
  readonly rows: readonly UnmetNeedLine[];
}
