/** What a person tells the platform about their client at the intake; codes of the data set. */
export interface Intake {
  readonly gender?: string;
  readonly ageBand?: string;
  readonly livingSituation?: string;
  readonly workStatus?: string;
  readonly earlierSupport?: string;
  readonly gpVisits?: number;
  readonly wishes: readonly string[];
  readonly dayParts: readonly string[];
}

/**
 * Everything that any action may bring along; the lifecycle table's needs say which parts an
 * action cannot do without. Dates are civil dates, `at` an ISO instant.
 */
export interface ActionInput {
  readonly reason?: string;
  readonly note?: string;
  readonly teamId?: string;
  readonly coachId?: string;
  readonly channel?: 'phone' | 'visit' | 'mail' | 'message';
  readonly result?: 'no_answer' | 'call_back' | 'no_show' | 'voicemail';
  readonly at?: string;
  readonly intake?: Intake;
  readonly outflow?: string;
  readonly letter?: string;
  readonly noLetterReason?: string;
  readonly redirectedTo?: string;
  readonly wakeOn?: string;
  readonly freshConsent?: boolean;
  readonly shareLevel?: 'everything' | 'summary' | 'contact_only';
}
