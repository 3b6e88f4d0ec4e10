import { findStaged, stageRecords, type RecordKey, type Tx } from '@wor/database';
import {
  canonicalText,
  isSame,
  parentFields,
  referencesOf,
  type Flattened,
  type HsdsObject,
  type HsdsRecord,
} from '@wor/domain';
import { hashOf } from '@wor/platform';
import type { ImportTally } from './import-tally.js';

/** What is remembered of a record of the feed: little, for a feed may have a million of them. */
export interface Seen extends RecordKey {
  readonly line: number | null;
  readonly hash: string;
  readonly isNested: boolean;
  /** The keys of the records that it points at, with the field. */
  readonly references: readonly (readonly [string, string])[];
  readonly parent: string | undefined;
}

export const keyOf = ({ kind, id }: RecordKey): string => `${kind}/${id}`;

export const contentHash = (body: HsdsObject): string =>
  hashOf(canonicalText(body)).toString('base64');

const batchSize = 500;

/** Brings a feed on the stage in batches, and refuses an id that stands in it twice. */
export class Staging {
  readonly seen = new Map<string, Seen>();
  private batch = new Map<string, HsdsRecord>();

  constructor(
    private readonly tx: Tx,
    private readonly tally: ImportTally,
  ) {}

  async take({ records, problems }: Flattened): Promise<void> {
    this.tally.tellAll(problems);
    for (const record of records) await this.place(record);
    if (this.batch.size >= batchSize) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = [...this.batch.values()].map(({ kind, id, line, body }) => {
      return { kind, id, line, body };
    });
    if (rows.length > 0) await stageRecords(this.tx, rows);
    this.batch = new Map();
  }

  private async place(record: HsdsRecord): Promise<void> {
    const key = keyOf(record);
    const known = this.seen.get(key);
    if (known === undefined) return this.keep(key, record);
    if (!record.isNested && !known.isNested) return this.refuseTwice(record);
    const hash = contentHash(record.body);
    const isNested = record.isNested && known.isNested;
    if (hash === known.hash) this.seen.set(key, { ...known, isNested });
    else await this.merge(key, record);
  }

  /** What feeds tell of a record inside another one is often a part; the parts must agree. */
  private async merge(key: string, record: HsdsRecord): Promise<void> {
    const known = this.seen.get(key);
    const other = this.batch.get(key) ?? (await findStaged(this.tx, record.kind, record.id));
    if (known === undefined || other === undefined) return this.keep(key, record);
    const shared = Object.keys(record.body).filter((name) => name in other.body);
    const agrees = shared.every((name) => isSame(record.body[name], other.body[name]));
    if (!agrees) return this.refuseTwice(record);
    const body = { ...other.body, ...record.body };
    this.keep(key, { ...record, body, isNested: record.isNested && known.isNested });
  }

  private refuseTwice({ kind, id, line }: HsdsRecord): void {
    this.tally.refuse({ kind, id, line, field: 'id', code: 'duplicate' });
  }

  private keep(key: string, record: HsdsRecord): void {
    const { kind, id, line, body, isNested } = record;
    const field: string | undefined = parentFields[kind];
    const parent = field === undefined ? undefined : body[field];
    this.batch.set(key, record);
    this.seen.set(key, {
      ...{ kind, id, line, isNested, hash: contentHash(body) },
      references: referencesOf(kind, body).map((each) => [each.field, keyOf(each)]),
      parent: typeof parent === 'string' ? parent : undefined,
    });
  }
}
