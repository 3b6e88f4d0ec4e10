import type { ComposedMail } from '@wor/domain';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { MailError, mailErrorOf, NobodysAddress } from './mail-error.js';

export interface MailSettings {
  readonly smtpUrl: string;
  /** A bare address. */
  readonly from: string;
  /** The public address of the web app; its host ends every Message-ID. */
  readonly origin: string;
}

/** One mail to one address. */
export interface Delivery {
  readonly to: string;
  readonly messageId: string;
  readonly mail: ComposedMail;
  /** Where an answer goes, and what the mail servers say about it; nowhere without. */
  readonly replyTo?: string;
  /** Ends the attempt at once; what the server has by then is unknown. */
  readonly signal: AbortSignal;
}

const seconds = 1000;
const timeouts = {
  connectionTimeout: 10 * seconds,
  greetingTimeout: 10 * seconds,
  socketTimeout: 30 * seconds,
  dnsTimeout: 10 * seconds,
};
const longestSend = 60 * seconds;

// Letters, figures and dots on both sides: no comments, quotes, groups, routes or line ends.
const addressForm = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;

/** The address for answers with a token in it, as RFC 5233 writes it: `antwoord+token@wor.example`. */
export function replyAddress(address: string, token: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}

/** The one door through which mail leaves. No pool: a connection per mail, and nothing in memory. */
export class Mailer {
  private readonly transport;

  constructor(private readonly settings: MailSettings) {
    this.transport = createTransport({ ...serverOf(settings.smtpUrl), ...timeouts });
  }

  /** The Message-ID under which a row's mail is always sent, so that a repeat can be recognised. */
  messageId(fingerprint: string): string {
    return `<${fingerprint}@${new URL(this.settings.origin).hostname}>`;
  }

  /** Whether the mail server lets us in now; nothing is sent. */
  async isServerUp(): Promise<boolean> {
    return this.transport.verify().catch(() => false);
  }

  /** @throws MailError that says whether it makes sense to try again */
  async send({ to, messageId, mail, signal, replyTo }: Delivery): Promise<void> {
    if (!addressForm.test(to)) throw new NobodysAddress('mail.address');
    // Our own address is a setting of ours: no mail is to blame for it, and all of them wait.
    if (!addressForm.test(replyTo ?? to)) throw new MailError('unreachable', 'mail.reply_to');
    const message: SendMailOptions = {
      ...mail,
      messageId,
      from: this.settings.from,
      to,
      envelope: { from: replyTo ?? this.settings.from, to: [to] },
      ...(replyTo !== undefined && { replyTo }),
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestSend)]),
    };
    try {
      await this.transport.sendMail(message);
    } catch (error) {
      throw mailErrorOf(error);
    }
  }
}

interface Server {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly tls: { readonly minVersion: 'TLSv1.2' };
  readonly auth?: { readonly user: string; readonly pass: string };
}

/**
 * `smtp://user:password@host:port`, or `smtps://`. Encryption is demanded everywhere but on
 * loopback; `?requireTLS=false` is for a mail catcher on a private network.
 */
export function serverOf(smtpUrl: string): Server {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !isLoopback && url.searchParams.get('requireTLS') !== 'false',
    tls: { minVersion: 'TLSv1.2' },
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}
