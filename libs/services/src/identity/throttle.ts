import {
  clearLoginAttempts,
  countLoginAttempts,
  findLoginRest,
  giveBackLoginAttempts,
  insertLoginAttempts,
  type Tx,
} from '@wor/database';
import { DomainError } from '@wor/domain';
import { hashOf } from '@wor/platform';
import type { Home } from '../home.js';

/** How many tries may stand under a key, by how long ago they were. */
export interface Bounds {
  readonly inTenMinutes: number;
  readonly inAnHour: number;
  readonly inADay: number;
}

/** Something of which only so many tries are looked at; the text is hashed before it is kept. */
export interface Throttled {
  readonly key: string;
  readonly bounds: Bounds;
}

/** A try that was written down before anything was looked at. */
export class Attempt {
  private constructor(
    private readonly home: Home,
    private readonly ids: readonly string[],
    private readonly keys: readonly Throttled[],
  ) {}

  /** Writes the try down, so that whoever counts afterwards sees it, however many come at once. */
  static async begin(home: Home, keys: readonly Throttled[]): Promise<Attempt> {
    const hashes = keys.map(({ key }) => hashOf(key));
    const ids = await home.database.transaction(undefined, (tx) => insertLoginAttempts(tx, hashes));
    return new Attempt(home, ids, keys);
  }

  /** True when there were too many tries; then this one is not looked at, and does not count. */
  async isOver(): Promise<boolean> {
    return this.home.database.transaction(
      undefined,
      async (tx) => (await this.findOver(tx)) !== undefined,
    );
  }

  /** @throws DomainError `login.throttled` when `isOver`, with the seconds until it makes sense */
  async refuseWhenOver(): Promise<void> {
    const retryAfter = await this.home.database.transaction(undefined, async (tx) => {
      const over = await this.findOver(tx);
      return over && ((await findLoginRest(tx, hashOf(over.key), over.bounds)) ?? 1);
    });
    if (retryAfter !== undefined) throw new DomainError('login.throttled', { retryAfter });
  }

  private async findOver(tx: Tx): Promise<Throttled | undefined> {
    for (const throttled of this.keys) {
      const { key, bounds } = throttled;
      const { inTenMinutes, inAnHour, inADay } = await countLoginAttempts(tx, hashOf(key));
      const isWithin =
        inTenMinutes <= bounds.inTenMinutes &&
        inAnHour <= bounds.inAnHour &&
        inADay <= bounds.inADay;
      if (isWithin) continue;
      await giveBackLoginAttempts(tx, this.ids);
      return throttled;
    }
    return undefined;
  }

  /** It was right: this try does not count, and under this key all start with a clean sheet. */
  async succeed(key: string): Promise<void> {
    await this.home.database.transaction(undefined, async (tx) => {
      await clearLoginAttempts(tx, hashOf(key));
      await giveBackLoginAttempts(tx, this.ids);
    });
  }
}
