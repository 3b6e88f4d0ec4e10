import pg from 'pg';
import type { NamedInsert, RowTemplate } from './row-template.js';

interface RawSettings {
  /** Login of `wor_app`. */
  readonly url: string;
  readonly connections: number;
  readonly template: RowTemplate;
  readonly actor: readonly [account: string, organisation: string, region: string, role: string];
}

/** How many are ready at the first run; later runs know how many they will need. */
const firstPremade = 1000;
const spare = 1.5;

/**
 * The yardstick of `accept`: the same rows in the same transaction, as the same login under the
 * same policies, by one prepared statement for each row. No HTTP, no checks, no keys.
 */
export class RawLoad {
  private perMillisecond = 0;
  private waiting: NamedInsert[][] = [];

  private constructor(
    private readonly clients: readonly pg.Client[],
    private readonly settings: RawSettings,
  ) {}

  static async open(settings: RawSettings): Promise<RawLoad> {
    const clients = Array.from(
      { length: settings.connections },
      () => new pg.Client({ connectionString: settings.url }),
    );
    await Promise.all(clients.map((client) => client.connect()));
    return new RawLoad(clients, settings);
  }

  /** Makes the values of the next run, which its measuring must not count. */
  prepare(milliseconds: number): void {
    const needed = Math.max(firstPremade, this.perMillisecond * milliseconds * spare);
    this.waiting = Array.from({ length: Math.ceil(needed) }, () => this.settings.template.copy());
  }

  /** Writes for so long. @returns transactions per second */
  async run(milliseconds: number): Promise<number> {
    const began = performance.now();
    let count = 0;
    const work = async (client: pg.Client): Promise<void> => {
      while (performance.now() - began < milliseconds) {
        await this.write(client, this.waiting.pop() ?? this.settings.template.copy());
        count += 1;
      }
    };
    await Promise.all(this.clients.map(work));
    this.perMillisecond = count / (performance.now() - began);
    return this.perMillisecond * 1000;
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }

  private async write(client: pg.Client, inserts: readonly NamedInsert[]): Promise<void> {
    await client.query('BEGIN');
    const text = 'SELECT set_actor($1, $2, $3, $4)';
    await client.query({ name: 'raw-actor', text, values: [...this.settings.actor] });
    for (const { name, text: insert, values } of inserts) {
      await client.query({ name, text: insert, values: [...values] });
    }
    await client.query('COMMIT');
  }
}
