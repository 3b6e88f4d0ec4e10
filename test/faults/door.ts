import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from './dice.js';
import type { Outcome, Side } from './facts.js';
import { world } from './world.js';

const answerMs = 5000;
const patienceMs = 60_000;
const lookMs = 30_000;
const sides: readonly Side[] = ['referrer', 'coach', 'neighbour'];

interface Asked {
  readonly path: string;
  readonly body: object;
  readonly by: Side;
  readonly key?: string;
}

/** What came of looking. */
export interface Look {
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
  /** Whether the answer says when to come again. */
  readonly retryAfter: boolean;
  readonly body: unknown;
}

/** The api's door, as the people of the world. */
export class Door {
  private readonly requests = new EventEmitter();

  private constructor(
    private url: string,
    private readonly tokens: ReadonlyMap<Side, string>,
  ) {}

  static async open(url: string): Promise<Door> {
    const tokens = await Promise.all(
      sides.map(async (side): Promise<[Side, string]> => [side, await logIn(url, side)]),
    );
    return new Door(url, new Map(tokens));
  }

  /**
   * Asks until somebody answers; every try carries the same key.
   * @returns every outcome in turn; the last is unknown when nobody answered for a minute
   */
  async insist(asked: Asked, dice: Dice): Promise<Outcome[]> {
    const deadline = performance.now() + patienceMs;
    const tries: Outcome[] = [];
    for (;;) {
      const outcome = await this.ask(asked);
      tries.push(outcome);
      if (outcome.status !== undefined || performance.now() > deadline) return tries;
      await sleep(dice.between(50, 300));
    }
  }

  /** From now on through another address. */
  moveTo(url: string): void {
    this.url = url;
  }

  /** Reads something once, and waits longer than anybody may be kept waiting. */
  async look(path = '/referrals?box=practice', by: Side = 'referrer'): Promise<Look> {
    const began = performance.now();
    const spent = (): number => performance.now() - began;
    try {
      const response = await fetch(this.url + path, {
        headers: { authorization: `Bearer ${this.tokens.get(by) ?? ''}` },
        signal: AbortSignal.timeout(lookMs),
      });
      const body: unknown = await response.json();
      const retryAfter = response.headers.has('retry-after');
      return { status: response.status, milliseconds: spent(), retryAfter, body };
    } catch {
      return { status: undefined, milliseconds: spent(), retryAfter: false, body: undefined };
    }
  }

  /** Resolves when the next request for a referral has left, or when none did in time. */
  async nextRequest(timeoutMs: number): Promise<void> {
    const patience = new AbortController();
    const late = sleep(timeoutMs, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([once(this.requests, 'left'), late]);
    patience.abort();
  }

  /** One try. An answer of 5xx is no answer: whether something happened is unknown. */
  async ask({ path, body, by, key }: Asked): Promise<Outcome> {
    try {
      if (key !== undefined) this.requests.emit('left');
      const response = await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.tokens.get(by) ?? ''}`,
          'content-type': 'application/json',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(answerMs),
      });
      const answer = (await response.json()) as { readonly id?: string };
      if (response.status >= 500) return { status: undefined };
      return { status: response.status, id: answer.id };
    } catch (error) {
      return { status: undefined, isUnderWay: !isRefusedLine(error) };
    }
  }
}

/** Nobody listened: nothing can have happened. Every other break leaves it open. */
function isRefusedLine(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return cause?.code === 'ECONNREFUSED';
}

async function logIn(url: string, side: Side): Promise<string> {
  const response = await fetch(`${url}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: world.emails[side], password: world.password }),
  });
  if (!response.ok) throw new Error(`logging in was answered ${response.status}`);
  return ((await response.json()) as { token: string }).token;
}
