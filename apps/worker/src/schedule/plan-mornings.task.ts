import { listWelfareOrganisations } from '@wor/database';
import { engineOf } from '@wor/domain';
import { planMorning } from '@wor/services';
import type { Task } from './task-types.js';

/** Plans the next working morning of each welfare organisation: then its coaches hear what waits. */
export const planMornings: Task = {
  name: 'plan-mornings',
  everySeconds: 600,
  async run({ database, now, asLeader }) {
    const all = await database.transaction(undefined, listWelfareOrganisations);
    for (const { organisationId, regionId } of all) {
      await asLeader(engineOf(organisationId, regionId), (tx) => planMorning(tx, now));
    }
    return 0;
  },
};
