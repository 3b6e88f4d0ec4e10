import type { Database, Tx } from '@wor/database';
import { engineOf } from '@wor/domain';
import { newId } from '@wor/platform';
import { CommandError, exitCodes } from '../command-error.js';
import { insertAccount, insertMembership } from '../stores/account.store.js';
import { insertRegion, listRegions, lockRegions, type RegionRow } from '../stores/region.store.js';
import type { RegionOrder } from './check-region.js';

type Order = Required<RegionOrder>;

/**
 * Makes a real region with its organisation and its first administrator, all of it or nothing.
 * @returns false when exactly this region stands there already; then nothing changes
 * @throws CommandError where another region has the code, or where the database is for practice
 */
export async function foundRealRegion(
  database: Database,
  order: Order,
  passwordHash: string,
): Promise<boolean> {
  const [regionId, officeId] = [newId(), newId()];
  return database.transaction(engineOf(officeId, regionId), async (tx) => {
    await lockRegions(tx);
    const regions = await listRegions(tx);
    if (regions.some(({ isPractice }) => isPractice)) throw refused(practiceHere);
    const same = regions.find(({ code }) => code === order.code);
    if (same !== undefined) {
      refuseOther(same, order);
      return false;
    }
    tx.note({ event: 'region.founded', action: 'C', object: { kind: 'system', id: regionId } });
    await insertRegion(tx, { ...order, id: regionId, officeId });
    await addAdministrator(tx, { order, regionId, officeId, passwordHash });
    return true;
  });
}

const practiceHere =
  'this database holds the practice region: a real region needs a database of its own';

function refused(line: string): CommandError {
  return new CommandError(line, exitCodes.refused);
}

function refuseOther(found: RegionRow, { name, adminEmail }: Order): void {
  const isSame = found.name === name && found.administrators.includes(adminEmail.toLowerCase());
  if (!isSame) throw refused('there is a region with that code already, and it is another one');
}

interface NewAdministrator {
  readonly order: Order;
  readonly regionId: string;
  readonly officeId: string;
  readonly passwordHash: string;
}

async function addAdministrator(tx: Tx, given: NewAdministrator): Promise<void> {
  const { order, regionId, officeId, passwordHash } = given;
  const accountId = newId();
  tx.note({ event: 'account.added', action: 'C', object: { kind: 'system', id: accountId } });
  const isNew = await insertAccount(tx, { id: accountId, email: order.adminEmail, passwordHash });
  if (!isNew) throw refused('that e-mail address has a login already');
  await insertMembership(tx, {
    ...{ id: newId(), regionId, accountId, organisationId: officeId },
    ...{ role: 'administrator', name: order.adminName, teamIds: [] },
  });
}
