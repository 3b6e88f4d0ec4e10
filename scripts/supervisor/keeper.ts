import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildExit } from '../embedded/child.js';

/** Something that runs until it is stopped, or dies. */
export interface Running {
  readonly pid: number;
  readonly exited: Promise<ChildExit>;
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

export interface KeeperOptions {
  readonly say: (line: string) => void;
  /** Called with name and pid of everything that starts. */
  readonly note: (name: string, pid: number) => void;
  /** Called once, when something died too often. */
  readonly giveUp: (message: string) => void;
  /** First pause before a restart; doubles each time. Default 500 ms. */
  readonly pauseMs?: number;
  /** Who ran this long starts with a clean sheet. Default 30 s. */
  readonly steadyMs?: number;
}

const MOST_RESTARTS = 5;

/** Keeps things running: starts again what dies, with growing pauses, and gives up in the end. */
export class Keeper {
  private readonly kept = new Map<string, Running>();
  private readonly stopping = new AbortController();

  constructor(private readonly options: KeeperOptions) {}

  /** Starts one thing and keeps it running until `stop()`. */
  async keep<T extends Running>(name: string, start: () => T | Promise<T>): Promise<T> {
    const running = await this.begin(name, start);
    void this.watch(name, running, start);
    return running;
  }

  /** Stops everything together; nothing is started again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([...this.kept.values()].map((running) => running.stop()));
  }

  async kill9(): Promise<void> {
    this.stopping.abort();
    await Promise.all([...this.kept.values()].map((running) => running.kill9()));
  }

  private async begin<T extends Running>(name: string, start: () => T | Promise<T>): Promise<T> {
    const running = await start();
    this.kept.set(name, running);
    this.options.note(name, running.pid);
    // Asked to stop while it was starting: whoever stopped everything did not know of it.
    if (this.stopping.signal.aborted) await running.stop();
    return running;
  }

  private async watch(
    name: string,
    first: Running,
    start: () => Running | Promise<Running>,
  ): Promise<void> {
    let running: Running | undefined = first;
    for (let deaths = 1; deaths <= MOST_RESTARTS; deaths += 1) {
      const began = performance.now();
      const exit: ChildExit | undefined = await running?.exited;
      if (this.stopping.signal.aborted) return;
      if (performance.now() - began > (this.options.steadyMs ?? 30_000)) deaths = 1;
      this.options.say(`${name} ended (${how(exit)}); start ${deaths} of ${MOST_RESTARTS} follows`);
      await this.pause(deaths);
      if (this.stopping.signal.aborted) return;
      running = await this.begin(name, start).catch(() => undefined);
    }
    await running?.exited;
    if (this.stopping.signal.aborted) return;
    this.options.giveUp(`${name} ended ${MOST_RESTARTS + 1} times in a row`);
  }

  private async pause(deaths: number): Promise<void> {
    const { signal } = this.stopping;
    const ms = (this.options.pauseMs ?? 500) * 2 ** (deaths - 1);
    await sleep(ms, null, { signal }).catch(() => undefined);
  }
}

function how(exit: ChildExit | undefined): string {
  if (exit === undefined) return 'did not start';
  return exit.signal === null ? `exit code ${exit.code}` : exit.signal;
}
