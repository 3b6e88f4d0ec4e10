import type { Tx } from '@wor/database';
import type { Actor, Role } from '@wor/domain';
import { idsByName, listCast } from '../stores/practice-region.store.js';
import { activities } from './lists/activities.js';
import { teams, type TeamKey } from './lists/places.js';
import { staff, type StaffKey } from './lists/staff.js';

/** Who and what the histories name, as it stands in the database. */
export interface Cast {
  readonly regionId: string;
  readonly actor: (key: StaffKey) => Actor;
  readonly teamId: (key: TeamKey) => string;
  /** By its place in the list of activities. */
  readonly activityId: (index: number) => string;
}

/** Reads the ids of a founded region. @throws Error when something of it is gone */
export async function loadCast(tx: Tx, regionId: string): Promise<Cast> {
  const rows = await listCast(tx, regionId);
  const actors = new Map(
    rows.map(({ email, role, ...row }) => [email, { ...row, role: role as Role } satisfies Actor]),
  );
  const teamIds = await idsByName(tx, 'team', regionId);
  const activityIds = await idsByName(tx, 'activity', regionId);
  return {
    regionId,
    actor: (key) => found(actors.get(staff.find((member) => member.key === key)?.email ?? '')),
    teamId: (key) => found(teamIds.get(teams.find((team) => team.key === key)?.name ?? '')),
    activityId: (index) => found(activityIds.get(activities[index]?.name ?? '')),
  };
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the practice region is not as it was founded');
  return value;
}
