import type { EventType } from '../event.js';
import { refuseWording, type Wording } from './define-wording.js';

/** Whom a mail is meant for; a `new_team` hears of a referral from a colleague too. */
export type Audience = 'referrer' | 'team' | 'new_team' | 'coach' | 'lead' | 'administrator';

/** What happened, as far as a mail may know: ids only. */
export interface MailEvent {
  readonly eventId: string;
  readonly type: EventType;
  readonly referralId: string;
}

/**
 * The screen that the button opens, after login. `referral`: what the referrer sees of it; `dossier`:
 * what the team sees; their id is the opaque one of the database. `region`: where no dossier is seen.
 */
export type LinkTarget =
  { readonly screen: 'referral' | 'dossier'; readonly id: string } | { readonly screen: 'region' };

/**
 * An ordinary mail (class NOTIFY). Subject, body and button are fixed texts and the link holds one
 * opaque id: there is no field in which a name or a free text could travel (M-01).
 */
export interface NotifyMail extends Wording {
  readonly on: readonly EventType[];
  readonly to: Audience;
  /** Picks what the link needs. */
  readonly load: (event: MailEvent) => LinkTarget;
  readonly sample: MailEvent;
}

const codeForm = /^[a-z]+(-[a-z]+)*-to-(referrer|team|coach|lead|administrator)$/;

/** @throws Error when a text has room for something that it must not say: a figure, a mark-up, an address */
export function defineMail(mail: NotifyMail): NotifyMail {
  refuseWording(mail, codeForm);
  return Object.freeze(mail);
}
