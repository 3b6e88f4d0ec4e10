import type { Actor } from '@wor/domain';
import type { Access, NotedAccess } from './access.js';
import type { Statement } from './statement.js';

/** The part of the driver's client that stores use. */
export interface NamedQuery {
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
