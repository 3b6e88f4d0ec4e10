import type { Tx } from '@wor/database';
import { addDays, civilDate, weekdayCodes, type GroupRules } from '@wor/domain';
import { newId } from '@wor/platform';
import { practiceCode } from '../region/check-region.js';
import {
  addRows,
  setPracticeTeam,
  type PracticeSettings,
} from '../stores/practice-region.store.js';
import { addPracticeGeography } from './geography.js';
import { activities } from './lists/activities.js';
import {
  council,
  divisionYear,
  municipality,
  neighbourhoods,
  officeName,
  otherReferrers,
  practices,
  providers,
  teams,
  welfareName,
  type TeamKey,
} from './lists/places.js';
import { staff, type Workplace } from './lists/staff.js';

/** Everything that a region has before its first client. */
export interface Founding {
  readonly settings: PracticeSettings;
  /** Since when the region works with the platform: its figures begin there. */
  readonly since: Date;
  /** In the order of the staff list. */
  readonly passwordHashes: readonly string[];
}

// A small town: whoever lives on one side comes to the other as well.
const acrossTown: GroupRules = { least: 5, most: 10, withinMetres: 5000 };

/** Makes the region with its places, people and activities. @returns the region's id */
export async function foundRegion(tx: Tx, founding: Founding): Promise<string> {
  const regionId = newId();
  await addRows(tx, 'region', [
    {
      ...{ id: regionId, code: practiceCode, name: 'Oefenregio', is_practice: true },
      settings: { practice: founding.settings, groups: acrossTown },
      created_at: founding.since.toISOString(),
    },
  ]);
  const organisations = await addOrganisations(tx, regionId);
  const teamIds = await addTeams(tx, regionId, organisations);
  await addNeighbourhoods(tx, regionId, teamIds);
  await addPracticeGeography(tx);
  await addActivities(tx, regionId, { organisations, settings: founding.settings });
  await addStaff(tx, regionId, { organisations, teamIds, hashes: founding.passwordHashes });
  return regionId;
}

type Organisations = ReadonlyMap<Workplace | (typeof providers)[number], string>;
type TeamIds = ReadonlyMap<TeamKey, string>;

/** @throws Error when the lists of this folder disagree */
function idIn<Key>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`no ${String(key)} in the practice region`);
  return id;
}

async function addOrganisations(tx: Tx, regionId: string): Promise<Organisations> {
  const rows = [
    ...practices.map(({ key, name, agb }) => ({ key, kind: 'practice', name, agb })),
    ...otherReferrers.map(({ key, name, profession }) => ({
      ...{ key, kind: 'referrer', name, profession },
    })),
    { key: 'welfare', kind: 'welfare', name: welfareName },
    { key: 'council', kind: 'municipality', name: council, municipality_code: municipality.code },
    { key: 'office', kind: 'region', name: officeName },
    ...providers.map((name) => ({ key: name, kind: 'provider', name })),
  ] as const;
  const withIds = rows.map((row) => ({ ...row, id: newId(), region_id: regionId }));
  await addRows(tx, 'organisation', withIds);
  return new Map(withIds.map(({ key, id }) => [key, id]));
}

async function addTeams(tx: Tx, regionId: string, organisations: Organisations): Promise<TeamIds> {
  const rows = teams.map(({ key, name, phone, email }) => ({
    ...{ key, name, phone, email },
    ...{ id: newId(), region_id: regionId, organisation_id: idIn(organisations, 'welfare') },
  }));
  await addRows(tx, 'team', rows);
  const teamIds: TeamIds = new Map(rows.map(({ key, id }) => [key, id]));
  for (const { key, defaultTeam } of [...practices, ...otherReferrers]) {
    await setPracticeTeam(tx, idIn(organisations, key), idIn(teamIds, defaultTeam));
  }
  return teamIds;
}

async function addNeighbourhoods(tx: Tx, regionId: string, teamIds: TeamIds): Promise<void> {
  const own = { region_id: regionId };
  const rows = neighbourhoods.map(({ code, name }) => ({
    ...{ ...own, code, name },
    ...{ municipality_code: municipality.code, division_year: divisionYear },
  }));
  await addRows(tx, 'neighbourhood', rows);
  const areas = neighbourhoods.flatMap(({ code, team, postcodes }) =>
    postcodes.map((postcode4) => ({
      ...{ ...own, postcode4, neighbourhood_code: code, team_id: idIn(teamIds, team) },
    })),
  );
  await addRows(tx, 'service_area', areas);
}

interface ForActivities {
  readonly organisations: Organisations;
  readonly settings: PracticeSettings;
}

async function addActivities(
  tx: Tx,
  regionId: string,
  { organisations, settings }: ForActivities,
): Promise<void> {
  const rows = activities.map((each, at) => ({
    ...{ id: newId(), region_id: regionId, organisation_id: idIn(organisations, each.provider) },
    contact_phone: `+3136555${String(1000 + at)}`,
    ...{ name: each.name, description: each.description, arrangement: each.arrangement },
    ...{ neighbourhood_code: each.neighbourhoodCode, place: each.place, day_part: each.dayPart },
    ...{ weekday: each.weekday, starts_at: each.startsAt, cost_cents: each.costCents },
    ...{ capacity: each.capacity, also_on: each.alsoOn, languages: each.languages },
    ...{ accessibility: each.accessibility, group_size: each.groupSize, welcome: each.welcome },
    ...{ began: each.began, stayed: each.stayed, lat: each.lat, lon: each.lon, status: 'active' },
    assured_on: addDays(civilDate(settings.day), -each.assuredDaysAgo),
  }));
  await addRows(tx, 'activity', rows);
  // What is also on another day is on it at the same time.
  const schedules = rows.map(({ id, organisation_id, weekday, starts_at, also_on }) => ({
    ...{ id: newId(), region_id: regionId, organisation_id, activity_id: id, freq: 'WEEKLY' },
    byday: [weekdayCodes[weekday - 1], ...also_on.map(dayOf)].join(),
    ...{ dtstart: addDays(civilDate(settings.day), -365), opens_at: starts_at },
    ...{ interval: 1, except_dates: [], skips_holidays: true },
  }));
  await addRows(tx, 'activity_schedule', schedules);
}

const dayOf = (dayPart: string): string => dayPart.slice(0, 2).toUpperCase();

interface ForStaff {
  readonly organisations: Organisations;
  readonly teamIds: TeamIds;
  readonly hashes: readonly string[];
}

async function addStaff(tx: Tx, regionId: string, given: ForStaff): Promise<void> {
  const people = staff.map((member, at) => ({ member, id: newId(), hash: given.hashes[at] }));
  const accounts = people.map(({ id, member, hash }) => ({
    ...{ id, email: member.email, password_hash: hash },
  }));
  await addRows(tx, 'account', accounts);
  const memberships = people.map(({ id, member }) => ({
    ...{ id: newId(), region_id: regionId, account_id: id, role: member.role },
    organisation_id: idIn(given.organisations, member.workplace),
    display_name: member.name,
    team_ids: member.teams.map((team) => idIn(given.teamIds, team)),
  }));
  await addRows(tx, 'membership', memberships);
}
