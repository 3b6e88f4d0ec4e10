import { forgetLaunches as forgetOld } from '@wor/database';
import type { Task } from './task-types.js';

/** Deletes what a GP's system gave more than ten minutes ago. */
export const forgetLaunches: Task = {
  name: 'forget-launches',
  everySeconds: 60,
  async run({ asLeader }) {
    return asLeader(undefined, forgetOld);
  },
};
