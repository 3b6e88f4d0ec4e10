import {
  findDirectoryRegion,
  listPostcodeNeighbourhoods,
  openStage,
  unstageRecords,
  unstageSame,
  type Database,
  type RecordKey,
  type Tx,
} from '@wor/database';
import { civilDateOf, DomainError, type Flattened, type IdOf } from '@wor/domain';
import type { Clock } from '@wor/platform';
import { ActivityWriter } from './apply-activities.js';
import { RecordWriter, type ImportRegion } from './apply-records.js';
import { ImportTally, type FeedReport } from './import-tally.js';
import { namingOf } from './naming.js';
import { ownDirectory } from './own-directory.js';
import { refuseDangling } from './refuse-dangling.js';
import { contentHash, keyOf, Staging } from './staging.js';

/** What the operator asks for. */
export interface FeedOrder {
  /** The code of the region. */
  readonly region: string;
  readonly source: string;
  /** How many places an activity has of which the feed does not say it. */
  readonly seats: number;
  /** Looks what would happen, and takes it back. */
  readonly isTry: boolean;
  /** Reads the feed from the beginning: a transaction that has to wait for another one is tried again. */
  readonly read: (idOf: IdOf) => AsyncIterable<Flattened>;
}

interface Door {
  readonly database: Database;
  readonly clock: Clock;
}

/** Leaves a transaction after everything was tried, so that nothing of it stays. */
class OnlyTried extends Error {
  constructor(readonly report: FeedReport) {
    super('only tried');
  }
}

/**
 * Imports a feed in one transaction: whatever stops it, nothing of it is there. Records that are wrong
 * are refused one by one, with a reason; the others come in. What is not in the feed stays as it is.
 * @throws DomainError `not_found` for a region that does not exist
 */
export async function importFeed(door: Door, order: FeedOrder): Promise<FeedReport> {
  try {
    return await door.database.transaction(undefined, async (tx) => {
      const report = await bring(tx, door, order);
      if (order.isTry) throw new OnlyTried(report);
      return report;
    });
  } catch (error) {
    if (error instanceof OnlyTried) return error.report;
    throw error;
  }
}

async function bring(tx: Tx, { clock }: Door, order: FeedOrder): Promise<FeedReport> {
  const found = await findDirectoryRegion(tx, order.region);
  if (found === undefined) throw new DomainError('not_found');
  const naming = namingOf(found.id, found.settings);
  const region: ImportRegion = { id: found.id, naming, source: order.source, at: clock.now() };
  tx.note({
    ...{ event: 'directory.imported', action: 'U' },
    object: { kind: 'system', id: region.id, detail: { source: order.source } },
  });
  await openStage(tx, region.id);
  const tally = new ImportTally();
  const staging = new Staging(tx, tally);
  for await (const piece of order.read(naming.idOf)) await staging.take(piece);
  await staging.flush();
  await setAside(tx, region, { staging, tally });
  const writer = new RecordWriter(tx, region, tally);
  await writer.write();
  const areas = await listPostcodeNeighbourhoods(tx, region.id);
  const context = {
    ...{ ...naming.terms, today: civilDateOf(region.at), seats: order.seats },
    neighbourhoodOf: (postcode4: string) => areas.get(postcode4),
  };
  await new ActivityWriter(tx, { ...region, context }, tally).write(writer.touched);
  return tally.report();
}

interface Work {
  readonly staging: Staging;
  readonly tally: ImportTally;
}

/** Takes from the stage what is refused, what is kept already and what is our own as it stands. */
async function setAside(tx: Tx, region: ImportRegion, { staging, tally }: Work): Promise<void> {
  const own = new Map<string, string>();
  for await (const record of ownDirectory(tx, region.id, region.naming)) {
    own.set(keyOf(record), contentHash(record.body));
  }
  const { seen } = staging;
  await refuseDangling(tx, { regionId: region.id, seen, own, tally });
  for (const { kind, count } of await unstageSame(tx, region.id)) tally.count(kind, 'same', count);
  const same: RecordKey[] = [...own].flatMap(([key, hash]) => {
    const record = seen.get(key);
    return record?.hash === hash ? [{ kind: record.kind, id: record.id }] : [];
  });
  for (const { kind } of same) tally.count(kind, 'same');
  await unstageRecords(tx, same);
}
