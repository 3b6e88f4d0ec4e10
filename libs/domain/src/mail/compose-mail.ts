import type { AccountMail, LinkPage } from './account-mails/define-account-mail.js';
import { mailCodeLine, mailCodeOf } from '../account/mail-code.js';
import { clientLink } from '../post/client-messages.js';
import type { ClientMessage } from '../post/messages/define-client-message.js';
import { dayLines, dayMail, type DayCounts } from './day-mail.js';
import type { LinkTarget, MailEvent, NotifyMail } from './define-mail.js';
import type { Wording } from './define-wording.js';
import { mailSentenceProblem } from './mail-words.js';
import { selfReferralMail } from './self-referral-mail.js';

/** What a mail says, ready to be sent to somebody. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What goes into a mail besides its fixed words. */
export interface Envelope {
  /** The public address of the web app. */
  readonly origin: string;
  /** The region's own words; those of the platform without. */
  readonly body?: string;
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where each screen lives in the web app. */
const paths: Readonly<Record<LinkTarget['screen'], string>> = {
  referral: '/verwijzingen',
  dossier: '/dossier',
  region: '/regio',
};

function pathOf(target: LinkTarget): string {
  if (target.screen === 'region') return paths.region;
  if (!uuidForm.test(target.id)) throw new Error('A link holds an opaque id and nothing else');
  return `${paths[target.screen]}/${target.id}`;
}

/**
 * Fills in the link, which is all that differs between two mails of one kind.
 * @throws Error when the id is anything else than an opaque id
 */
export function composeMail(mail: NotifyMail, event: MailEvent, envelope: Envelope): ComposedMail {
  return compose(mail, pathOf(mail.load(event)), envelope);
}

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** Where a link leads; with a token in it, it is good once. */
const pages: Readonly<Record<LinkPage, (token: string) => string>> = {
  invitation: (token) => `/uitnodiging/${token}`,
  reset: (token) => `/nieuw-wachtwoord/${token}`,
  email: (token) => `/e-mailadres/${token}`,
  account: () => '/mijn-account',
  code: () => '/inloggen/per-mail',
};

/** @throws Error when the token is anything else than a token */
export function composeAccountMail(
  mail: AccountMail,
  token: string,
  envelope: Envelope,
): ComposedMail {
  if (!tokenForm.test(token)) throw new Error('A link holds a token and nothing else');
  const lines = mail.page === 'code' ? [mailCodeLine(mailCodeOf(token))] : [];
  return compose(mail, pages[mail.page](token), { ...envelope, lines });
}

/** The mail with which somebody confirms that they refer themselves. */
export function composeSelfReferralMail(token: string, envelope: Envelope): ComposedMail {
  return compose(selfReferralMail, `/aanmelden/bevestig/${encodeURIComponent(token)}`, envelope);
}

/** The mail with which a coach's day begins. */
export function composeDayMail(counts: DayCounts, envelope: Envelope): ComposedMail {
  return compose(dayMail, '/mijn-dag', { ...envelope, lines: dayLines(counts) });
}

/** A message to a client, by mail; the link is the client's own. */
export function composeClientMail(
  message: ClientMessage,
  token: string,
  envelope: Envelope,
): ComposedMail {
  return compose(message, new URL(clientLink(envelope.origin, token)).pathname, envelope);
}

/**
 * Fixed words and one link, as text and as a page.
 * @throws Error when the region's own words may not be in ordinary mail (M-01)
 */
function compose(
  wording: Wording,
  path: string,
  { origin, body, lines }: Envelope & { readonly lines?: readonly string[] },
): ComposedMail {
  if (body !== undefined && mailSentenceProblem(body) !== undefined) {
    throw new Error(`The words of ${wording.code} are not plain and neutral`);
  }
  return layOut({ ...wording, body: body ?? wording.body }, new URL(path, origin).href, lines);
}

/** A mail as it is sent, with this link; also for who wants to see it beforehand. */
export function layOut(
  { subject, body, button }: Wording,
  link: string,
  lines: readonly string[] = [],
): ComposedMail {
  const said = [body, ...lines].join('\n');
  return {
    subject,
    text: `${said}\n\n${button}:\n${link}\n`,
    html: page({ subject, said: [body, ...lines], button, link }),
  };
}

interface Page {
  readonly subject: string;
  readonly said: readonly string[];
  readonly button: string;
  readonly link: string;
}

function page({ subject, said, button, link }: Page): string {
  return [
    '<!doctype html>',
    '<html lang="nl">',
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body>${said.map((line) => `<p>${escaped(line)}</p>`).join('')}`,
    `<p><a href="${escaped(link)}">${escaped(button)}</a></p></body>`,
    '</html>',
    '',
  ].join('\n');
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? '');
