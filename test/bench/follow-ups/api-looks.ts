import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Stack } from '../../story/stack.js';
import { login } from '../load/seed-region.js';
import type { LookOrder } from './api-looks-main.js';

const warmUpSeconds = 1;

/** Somebody who uses the application while the follow-ups are carried out. */
export class ApiLooks {
  private constructor(
    private readonly child: ChildProcess,
    private readonly order: LookOrder,
  ) {}

  static async open(stack: Stack): Promise<ApiLooks> {
    const { url } = stack.app('api');
    const response = await fetch(`${url}/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(login),
    });
    if (!response.ok) throw new Error(`logging in was answered ${response.status}`);
    const { token } = (await response.json()) as { token: string };
    const file = fileURLToPath(new URL('./api-looks-main.ts', import.meta.url));
    const child = fork(file, { execArgv: ['--import', 'tsx'] });
    const looks = new ApiLooks(child, {
      address: `${url}/referrals?box=practice&limit=1`,
      token,
    });
    await looks.during(() => looks.rest(warmUpSeconds));
    return looks;
  }

  async rest(seconds: number): Promise<void> {
    await sleep(seconds * 1000);
  }

  /** Looks for as long as the work lasts. @returns milliseconds of each @throws when a look failed */
  async during(work: () => Promise<unknown>): Promise<number[]> {
    const ended = once(this.child, 'exit').then((): never => {
      throw new Error('whoever looked has ended');
    });
    // Whoever comes second must not be an unhandled rejection.
    ended.catch(() => undefined);
    const times = once(this.child, 'message').then(([found]) => found as number[]);
    this.child.send(this.order);
    await work();
    this.child.send('stop');
    return Promise.race([times, ended]);
  }

  stop(): void {
    this.child.disconnect();
  }
}
