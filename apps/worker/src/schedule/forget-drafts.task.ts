import { forgetDrafts as forgetBefore } from '@wor/database';
import { draftDays } from '@wor/domain';
import type { Task } from './task-types.js';

const day = 24 * 3600 * 1000;

/** Deletes the forms that nobody went on with for two weeks. */
export const forgetDrafts: Task = {
  name: 'forget-drafts',
  everySeconds: 3600,
  async run({ now, asLeader }) {
    const before = new Date(now.getTime() - draftDays * day);
    return asLeader(undefined, (tx) => forgetBefore(tx, before));
  },
};
