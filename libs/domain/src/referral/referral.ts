/** The states of a referral's life, in the order of process.md. */
export const statuses = [
  'draft',
  'sent',
  'accepted',
  'in_contact',
  'intake_done',
  'matching',
  'active',
  'follow_up',
  'on_hold',
  'completed',
  'declined',
  'withdrawn',
  'not_reached',
  'dropped_out',
  'redirected',
  'entered_in_error',
] as const;

export type Status = (typeof statuses)[number];

/** How much of the outcome the client lets the referrer see. */
export type ShareLevel = 'everything' | 'summary' | 'contact_only';

/** One episode for one client; personal data is not in here but in `client` and `referral_letter`. */
export interface Referral {
  readonly id: string;
  /** What people say aloud, `WR-4F7K2`; says nothing about the person. */
  readonly number: string;
  readonly regionId: string;
  readonly status: Status;
  /** The state to which `resume` leads back. */
  readonly heldFrom: Status | null;
  readonly wakeOn: string | null;
  /** Starts at 1; every reopening is a new episode. */
  readonly episode: number;
  /** Grows by one with every change; the ETag of the API. */
  readonly version: number;
  readonly referrerOrganisationId: string;
  readonly referrerAccountId: string;
  readonly welfareOrganisationId: string;
  readonly teamId: string;
  readonly coachId: string | null;
  readonly clientId: string;
  readonly reasonCode: string;
  readonly shareLevel: ShareLevel;
  /** Civil dates of the first-contact norm: the target in working days, the hard limit in days. */
  readonly contactTarget: string;
  readonly contactLimit: string;
  readonly sentAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly spokenAt: Date | null;
  readonly intakeAt: Date | null;
  readonly startedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closingReason: string | null;
  readonly outflow: string | null;
}
