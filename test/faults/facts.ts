/** What a run leaves behind, from five independent sources; ids and codes only. */
export interface Facts {
  readonly log: ClientLog;
  readonly referrals: readonly { readonly id: string; readonly person: string }[];
  readonly events: readonly EventFact[];
  readonly outbox: readonly OutboxFact[];
  readonly audits: readonly AuditFact[];
  /** Every message that the mail server kept, repeats included. */
  readonly mails: readonly MailFact[];
  /** When something was killed or cut on purpose; the run's own clock, in milliseconds. */
  readonly disturbances: readonly Disturbance[];
  readonly redis: RedisFact;
  /** What somebody of another practice was answered about the referrals. */
  readonly neighbour: readonly GlanceFact[];
  readonly connections: ConnectionFact;
}

/** What whoever refers and acts was told. */
export interface ClientLog {
  readonly requests: readonly RequestLog[];
  readonly actions: readonly ActionLog[];
}

/** A status, or undefined when no answer came or it was our own failure (5xx): nobody knows then. */
export interface Outcome {
  readonly status: number | undefined;
  /** Of the referral, when it was acknowledged. */
  readonly id?: string | undefined;
  /** The line broke after it was there: the request may have been carried out. */
  readonly isUnderWay?: boolean;
}

/** One intention to refer: every try carried the same Idempotency-Key and the same body. */
export interface RequestLog {
  readonly key: string;
  /** Blind index of the person, as the database holds it: hexadecimal. */
  readonly person: string;
  readonly tries: readonly Outcome[];
}

/** The neighbour refers too, for a practice of its own. */
export type Side = 'referrer' | 'coach' | 'neighbour';

/** One step that somebody tried. */
export interface ActionLog {
  readonly referralId: string;
  readonly action: string;
  readonly by: Side;
  readonly tries: readonly Outcome[];
}

export interface EventFact {
  readonly referralId: string;
  readonly type: string;
  readonly role: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly recordedAt: number;
}

export interface OutboxFact {
  readonly id: string;
  readonly state: 'pending' | 'leased' | 'done' | 'dead' | 'cancelled';
  /** For how long the row has been due; negative while it is not. */
  readonly dueForSeconds: number;
}

export interface AuditFact {
  readonly event: string;
  readonly outcome: number;
  readonly objectId: string;
  readonly outboxId: string | null;
}

export interface MailFact {
  readonly messageId: string;
  readonly referralId: string;
  /** Code of the mail by its text and its recipient; `unknown` when they do not go together. */
  readonly kind: string;
  /** When the server kept it. */
  readonly at: number;
}

export interface Disturbance {
  readonly from: number;
  readonly until: number;
}

export interface RedisFact {
  /** Keys and values that were looked at. */
  readonly seen: number;
  /** Keys that held something of a person. */
  readonly keysWithPerson: readonly string[];
}

/** A look at a referral of somebody else. */
export interface GlanceFact {
  readonly referralId: string;
  readonly status: number | undefined;
}

/** Connections when all was quiet again. */
export interface ConnectionFact {
  /** Connections to PostgreSQL with a transaction or a statement on them: at the quietest look. */
  readonly inUse: number;
  readonly postgres: number;
  readonly redis: number;
  /** What there were before the faults. */
  readonly postgresBefore: number;
  readonly redisBefore: number;
}
