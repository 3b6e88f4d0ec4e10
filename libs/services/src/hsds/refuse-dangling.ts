import {
  findKnownRecords,
  listParents,
  unstageRecords,
  type RecordKey,
  type Tx,
} from '@wor/database';
import { findCycles, hsdsKinds, parentFields, type HsdsKind, type HsdsProblem } from '@wor/domain';
import type { ImportTally } from './import-tally.js';
import { keyOf, type Seen } from './staging.js';

interface Stage {
  readonly regionId: string;
  readonly seen: Map<string, Seen>;
  /** Keys of what no feed brought. */
  readonly own: ReadonlyMap<string, string>;
  readonly tally: ImportTally;
}

/** Takes from the stage what points at nothing or at itself, and then what pointed at that. */
export async function refuseDangling(tx: Tx, stage: Stage): Promise<void> {
  const refused: RecordKey[] = [];
  const refuse = (record: Seen, field: string, code: HsdsProblem['code']): void => {
    const { kind, id, line } = record;
    stage.tally.refuse({ kind, id, line, field, code });
    stage.seen.delete(keyOf(record));
    refused.push({ kind, id });
  };
  for (const kind of hsdsKinds) {
    const field = parentFields[kind];
    if (field === undefined) continue;
    for (const id of await cyclesOf(tx, stage, { kind, field })) {
      const record = stage.seen.get(keyOf({ kind, id }));
      if (record !== undefined) refuse(record, field, 'cycle');
    }
  }
  const stored = await storedTargets(tx, stage);
  // Every pass may leave others pointing at nothing; each takes one away at least.
  for (;;) {
    const before = refused.length;
    for (const record of stage.seen.values()) {
      const missing = record.references.find(
        ([, key]) => !stage.seen.has(key) && !stored.has(key) && !stage.own.has(key),
      );
      if (missing !== undefined) refuse(record, missing[0], 'reference');
    }
    if (refused.length === before) break;
  }
  for (let at = 0; at < refused.length; at += 1000) {
    await unstageRecords(tx, refused.slice(at, at + 1000));
  }
}

async function cyclesOf(
  tx: Tx,
  { regionId, seen }: Stage,
  level: { readonly kind: HsdsKind; readonly field: string },
): Promise<ReadonlySet<string>> {
  const stored = await listParents(tx, regionId, level);
  const parentOf = new Map(stored.map(({ id, parent }) => [id, parent]));
  for (const { kind, id, parent } of seen.values()) {
    if (kind !== level.kind) continue;
    if (parent === undefined) parentOf.delete(id);
    else parentOf.set(id, parent);
  }
  return findCycles(parentOf);
}

/** Of what the feed points at and does not hold: what is kept. */
async function storedTargets(tx: Tx, { regionId, seen }: Stage): Promise<ReadonlySet<string>> {
  const wanted = new Set(
    [...seen.values()].flatMap(({ references }) =>
      references.map(([, key]) => key).filter((key) => !seen.has(key)),
    ),
  );
  const keys = [...wanted].map((key): RecordKey => {
    const [kind = '', id = ''] = key.split('/');
    return { kind: kind as HsdsKind, id };
  });
  const found = new Set<string>();
  for (let at = 0; at < keys.length; at += 1000) {
    const known = await findKnownRecords(tx, regionId, keys.slice(at, at + 1000));
    for (const each of known) found.add(keyOf(each));
  }
  return found;
}
