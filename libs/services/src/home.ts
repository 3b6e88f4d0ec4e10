import type { Database } from '@wor/database';
import type { Clock, KeyRing } from '@wor/platform';

/** What every service stands on. */
export interface Home {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** The address of the web server: whom a launch token must be for. */
  readonly origin?: string;
  /** False only in the fault test that proves the checker notices a missing outbox. */
  readonly hasOutbox?: boolean;
}

/** Whom a launch token must be for. */
export function audienceOf({ origin }: Home): string {
  return origin ?? 'http://127.0.0.1:3000';
}
