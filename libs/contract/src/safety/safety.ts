/** A client who may be in danger, and a referral in a hurry. */

/** A safety flag that stands. */
export interface SafetyView {
  /** Who acts: `coach` or `lead`. */
  readonly actor: string;
  /** The last civil date to act. */
  readonly actBy: string;
  /** That day is over. */
  readonly isLate: boolean;
  readonly setAt: string;
  readonly setBy: string | null;
  readonly why: string;
}

/** Body of `POST /referrals/:id/safety`, with why, and of `…/safety/clear`, with what was done. */
export interface SafetyRequest {
  readonly note: string;
}

/** Body of `POST /referrals/:id/urgency`. */
export interface UrgencyRequest {
  readonly isUrgent: boolean;
}
