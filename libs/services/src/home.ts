import type { Database } from '@wor/database';
import type { Clock, KeyRing } from '@wor/platform';

/** What every service stands on. */
export interface Home {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** False only in the fault test that proves the checker notices a missing outbox. */
  readonly hasOutbox?: boolean;
}
