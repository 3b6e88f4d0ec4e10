import { listMunicipalities } from '@wor/database';
import { engineOf } from '@wor/domain';
import { publishQuarters } from '@wor/reporting';
import type { Task } from './task-types.js';

/** Freezes and publishes the figures of each quarter whose cut-off day has come. */
export const freezeQuarter: Task = {
  name: 'freeze-quarter',
  everySeconds: 10,
  async run({ database, now, asLeader }) {
    const all = await database.transaction(undefined, (tx) => listMunicipalities(tx));
    let count = 0;
    for (const municipality of all) {
      const actor = engineOf(municipality.organisationId, municipality.regionId);
      count += await asLeader(actor, (tx) => publishQuarters(tx, municipality, now));
    }
    return count;
  },
};
