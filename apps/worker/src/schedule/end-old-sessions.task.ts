import { endOldSessions as endAll } from '@wor/database';
import type { Task } from './task-types.js';

/** Forgets sessions, login attempts and idempotency keys that are older than 72 hours. */
export const endOldSessions: Task = {
  name: 'end-old-sessions',
  everySeconds: 3600,
  async run({ asLeader }) {
    return asLeader(undefined, (tx) => endAll(tx, 72));
  },
};
