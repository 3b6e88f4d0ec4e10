import { listOwnActivities, listOwnOrganisations, type Tx } from '@wor/database';
import { ownOrganization, ownPlace, ownService, ownTaxonomy, type OwnRecord } from '@wor/domain';
import { columnsOf, type Naming } from './naming.js';

const pageSize = 500;

/** Everything that no feed brought, as records: the same rows always make the same ones. */
export async function* ownDirectory(
  tx: Tx,
  regionId: string,
  naming: Naming,
): AsyncGenerator<OwnRecord> {
  yield* ownTaxonomy(naming.terms);
  for (const organisation of await listOwnOrganisations(tx, regionId)) {
    yield ownOrganization(organisation);
  }
  let after: string | null = null;
  for (;;) {
    const rows = await listOwnActivities(tx, regionId, { after, limit: pageSize });
    for (const row of rows) {
      const activity = { ...row, columns: columnsOf(row, true) };
      yield ownService(activity, naming);
      yield* ownPlace({ ...activity, serviceId: row.id }, naming.idOf);
    }
    after = rows.at(-1)?.id ?? null;
    if (rows.length < pageSize) return;
  }
}
