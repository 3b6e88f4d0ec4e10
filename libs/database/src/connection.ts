import type { Actor } from '@wor/domain';
import type { QueryRunner } from 'typeorm';
import type { Statement } from './statement.js';
import type { NamedQuery } from './tx.js';

/** What of the driver's client is used beneath the stores. */
interface DriverClient extends NamedQuery {
  query(text: string): Promise<{ readonly command?: string }>;
  query(query: Statement & { values: readonly unknown[] }): Promise<{ rows: unknown[] }>;
  escapeLiteral(text: string): string;
}

/** TypeORM's runner: it holds one connection of the pool and notices when that breaks. */
export type PooledRunner = QueryRunner & {
  /** With an error the connection is closed and never used again. */
  releasePostgresConnection(error?: Error): Promise<void>;
};

/**
 * One connection for as long as it is needed. Beginning and actor go in one message, because on a
 * hot path round trips cost more than the work itself.
 */
export class Connection implements NamedQuery {
  private isBegun = false;

  private constructor(
    private readonly runner: PooledRunner,
    private readonly client: DriverClient,
  ) {}

  /** Waits for a free connection. */
  static async on(runner: PooledRunner): Promise<Connection> {
    return new Connection(runner, (await runner.connect()) as DriverClient);
  }

  /** Begins a READ COMMITTED transaction in which row-level security sees this actor. */
  async begin(actor: Actor | undefined): Promise<void> {
    this.isBegun = true;
    await this.client.query(`BEGIN ISOLATION LEVEL READ COMMITTED${this.actorText(actor)}`);
  }

  async query(query: Statement & { values: readonly unknown[] }): Promise<{ rows: unknown[] }> {
    return this.client.query(query);
  }

  /** @throws Error when PostgreSQL rolled back, because a failed statement was passed over */
  async commit(): Promise<void> {
    const { command } = await this.client.query('COMMIT');
    this.isBegun = false;
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
  }

  /** For exactly one statement. */
  once(): { query<Row>(named: Statement, values?: readonly unknown[]): Promise<Row[]> } {
    let isAsked = false;
    return {
      query: async <Row>(named: Statement, values: readonly unknown[] = []): Promise<Row[]> => {
        if (isAsked) throw new Error('More than one statement needs a transaction');
        isAsked = true;
        const { rows } = await this.client.query({ ...named, values });
        return rows as Row[];
      },
    };
  }

  giveBack(): Promise<void> {
    return this.runner.releasePostgresConnection();
  }

  /** After a failure: rolls back, and closes the connection when even that is not possible. */
  async giveUp(cause: unknown): Promise<void> {
    let broken = silenceIn(cause);
    try {
      if (this.isBegun && broken === undefined) await this.client.query('ROLLBACK');
    } catch (error) {
      broken = error instanceof Error ? error : new Error('The connection is broken');
    }
    await this.runner.releasePostgresConnection(broken);
  }

  private actorText(actor: Actor | undefined): string {
    if (actor === undefined) return '';
    const { accountId, organisationId, regionId, role } = actor;
    const literals = [accountId, organisationId, regionId, role].map((text) =>
      this.client.escapeLiteral(text),
    );
    return `; SELECT set_actor(${literals.join(', ')})`;
  }
}

/** The driver's word for an answer that never came: whoever asks on that line waits just as long again. */
function silenceIn(cause: unknown): Error | undefined {
  return cause instanceof Error && cause.message === 'Query read timeout' ? cause : undefined;
}
