import pg from 'pg';

const reconnectMs = 1000;

/**
 * Hears the database's call that work was added (`NOTIFY outbox`, without a payload). Only a hint:
 * a call that is missed while the line is down costs one turn of the poll.
 */
export class WorkListener {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly url: string,
    private readonly onWork: () => void,
  ) {}

  /** Keeps one connection of its own, outside the pool, and connects again when it breaks. */
  async start(): Promise<void> {
    if (this.isStopped) return;
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('notification', () => this.onWork());
    try {
      await client.connect();
      await client.query('LISTEN outbox');
      client.once('end', () => this.startLater());
      this.onWork();
    } catch {
      await client.end().catch(() => undefined);
      this.startLater();
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private startLater(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.start(), reconnectMs);
  }
}
