import { isDeepStrictEqual } from 'node:util';
import {
  findActivityByName,
  insertActivity,
  lockActivityToEdit,
  updateActivity,
  type ImportCounts,
  type Tx,
} from '@wor/database';
import {
  cellProblemsOf,
  civilDateOf,
  DomainError,
  newActivity,
  type ActivityOfRow,
  type CheckedActivity,
  type RowChecker,
  type TypedActivity,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { readActivity, type ActivityRecord } from '../directory/read-activity.js';
import {
  checkTyped,
  pointAfter,
  pointOf,
  providerOf,
  writeSchedules,
} from '../directory/write-activity.js';

interface Bringing {
  readonly now: Date;
  /** Hears what only shows beside what is there already. */
  readonly checker: RowChecker;
}

interface NumberedRow {
  readonly number: number;
}

/**
 * Adds the activities of these rows. One that its provider has by this name at this place is changed
 * where the row says something else; what a row leaves empty stays.
 */
export async function bringActivities(
  tx: Tx,
  rows: readonly NumberedRow[],
  { now, checker }: Bringing,
): Promise<ImportCounts> {
  const counts = { added: 0, changed: 0, same: 0 };
  for (const row of rows) {
    // The check of this kind of file made it one.
    const fate = await bring(tx, row as NumberedRow & ActivityOfRow, now).catch(toldAt);
    if (typeof fate === 'string') counts[fate] += 1;
    else for (const each of fate) checker.tell({ row: row.number, ...each });
  }
  return counts;
}

/** What became of a row, or what is wrong with it. */
type Fate = keyof ImportCounts | ReturnType<typeof cellProblemsOf>;

function toldAt(error: unknown): Fate {
  if (!(error instanceof DomainError) || error.details.fields === undefined) throw error;
  return cellProblemsOf(error);
}

async function bring(tx: Tx, row: ActivityOfRow, now: Date): Promise<Fate> {
  const organisationId = await providerOf(tx, row);
  const known = await findActivityByName(tx, organisationId, row);
  return known === undefined
    ? add(tx, { row, organisationId, now })
    : change(tx, { id: known, row, now });
}

interface Adding {
  readonly row: ActivityOfRow;
  readonly organisationId: string;
  readonly now: Date;
}

async function add(tx: Tx, { row, organisationId, now }: Adding): Promise<Fate> {
  const assuredOn = civilDateOf(now);
  const checked = await checkTyped(tx, newActivity(row, assuredOn), { now, arrangement: null });
  const id = newId();
  const point = await pointOf(tx, checked.postcode);
  await insertActivity(tx, { ...checked, id, organisationId, point, now, assuredOn });
  await writeSchedules(tx, { id, organisationId }, checked);
  return 'added';
}

interface Changing {
  readonly id: string;
  readonly row: ActivityOfRow;
  readonly now: Date;
}

async function change(tx: Tx, changing: Changing): Promise<Fate> {
  const { id, now } = changing;
  // What the file says as it is keeps nobody waiting.
  if ((await compared(tx, changing)).isSame) return 'same';
  const locked = await lockActivityToEdit(tx, id);
  const { isSame, checked } = await compared(tx, changing);
  if (isSame) return 'same';
  if (checked.capacity < locked.taken) return [{ column: 'plaatsen', code: 'seats_taken' }];
  const { organisationId } = locked;
  const point = await pointAfter(tx, locked, checked.postcode);
  await updateActivity(tx, { ...checked, id, organisationId, point, now });
  await writeSchedules(tx, { id, organisationId }, checked);
  return 'changed';
}

async function compared(tx: Tx, { id, row, now }: Changing) {
  const { actor } = tx;
  if (actor === undefined) throw new Error('Nobody imports activities without an actor');
  const record = await readActivity(tx, actor, { id, now });
  const { arrangement } = record;
  const checked = await checkTyped(tx, merged(record, row), { now, arrangement });
  return { checked, isSame: isSame(record, checked) };
}

/** Of an activity with several times a row can tell one only: then they stay as they are. */
function merged(record: ActivityRecord, { schedule, ...row }: ActivityOfRow): TypedActivity {
  const kept = record.schedules.map(known);
  const [only] = kept;
  return {
    ...known(record),
    ...row,
    schedules: only === undefined || kept.length > 1 ? kept : [{ ...only, ...schedule }],
  };
}

/** What is known of it, in the way of a form: without what is not. */
const known = <Row extends object>(row: Row): { [Name in keyof Row]: NonNullable<Row[Name]> } =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [Name in keyof Row]: NonNullable<Row[Name]>;
  };

/** The week follows from the schedules. */
function isSame(record: ActivityRecord, { week: _, ...checked }: CheckedActivity): boolean {
  const names = Object.keys(checked) as (keyof typeof checked)[];
  return names.every((name) => isDeepStrictEqual(checked[name], record[name]));
}
