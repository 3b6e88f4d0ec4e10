import { removeBsnLike } from '../identity/index.js';

/** A mail that came in, as far as anything is decided by it. */
export interface InboundMail {
  /** Every address that the message may have been delivered to, the envelope's first. */
  readonly recipients: readonly string[];
  /** Headers by their name in lower case; of a repeated one the first. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text of its `message/delivery-status` (RFC 3464); null when it has none. */
  readonly deliveryStatus: string | null;
  readonly text: string;
  readonly attachments: number;
}

const tokenForm = /\+([0-9a-f]{32})@/i;

/** The token in the address for answers; undefined when nobody of the recipients has one. */
export function replyTokenIn(recipients: readonly string[]): string | undefined {
  for (const recipient of recipients.slice(0, 50)) {
    const token = tokenForm.exec(recipient.slice(0, 320))?.[1];
    if (token !== undefined) return token.toLowerCase();
  }
  return undefined;
}

/**
 * True for what no person wrote: answers of machines, lists, and our own mail coming back
 * (RFC 3834). Nothing is ever sent in answer to mail, so that no loop can begin.
 */
export function isAutomatic({ headers }: Pick<InboundMail, 'headers'>): boolean {
  const submitted = headers['auto-submitted'] ?? 'no';
  const precedence = (headers['precedence'] ?? '').toLowerCase();
  const marks = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'list-id'];
  return (
    !/^\s*no\b/i.test(submitted) ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(precedence.trim()) ||
    marks.some((name) => headers[name] !== undefined)
  );
}

/**
 * What a report of a mail server means for the address. `nobody`: it is nobody's, for good. `failed`:
 * this message did not arrive, which says nothing about the next one. `waiting`: still on its way, or
 * there.
 */
export type Bounce = 'nobody' | 'failed' | 'waiting';

/**
 * True for the enhanced codes (RFC 3463, 7505) of an address that is nobody's: no such mailbox or
 * domain, no address, moved, no mail at all, or closed. Those about the sender are not among them.
 */
export function isNobodysStatus(status: string): boolean {
  return /^5\.(1\.([1236]|10)|2\.1)$/.test(status);
}

/** Reads the fields of each recipient; one that failed counts more than one that waits. */
export function bounceOf(deliveryStatus: string): Bounce {
  const unfolded = deliveryStatus.slice(0, 100_000).replaceAll(/\r?\n[ \t]+/g, ' ');
  const verdicts = unfolded.split(/\r?\n\s*\r?\n/).map((block): Bounce => {
    if (fieldOf(block, 'action') !== 'failed') return 'waiting';
    const status = fieldOf(block, 'status')?.split(' ')[0] ?? '';
    return isNobodysStatus(status) ? 'nobody' : 'failed';
  });
  if (verdicts.includes('nobody')) return 'nobody';
  return verdicts.includes('failed') ? 'failed' : 'waiting';
}

function fieldOf(block: string, name: string): string | undefined {
  const line = block.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .trim()
    .toLowerCase();
}

const longestText = 4000;

/**
 * What somebody wrote, to be read by the team: without the lines that they quote, wherever those
 * stand, without a BSN, and no longer than a page or two. Whoever wrote between `>` only is read whole.
 */
export function readableText(text: string): string {
  const lines = text.slice(0, 50_000).split(/\r?\n/);
  const unquoted = lines.filter((line) => !/^\s*>/.test(line));
  const own = unquoted.some((line) => line.trim() !== '') ? unquoted : lines;
  const printable = own
    .join('\n')
    .normalize('NFKC')
    .replaceAll(/[^\P{C}\n\t]/gu, '');
  return removeBsnLike(printable, '[weggehaald]').trim().slice(0, longestText);
}
