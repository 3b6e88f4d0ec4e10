import { Database, type Tx } from '@wor/database';
import type { TestDatabase } from '../support/database.js';

/** The parts of one run that a twin leaves out. */
export interface Harness {
  /** What the worker does everything through. */
  readonly worker: Database;
  readonly app: Database;
  /** Whether a guard is missing, so that others may stop what it let through. */
  readonly isTwin: boolean;
  /** Whether what a queue has lost is found again. */
  readonly isSwept: boolean;
}

/** One guard of the platform, and how a twin of the run does without it. */
export interface Guard {
  readonly name: string;
  remove(database: TestDatabase): Promise<Partial<Harness>>;
}

/** Statements by name, as a twin says them instead. */
type Rewording = Readonly<Record<string, (text: string) => string>>;

/** A database in which somebody has forgotten a condition. */
class LooseDatabase {
  constructor(
    private readonly database: Database,
    private readonly rewording: Rewording,
  ) {}

  oneStatement: Database['oneStatement'] = (work) => this.database.oneStatement(work);

  transaction: Database['transaction'] = (actor, work) =>
    this.database.transaction(actor, (tx) => work(this.loose(tx)));

  private loose(tx: Tx): Tx {
    const query: Tx['query'] = (named, values) => {
      const reword = this.rewording[named.name];
      if (reword === undefined) return tx.query(named, values);
      const text = reword(named.text);
      if (text === named.text) throw new Error(`${named.name} has nothing to leave out`);
      return tx.query({ name: `loose-${named.name}`, text }, values);
    };
    return new Proxy(tx, {
      get: (target, key) => {
        if (key === 'query') return query;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }
}

const loose = (database: Database, rewording: Rewording): Database =>
  new LooseDatabase(database, rewording) as unknown as Database;

const without =
  (part: string) =>
  (text: string): string =>
    text.replace(part, '');

export const guards: readonly Guard[] = [
  {
    name: 'one live row of a name (uniqueness)',
    async remove(database) {
      await database.sql('DROP INDEX follow_up_once');
      return {};
    },
  },
  {
    name: 'only what is planned comes due (state check)',
    async remove({ worker }) {
      const rewording = { 'mark-follow-up-due': without(`AND status = 'planned'`) };
      return { worker: loose(worker, rewording) };
    },
  },
  {
    name: 'nothing comes due early (not-early check)',
    async remove({ worker }) {
      const rewording = { 'mark-follow-up-due': without('AND due_at <= $2::timestamptz') };
      return { worker: loose(worker, rewording) };
    },
  },
  {
    name: 'a withdrawal ends what is planned (cancellation)',
    async remove({ app }) {
      const rewording = { 'end-follow-ups': () => 'SELECT $1::uuid' };
      return { app: loose(app, rewording) };
    },
  },
  {
    name: 'what a queue lost is found again (sweeper)',
    async remove() {
      return { isSwept: false };
    },
  },
];
