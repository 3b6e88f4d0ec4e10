import { forgetSelfReferrals as forget } from '@wor/database';
import type { Task } from './task-types.js';

const twoDays = 48 * 3_600_000;

/** Forgets people who wanted to refer themselves and did not answer the mail within 48 hours. */
export const forgetSelfReferrals: Task = {
  name: 'forget-self-referrals',
  everySeconds: 600,
  async run({ asLeader, now }) {
    return asLeader(undefined, (tx) => forget(tx, new Date(now.getTime() - twoDays)));
  },
};
