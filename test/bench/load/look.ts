import type { Stack } from '../../story/stack.js';
import { login } from './seed-region.js';

/** One page of the api that somebody looks at. */
export interface Look {
  readonly name: string;
  readonly path: string;
  readonly token: string;
}

/** The token of somebody with the password of the benches. */
export async function logIn(stack: Stack, email: string): Promise<string> {
  const response = await fetch(`${stack.app('api').url}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: login.password }),
  });
  if (!response.ok) throw new Error(`logging in was answered ${response.status}`);
  return ((await response.json()) as { token: string }).token;
}

/** @throws Error for anything but a page: a refusal would be fast and measure nothing */
export async function visit(stack: Stack, { path, token }: Look) {
  const start = performance.now();
  const response = await fetch(stack.app('api').url + path, {
    headers: { authorization: `Bearer ${token}` },
  });
  const body: unknown = await response.json();
  const milliseconds = performance.now() - start;
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`);
  return { body, milliseconds };
}

interface Turns {
  readonly warmUp: number;
  readonly rounds: number;
}

/** How long each look takes, in turns, so that all meet the same weather. */
export async function inTurns(
  stack: Stack,
  looks: readonly Look[],
  { warmUp, rounds }: Turns,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(looks.map(({ name }) => [name, []]));
  for (let turn = -warmUp; turn < rounds; turn += 1) {
    for (const one of looks) {
      const { milliseconds } = await visit(stack, one);
      if (turn >= 0) times.get(one.name)?.push(milliseconds);
    }
  }
  return times;
}
