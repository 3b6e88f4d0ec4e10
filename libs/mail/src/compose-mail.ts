import type { AccountMail, LinkPage } from './account-mails/define-account-mail.js';
import type { LinkTarget, MailEvent, NotifyMail } from './define-mail.js';

/** What a mail says, ready to be sent to somebody. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where each screen lives in the web app. */
const paths: Readonly<Record<LinkTarget['screen'], string>> = {
  referral: '/verwijzingen',
  dossier: '/dossier',
};

/**
 * Fills in the link, which is all that differs between two mails of one kind.
 * @param origin the public address of the web app
 * @throws Error when the id is anything else than an opaque id
 */
export function composeMail(mail: NotifyMail, event: MailEvent, origin: string): ComposedMail {
  const { screen, id } = mail.load(event);
  if (!uuidForm.test(id)) throw new Error('A link holds an opaque id and nothing else');
  const link = new URL(`${paths[screen]}/${id}`, origin).href;
  return composeLink(mail, link);
}

/** Fixed words and one link, as text and as a page. */
export function composeLink(
  { subject, body, button }: Pick<NotifyMail, 'subject' | 'body' | 'button'>,
  link: string,
): ComposedMail {
  const html = page({ subject, body, button, link });
  return { subject, text: `${body}\n\n${button}:\n${link}\n`, html };
}

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** Where a link that is good once leads. */
const onceOnly: Readonly<Record<LinkPage, string>> = {
  invitation: '/uitnodiging',
  reset: '/nieuw-wachtwoord',
};

/** @throws Error when the token is anything else than a token */
export function composeAccountMail(mail: AccountMail, token: string, origin: string): ComposedMail {
  if (!tokenForm.test(token)) throw new Error('A link holds a token and nothing else');
  const link = new URL(`${onceOnly[mail.page]}/${token}`, origin).href;
  const { subject, body, button } = mail;
  return { subject, text: `${body}\n\n${button}:\n${link}\n`, html: page({ ...mail, link }) };
}

type Page = Pick<NotifyMail, 'subject' | 'body' | 'button'> & { readonly link: string };

function page({ subject, body, button, link }: Page): string {
  return [
    '<!doctype html>',
    '<html lang="nl">',
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body><p>${escaped(body)}</p>`,
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
