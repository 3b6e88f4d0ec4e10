import type { AppName } from '../../scripts/embedded/apps.js';

/** What whoever runs a bench may choose. */
export interface BenchOptions {
  /** Rows that stand in the database before the measuring begins. */
  readonly size: number;
  readonly rounds: number;
  /** Of each half of a round. */
  readonly seconds: number;
  /** Write a CPU profile of the api to this folder. */
  readonly profile?: string;
  /** Absolute, empty, thrown away afterwards. */
  readonly folder: string;
}

/** The figures of one run, printed as one line of JSON. */
export type BenchResult = Readonly<Record<string, unknown>> & {
  readonly bench: string;
  readonly ratio: number;
  readonly goal: number;
};

export interface Bench {
  readonly name: string;
  /** One line for people. */
  readonly says: string;
  /** What must be built for it. */
  readonly apps: readonly AppName[];
  readonly defaults: Pick<BenchOptions, 'size' | 'rounds' | 'seconds'>;
  /** The size under `--large`, for a bench that must show that growth costs little. */
  readonly large?: number;
  run(options: BenchOptions): Promise<BenchResult>;
}
