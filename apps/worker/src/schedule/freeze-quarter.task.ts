import { insertOutbox, listMunicipalities } from '@wor/database';
import { engineOf } from '@wor/domain';
import { findReadyQuarter } from '@wor/reporting';
import type { Task } from './task-types.js';

/** Sets the figures going of each quarter whose cut-off day has come: one row a municipality. */
export const freezeQuarter: Task = {
  name: 'freeze-quarter',
  everySeconds: 10,
  async run({ database, now, asLeader }) {
    const all = await database.transaction(undefined, (tx) => listMunicipalities(tx));
    for (const municipality of all) {
      const { organisationId, regionId, municipalityCode } = municipality;
      await asLeader(engineOf(organisationId, regionId), async (tx) => {
        const quarter = await findReadyQuarter(tx, municipality, now);
        if (quarter === undefined) return;
        await insertOutbox(tx, [
          {
            ...{ queue: 'report', kind: 'report.quarter', referralId: null, runAt: now },
            dedupeKey: `report:${municipalityCode}:${quarter}`,
            reference: { municipalityCode },
          },
        ]);
      });
    }
    return 0;
  },
};
