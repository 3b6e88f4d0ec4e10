import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@wor/domain';
import { DomainError } from '@wor/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { auditOutcome, writeAccesses, type Access, type NotedAccess } from './audit.js';
import { statement, type Statement } from './statement.js';

/** The part of the driver's client that stores use. */
interface NamedQuery {
  query(query: Statement & { values: readonly unknown[] }): Promise<{ rows: unknown[] }>;
}

/**
 * One transaction of one actor. Everything a store does, it does through this; nobody else can
 * reach the database. Row-level security sees the actor, transaction-locally.
 */
export class Tx {
  private noted: NotedAccess[] = [];

  constructor(
    readonly actor: Actor | undefined,
    readonly manager: EntityManager,
    private readonly client: NamedQuery,
  ) {}

  /** Runs a named statement. `Row` is what the statement's column list says; nothing checks it. */
  async query<Row>(named: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query({ ...named, values });
    return rows as Row[];
  }

  /**
   * Notes what this transaction looks at or changes. The audit rows are written before the commit;
   * after a refusal they are written as refused, in a transaction of their own.
   */
  note(access: Access): void {
    this.noted.push({ ...access, actor: this.actor });
  }

  /** Hands over what was noted, for a store that writes the audit rows in its own statement. */
  takeNoted(): readonly NotedAccess[] {
    const taken = this.noted;
    this.noted = [];
    return taken;
  }

  /** What was noted and not yet written. */
  get notedAccesses(): readonly NotedAccess[] {
    return this.noted;
  }
}

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
