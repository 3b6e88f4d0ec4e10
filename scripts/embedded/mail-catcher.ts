import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/**
 * What the catcher does wrong, for the fault runs:
 * `reject` answers with `code` (4xx: try again, 5xx: never) after RCPT or after the text;
 * `hang` takes the text and never answers, and keeps nothing;
 * `delay` keeps the message and says so only after `ms`;
 * `drop` keeps the message and cuts the line instead of saying so.
 */
export type MailFault =
  | { readonly kind: 'reject'; readonly code: number; readonly at: 'recipient' | 'text' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'drop' };

export interface CaughtMail {
  readonly file: string;
  readonly messageId: string;
  readonly to: string;
  /** The whole message as it came, headers first. */
  readonly text: string;
}

export interface MailCatcher {
  readonly url: string;
  readonly port: number;
  readonly dir: string;
  /** From the next message on; undefined heals. */
  setFault(fault: MailFault | undefined): void;
  /** Everything kept so far, oldest first. */
  messages(): CaughtMail[];
  stop(): Promise<void>;
}

export interface MailCatcherOptions {
  /** Absolute folder: each message becomes `<number>.eml` there; made when absent. */
  readonly dir: string;
  /** Default: a free one. */
  readonly port?: number;
}

/** Starts an SMTP server on loopback that delivers nothing and keeps every message as a file. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const catcher = new Catcher(options.dir);
  await catcher.listen(options.port ?? 0);
  return catcher;
}

/** What smtp-server keeps of a connection; its types say `any`. */
interface OpenConnection {
  readonly id: string;
  readonly _socket: Socket;
}

class Catcher implements MailCatcher {
  private fault: MailFault | undefined;
  private count: number;
  private readonly server: SMTPServer;
  private readonly stopping = new AbortController();

  constructor(readonly dir: string) {
    this.count = Math.max(0, ...this.files().map((name) => Number.parseInt(name, 10)));
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 200,
      onRcptTo: (_address, _session, callback) => callback(this.refusal('recipient')),
      onData: (stream, session, callback) => {
        this.take(stream, session).then(() => callback(), callback);
      },
    });
    this.server.on('error', () => undefined);
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
  }

  get port(): number {
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return address.port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  setFault(fault: MailFault | undefined): void {
    this.fault = fault;
  }

  messages(): CaughtMail[] {
    return this.files().map((name) => {
      const file = join(this.dir, name);
      const text = readFileSync(file, 'utf8');
      return {
        file,
        text,
        messageId: header(text, 'Message-ID'),
        to: header(text, 'Delivered-To'),
      };
    });
  }

  stop(): Promise<void> {
    this.stopping.abort();
    return new Promise((resolve) => this.server.close(resolve));
  }

  private files(): string[] {
    return readdirSync(this.dir)
      .filter((name) => name.endsWith('.eml'))
      .toSorted();
  }

  private refusal(at: 'recipient' | 'text'): Error | null {
    const fault = this.fault;
    if (fault?.kind !== 'reject' || fault.at !== at) return null;
    return Object.assign(new Error('fault on purpose'), { responseCode: fault.code });
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const text = await buffer(stream);
    const refusal = this.refusal('text');
    if (refusal !== null) throw refusal;
    const { fault } = this;
    if (fault?.kind === 'hang') return this.never();
    this.keep(text, session);
    if (fault?.kind === 'delay') await sleep(fault.ms, null, { signal: this.stopping.signal });
    if (fault?.kind === 'drop') this.cut(session);
  }

  /** Readers of the folder never see half a message: it is renamed into place. */
  private keep(text: Buffer, { envelope }: SMTPServerSession): void {
    this.count += 1;
    const name = `${String(this.count).padStart(6, '0')}.eml`;
    const to = envelope.rcptTo.map(({ address }) => address).join(', ');
    const draft = join(this.dir, `.${name}.part`);
    writeFileSync(draft, Buffer.concat([Buffer.from(`Delivered-To: ${to}\r\n`), text]), {
      mode: 0o600,
    });
    renameSync(draft, join(this.dir, name));
  }

  private cut(session: SMTPServerSession): void {
    const connections = this.server.connections as Set<OpenConnection>;
    for (const { id, _socket } of connections) if (id === session.id) _socket.destroy();
  }

  private never(): Promise<never> {
    return new Promise((_resolve, reject) => {
      this.stopping.signal.addEventListener('abort', () => reject(new Error('stopped')));
    });
  }
}

function header(text: string, name: string): string {
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}
