import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@wor/domain';
import { DomainError } from '@wor/domain';
import type { DataSource } from 'typeorm';
import type { NotedAccess } from './access.js';
import { auditOutcome, writeAccesses } from './audit.js';
import { Connection, type PooledRunner } from './connection.js';
import { Tx } from './tx.js';

const retried = new Set(['40P01', '40001']);
const mostTries = 4;

const inside = new AsyncLocalStorage<true>();

/** The only door to the database. */
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction as this actor; undefined is nobody, who sees no
   * row of any organisation. A deadlock or serialisation failure runs the whole of `work` again.
   * @throws whatever `work` throws, after the rollback; a nested call is a programming error
   */
  async transaction<Result>(
    actor: Actor | undefined,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    refuseNesting();
    for (let attempt = 1; ; attempt += 1) {
      const noted: NotedAccess[] = [];
      try {
        return await this.attempt({ actor, work, noted });
      } catch (error) {
        if (attempt < mostTries && retried.has(codeOf(error))) continue;
        await this.recordRefusal(actor, noted, error);
        throw error;
      }
    }
  }

  /**
   * Runs one statement as nobody, in the transaction that PostgreSQL puts around every statement:
   * for the question that is asked at every request, before there is an actor.
   * @throws Error at a second statement, which would be in a transaction of its own
   */
  async oneStatement<Result>(work: (tx: Pick<Tx, 'query'>) => Promise<Result>): Promise<Result> {
    refuseNesting();
    return inside.run(true, () => this.withConnection((connection) => work(connection.once())));
  }

  private async attempt<Result>({ actor, work, noted }: Run<Result>): Promise<Result> {
    return inside.run(true, () =>
      this.inTransaction(actor, async (tx) => {
        try {
          const result = await work(tx);
          await writeAccesses(tx, tx.takeNoted(), 0);
          return result;
        } finally {
          noted.push(...tx.notedAccesses);
        }
      }),
    );
  }

  private async inTransaction<Result>(
    actor: Actor | undefined,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    return this.withConnection(async (connection) => {
      await connection.begin(actor);
      const result = await work(new Tx(actor, connection));
      await connection.commit();
      return result;
    });
  }

  /** Whatever fails, the connection goes back without a transaction on it, or not at all. */
  private async withConnection<Result>(
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner() as PooledRunner;
    const connection = await Connection.on(runner);
    try {
      const result = await work(connection);
      await connection.giveBack();
      return result;
    } catch (error) {
      await connection.giveUp(error);
      throw error;
    }
  }

  /** The refused attempt stays in the audit trail although everything else was rolled back. */
  private async recordRefusal(
    actor: Actor | undefined,
    noted: readonly NotedAccess[],
    error: unknown,
  ): Promise<void> {
    if (noted.length === 0 || !(error instanceof DomainError)) return;
    await this.inTransaction(actor, (tx) => writeAccesses(tx, noted, auditOutcome(error)));
  }
}

interface Run<Result> {
  readonly actor: Actor | undefined;
  readonly work: (tx: Tx) => Promise<Result>;
  readonly noted: NotedAccess[];
}

function refuseNesting(): void {
  if (inside.getStore() === true) throw new Error('A transaction must not be nested');
}

/** The SQLSTATE of a driver error, or an empty text. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
