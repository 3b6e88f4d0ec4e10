/** Messages to clients, letters on paper, and what came back; dates are ISO texts, ids are UUIDs. */

export type MessageChannel = 'sms' | 'mail' | 'letter';

/** A letter that somebody of the team still has to send, or has just sent. */
export interface PaperLetterView {
  readonly id: string;
  readonly referralId: string;
  readonly number: string;
  readonly name: string;
  readonly code: string;
  /** Why it goes on paper. */
  readonly why: string;
  readonly plannedAt: string;
  /** Null while it still has to be sent. */
  readonly sentAt: string | null;
  readonly sentBy: string | null;
  /** True while ticking it off can be taken back. */
  readonly canUndo: boolean;
}

/** Something that came in for a client, or that could not be delivered. */
export interface InboundView {
  readonly id: string;
  readonly referralId: string;
  readonly number: string;
  readonly name: string;
  readonly kind: 'reply' | 'bounced' | 'returned' | 'unreachable';
  /** What was written; null when nothing was. */
  readonly text: string | null;
  /** How many came with it; they are not kept. */
  readonly attachments: number;
  readonly at: string;
}

/** The post of the teams of one coach or lead. */
export interface PostView {
  readonly letters: readonly PaperLetterView[];
  readonly inbound: readonly InboundView[];
}

/** One message to a client, as the dossier tells it. */
export interface ClientMessageView {
  readonly code: string;
  readonly channel: MessageChannel;
  readonly why: string;
  readonly status: 'planned' | 'sent' | 'ticked' | 'dropped' | 'returned';
  readonly plannedAt: string;
  readonly settledAt: string | null;
}

/** How a client is written to now, and what was written before. */
export interface ReachView {
  readonly channel: MessageChannel | null;
  readonly why: string;
  readonly ways: Readonly<Record<MessageChannel, 'usable' | 'absent' | 'broken'>>;
  readonly messages: readonly ClientMessageView[];
}

export interface TrustAddressRequest {
  readonly channel: MessageChannel;
}

/** What the link in a message opens, for anybody who has it. */
export interface ClientPageView {
  readonly lines: readonly string[];
  readonly team: string;
  readonly phone: string;
  /** The way by which the message came; null once it was stopped. */
  readonly channel: MessageChannel | null;
  /** True where there is an appointment for one's own calendar: `POST /client-pages/calendar`. */
  readonly hasCalendar: boolean;
}

export interface ClientPageRequest {
  readonly token: string;
}
