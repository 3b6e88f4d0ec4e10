/** What a region agreed on for a client who may be in danger, and for a referral in a hurry. */
export interface SafetyRule {
  /** Who acts on a safety flag. */
  readonly actor: 'coach' | 'lead';
  /** Working days within which they do; 0 is the same day. */
  readonly workingDays: number;
  /** Working days within which somebody speaks to a client who was referred in a hurry. */
  readonly urgentWorkingDays: number;
}

/** What every region starts with. */
export const defaultSafety: SafetyRule = Object.freeze({
  actor: 'coach',
  workingDays: 1,
  urgentWorkingDays: 1,
});
