import type { Me } from '@wor/contract';
import { createContext } from 'react-router';

/** What somebody posted, by field name: texts only, in the order of the form. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** A form that waits until its owner has logged in again. */
export interface Draft {
  readonly path: string;
  readonly fields: Fields;
  /** Proves whose it is without saying so: `ownerOf` of the account id. */
  readonly owner: string;
}

export interface Drafts {
  /** The id under which the draft waits; undefined when it is too large to keep. */
  keep(draft: Draft): string | undefined;
  find(id: string, owner: string): Draft | undefined;
  drop(id: string): void;
}

/** Files between their check and their import, each of one owner. */
export interface Uploads {
  keep(octets: Uint8Array<ArrayBuffer>, owner: string): string;
  find(id: string, owner: string): Uint8Array<ArrayBuffer> | undefined;
  /** Forgets what waits for this owner. */
  drop(owner: string): void;
}

export interface CaughtMessage {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly date: string | null;
  readonly text: string;
}

export interface Mailbox {
  list(): Promise<readonly CaughtMessage[]>;
  find(id: string): Promise<CaughtMessage | undefined>;
}

export interface Report {
  readonly event: string;
  readonly status?: number;
  readonly error: unknown;
}

/** What all requests of this process have in common. */
export interface Door {
  readonly apiUrl: string;
  readonly origin: string;
  /** Signs form tokens; new in every process. */
  readonly secret: Uint8Array;
  readonly drafts: Drafts;
  readonly uploads: Uploads;
  /** Null when mail really leaves. */
  readonly mailbox: Mailbox | null;
  readonly now: () => Date;
  readonly report: (report: Report, traceId: string) => void;
}

export interface Trace {
  readonly traceId: string;
  readonly traceparent: string;
}

/** Where one request comes from. */
export interface Visit {
  readonly trace: Trace;
  readonly address: string;
  /** How the browser calls itself. */
  readonly agent?: string;
}

/** Why the api does not tell who it is: it does not answer, or was asked too often. */
interface WhyAway {
  readonly code: string;
  readonly status: number;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** `away`: nobody can tell now. */
export type Session =
  | { readonly kind: 'nobody'; readonly hadToken: boolean; readonly lostRole?: boolean }
  | { readonly kind: 'away'; readonly token: string; readonly why: WhyAway }
  | { readonly kind: 'somebody'; readonly token: string; readonly me: Me };

export const doorContext = createContext<Door>();
export const visitContext = createContext<Visit>();
export const sessionContext = createContext<Session>({ kind: 'nobody', hadToken: false });
/** True once the action of this request has come to its end, so that its page loads nothing more. */
export const finishedContext = createContext(false);
/** The posted form; null for a request that is no form. */
export const postedContext = createContext<Fields | null>(null);
