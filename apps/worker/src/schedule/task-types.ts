import type { Database, Tx } from '@wor/database';
import type { Actor } from '@wor/domain';

export interface TaskContext {
  /** By the domain clock. */
  readonly now: Date;
  readonly database: Database;
  /**
   * One transaction of the leader. It fails, and is undone, when somebody else leads by now.
   * @throws LeaseLost
   */
  readonly asLeader: <Result>(
    actor: Actor | undefined,
    work: (tx: Tx) => Promise<Result>,
  ) => Promise<Result>;
}

/** Something that is due again and again. Doing it twice has the effect of doing it once. */
export interface Task {
  /** The file's name. */
  readonly name: string;
  readonly everySeconds: number;
  /** @returns how many things it changed, for the log */
  run(context: TaskContext): Promise<number>;
}
