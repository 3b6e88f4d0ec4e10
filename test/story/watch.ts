import { Redis } from 'ioredis';
import PostalMime from 'postal-mime';
import pg from 'pg';
import type { Stack } from './stack.js';
import type { Timeline } from './timeline.js';

/** A row of the outbox as far as it says what happens. */
export interface Hop {
  readonly id: string;
  readonly queue: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly message_id: string | null;
  readonly referral_id: string | null;
}

const pollMs = 60;

/** The part of a Message-ID that says which outbox row it stands for. */
export function bareId(messageId: string): string {
  return messageId.replace(/^<|@.*$/g, '');
}

/** Follows the outbox, the mail catcher and Redis from outside, and tells of what moves. */
export class Watch {
  private readonly states = new Map<string, string>();
  private readonly toldMails = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;
  private referralId: string | undefined;
  /** Every command that Redis was given. */
  readonly redisCommands: string[] = [];

  private constructor(
    private readonly stack: Stack,
    private readonly timeline: Timeline,
    /** As the superuser: a watcher sees everything. */
    readonly database: pg.Pool,
    private readonly monitor: Redis,
  ) {}

  static async start(stack: Stack, timeline: Timeline): Promise<Watch> {
    const database = new pg.Pool({ connectionString: stack.superuserUrl, max: 2 });
    database.on('error', () => undefined);
    const monitor = new Redis(stack.redis?.url ?? '');
    monitor.on('error', () => undefined);
    const watch = new Watch(stack, timeline, database, monitor);
    if (stack.redis?.engine === 'native') {
      const commands = await monitor.monitor();
      commands.on('monitor', (_time: string, words: string[]) => {
        watch.redisCommands.push(words.join(' '));
      });
      watch.stopMonitoring = () => commands.disconnect();
    }
    watch.timer = setInterval(() => void watch.look(), pollMs);
    return watch;
  }

  /** From now on the rows of this referral are told of. */
  follow(referralId: string): void {
    this.referralId = referralId;
  }

  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.query<Row>(text, values)).rows;
  }

  /** The outbox rows of the story's referral, in the order in which they were made. */
  hops(): Promise<Hop[]> {
    return this.rows<Hop>(
      `SELECT id, queue, kind, state, attempts, message_id, referral_id FROM outbox WHERE referral_id = $1 ORDER BY id`,
      [this.referralId],
    );
  }

  /** How far the region's clock runs ahead of the machine's, in milliseconds. */
  async clockOffset(): Promise<number> {
    const [row] = await this.rows<{ ahead: number }>(
      `SELECT (extract(epoch FROM domain_at - set_at) * 1000)::float8 AS ahead FROM practice_clock`,
    );
    return row?.ahead ?? 0;
  }

  /** All that Redis holds now, as text. */
  async redisContents(): Promise<string> {
    const client = new Redis(this.stack.redis?.url ?? '');
    const lines: string[] = [];
    for (const key of await client.keys('*')) {
      const dump = (await client.dumpBuffer(key))?.toString('latin1') ?? '';
      const type = await client.type(key);
      const value = type === 'hash' ? JSON.stringify(await client.hgetall(key)) : '';
      lines.push(`${key} ${value} ${dump}`);
    }
    client.disconnect();
    return lines.join('\n');
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopMonitoring();
    this.monitor.disconnect();
    await this.database.end();
  }

  private stopMonitoring = (): void => undefined;

  private async look(): Promise<void> {
    if (this.isLooking || this.referralId === undefined) return;
    this.isLooking = true;
    try {
      this.timeline.setAhead(await this.clockOffset());
      const hops = await this.hops();
      for (const hop of hops) this.tellHop(hop);
      await this.tellMails(new Set(hops.map(({ message_id: id }) => bareId(id ?? ''))));
    } catch {
      // The pool is closed at the end; whatever matters is checked there.
    } finally {
      this.isLooking = false;
    }
  }

  private tellHop({ id, queue, kind, state, attempts }: Hop): void {
    const before = this.states.get(id);
    if (before === state) return;
    this.states.set(id, state);
    const move = before === undefined ? state : `${before} → ${state}`;
    const tries = attempts > 1 ? ` (attempt ${attempts})` : '';
    this.timeline.add({ kind: 'queue', who: queue, what: `${kind}: ${move}${tries}` });
  }

  /** Mails about other people of the practice region are not part of the story. */
  private async tellMails(own: ReadonlySet<string>): Promise<void> {
    for (const { text, to, messageId } of this.stack.mail?.messages() ?? []) {
      const id = bareId(messageId);
      if (!own.has(id) || this.toldMails.has(id)) continue;
      this.toldMails.add(id);
      const { subject } = await PostalMime.parse(text);
      this.timeline.add({ kind: 'mail', who: 'mail', what: `"${subject ?? ''}" to ${to}` });
    }
  }
}
