import {
  findPostcodePlace,
  findActivityProvider,
  findActivityProviderByName,
  insertOrganisation,
  listNeighbourhoodNames,
  replaceSchedules,
  type ActivityToEdit,
  type Tx,
} from '@wor/database';
import {
  arrangementsSetting,
  checkActivity,
  checkOrganisation,
  holidaysSetting,
  refuseFields,
  type CheckedActivity,
  type Point,
  type TypedActivity,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { currentSetting } from '../region/current-setting.js';

interface Looked {
  readonly now: Date;
  /** The kind that it has already: it stays, though the region no longer chooses it. */
  readonly arrangement: string | null;
}

/** @throws DomainError with every problem at its field */
export async function checkTyped(
  tx: Tx,
  typed: TypedActivity,
  { now, arrangement }: Looked,
): Promise<CheckedActivity> {
  const all = await currentSetting(tx, arrangementsSetting);
  const arrangements = all.filter(({ isRetired, code }) => !isRetired || code === arrangement);
  const holidays = await currentSetting(tx, holidaysSetting);
  const checked = checkActivity(typed, { arrangements, holidays, now });
  const known = await listNeighbourhoodNames(tx);
  if (!known.some(({ code }) => code === checked.neighbourhoodCode)) {
    refuseFields([{ field: 'neighbourhoodCode', code: 'activity.neighbourhood' }]);
  }
  return checked;
}

/**
 * The organisation that was chosen, the one by that name, or a new provider of that name.
 * @throws DomainError `activity_provider.missing`
 */
export async function providerOf(
  tx: Tx,
  edit: Pick<TypedActivity, 'organisationId' | 'organisationName'>,
): Promise<string> {
  const name = (edit.organisationName ?? '').trim();
  if (name === '') {
    const { organisationId } = edit;
    const found =
      organisationId === undefined ? undefined : await findActivityProvider(tx, organisationId);
    if (found === undefined) {
      refuseFields([{ field: 'organisationId', code: 'activity_provider.missing' }]);
    }
    return found?.id ?? '';
  }
  const known = await findActivityProviderByName(tx, name.replace(/\s+/g, ' '));
  return known?.id ?? addProvider(tx, name);
}

async function addProvider(tx: Tx, name: string): Promise<string> {
  const id = newId();
  const fields = checkOrganisation({ kind: 'provider', name });
  await insertOrganisation(tx, { id, kind: 'provider', ...fields, defaultTeamId: null });
  return id;
}

/** Where on the map; null when no postcode is given or no map has it. */
export async function pointOf(tx: Tx, postcode: string | null): Promise<Point | null> {
  return postcode === null ? null : ((await findPostcodePlace(tx, postcode)) ?? null);
}

/** A place that was put on the map in another way stays there while nobody changes the postcode. */
export async function pointAfter(
  tx: Tx,
  { lat, lon, postcode }: ActivityToEdit,
  next: string | null,
): Promise<Point | null> {
  if (next !== postcode) return pointOf(tx, next);
  return lat === null || lon === null ? null : { lat, lon };
}

/** Writes when it is, in the place of what stood there. */
export async function writeSchedules(
  tx: Tx,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  { schedules }: CheckedActivity,
): Promise<void> {
  const rows = schedules.map((schedule) => ({ ...schedule, id: newId() }));
  await replaceSchedules(tx, { activityId: id, organisationId, schedules: rows });
}
