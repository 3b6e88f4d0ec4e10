import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@wor/domain';
import { DomainError } from '@wor/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { NotedAccess } from './access.js';
import { auditOutcome, writeAccesses } from './audit.js';
import { statement } from './statement.js';
import { Tx, type NamedQuery } from './tx.js';

const setActor = statement('set-actor', 'SELECT set_actor($1, $2, $3, $4)');

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
    if (inside.getStore() === true) throw new Error('A transaction must not be nested');
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

  private async attempt<Result>({ actor, work, noted }: Run<Result>): Promise<Result> {
    return inside.run(true, () =>
      this.dataSource.transaction('READ COMMITTED', async (manager) => {
        const tx = await this.open(actor, manager);
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

  private async open(actor: Actor | undefined, manager: EntityManager): Promise<Tx> {
    const client = (await manager.queryRunner?.connect()) as NamedQuery;
    const tx = new Tx(actor, manager, client);
    if (actor !== undefined) {
      const { accountId, organisationId, regionId, role } = actor;
      await tx.query(setActor, [accountId, organisationId, regionId, role]);
    }
    return tx;
  }

  /** The refused attempt stays in the audit trail although everything else was rolled back. */
  private async recordRefusal(
    actor: Actor | undefined,
    noted: readonly NotedAccess[],
    error: unknown,
  ): Promise<void> {
    if (noted.length === 0 || !(error instanceof DomainError)) return;
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const tx = await this.open(actor, manager);
      await writeAccesses(tx, noted, auditOutcome(error));
    });
  }
}

interface Run<Result> {
  readonly actor: Actor | undefined;
  readonly work: (tx: Tx) => Promise<Result>;
  readonly noted: NotedAccess[];
}

/** The SQLSTATE of a driver error, or an empty text. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
