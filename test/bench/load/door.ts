import { withClient } from '../../../scripts/embedded/roles.js';
import type { Stack } from '../../story/stack.js';
import { cpuTime } from './cpu-time.js';
import type { HttpLoad } from './http-load.js';
import type { LoadResult } from './http-load-main.js';
import { login } from './seed-region.js';

/** Of the load, of the api's pool and of the yardstick. */
export const connections = 16;

export interface HttpRound extends LoadResult {
  readonly nodeMs: number | undefined;
  readonly postgresMs: number | undefined;
}

/** The api's door, as somebody who is logged in. */
export class Door {
  private constructor(
    private readonly stack: Stack,
    private readonly load: HttpLoad,
    private readonly token: string,
  ) {}

  static async open(stack: Stack, load: HttpLoad): Promise<Door> {
    const response = await fetch(`${stack.app('api').url}/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(login),
    });
    if (!response.ok) throw new Error(`logging in was answered ${response.status}`);
    const { token } = (await response.json()) as { token: string };
    return new Door(stack, load, token);
  }

  /** @throws Error when an answer was anything but 201: then there is nothing to measure */
  async run(tag: string, milliseconds: number): Promise<HttpRound> {
    const port = Number(new URL(this.stack.app('api').url).port);
    const node = [this.stack.app('api').pid];
    const postgres = await backendsOf(this.stack);
    const before = [cpuTime(node), cpuTime(postgres)];
    const result = await this.load.run({ port, token: this.token, connections, milliseconds, tag });
    const [nodeMs, postgresMs] = [cpuTime(node), cpuTime(postgres)].map((after, index) => {
      const from = before[index];
      return after === undefined || from === undefined ? undefined : after - from;
    });
    if (Object.keys(result.refused).length > 0) {
      throw new Error(`not every referral was accepted: ${JSON.stringify(result.refused)}`);
    }
    return { ...result, nodeMs, postgresMs };
  }
}

/** PostgreSQL's processes, as far as they can be seen from a connection. */
export async function backendsOf(stack: Stack): Promise<number[]> {
  return withClient(stack.superuserUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
    );
    return [stack.postgres.pid, ...rows.map(({ pid }) => pid)];
  });
}
