import { replyTokenIn, type InboundMail } from '@wor/domain';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';

/** The most that is read of a message; what is longer is cut off, and its text stands in front. */
export const mostOctets = 1024 * 1024;

/** A mail that came in, read, and by what a second copy of it is recognised. */
export interface ReadMail extends InboundMail {
  readonly messageId: string;
}

/**
 * Reads a message as it came in. A message that cannot be read has no text and no recipients but
 * those of its envelope; the text of one without a token is not looked at; nothing in it is ever
 * fetched, opened or written to a file.
 * @param envelope the addresses that the mail server delivered it to
 */
export async function readInbound(
  raw: Uint8Array,
  envelope: readonly string[] = [],
): Promise<ReadMail> {
  const mail = await parse(raw.subarray(0, mostOctets));
  const headers: Record<string, string> = {};
  for (const { key, value } of mail.headers) headers[key] ??= value.slice(0, 1000);
  const report = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const recipients = [...envelope, ...deliveredTo(mail, headers), ...addressesOf(mail)];
  const isForUs = replyTokenIn(recipients) !== undefined;
  return {
    headers,
    recipients,
    deliveryStatus: report === undefined ? null : contentOf(report),
    text: isForUs ? textOf(mail) : '',
    attachments: mail.attachments.filter(({ related }) => related !== true).length,
    messageId: mail.messageId ?? '',
  };
}

const nothing: Email = { headers: [], headerLines: [], attachments: [] };

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'utf8',
      maxNestingDepth: 20,
      maxHeadersSize: 64 * 1024,
    });
  } catch {
    return nothing;
  }
}

function deliveredTo({ deliveredTo: first }: Email, headers: Record<string, string>): string[] {
  const named = ['x-original-to', 'envelope-to', 'x-envelope-to'].map((name) => headers[name]);
  return [first, ...named].filter((each) => each !== undefined);
}

function addressesOf({ to = [], cc = [] }: Email): string[] {
  return [...to, ...cc].flatMap((each: Address) =>
    each.group === undefined ? [each.address] : each.group.map(({ address }) => address),
  );
}

const contentOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8');

const longestHtml = 200_000;

/** The plain part, or the words of the page where there is nothing else. */
function textOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text;
  return (html ?? '')
    .slice(0, longestHtml)
    .replaceAll(/<(style|script|head|title)\b[^<>]*>[^<]*(<\/\1\s*>)?/gi, ' ')
    .replaceAll(/<(br|\/p|\/div|\/li)\b[^>]{0,200}>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/&(nbsp|amp|lt|gt|quot|#39);/g, (mark) => marks[mark] ?? ' ');
}

const marks: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
