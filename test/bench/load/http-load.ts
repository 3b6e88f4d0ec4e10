import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './http-load-main.js';

/** The load generator, in a process of its own. */
export class HttpLoad {
  private constructor(private readonly child: ChildProcess) {}

  static start(): HttpLoad {
    const file = fileURLToPath(new URL('./http-load-main.ts', import.meta.url));
    return new HttpLoad(fork(file, { execArgv: ['--import', 'tsx'] }));
  }

  /** @throws Error when the generator ended before it was done */
  async run(order: LoadOrder): Promise<LoadResult> {
    const ended = once(this.child, 'exit').then((): never => {
      throw new Error('the load generator ended');
    });
    // Whoever comes second must not be an unhandled rejection.
    ended.catch(() => undefined);
    const answer = once(this.child, 'message').then(([result]) => result as LoadResult);
    this.child.send(order);
    return Promise.race([answer, ended]);
  }

  stop(): void {
    this.child.disconnect();
  }
}
