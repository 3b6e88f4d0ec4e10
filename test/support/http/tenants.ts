import type { Actor, Role } from '@wor/domain';
import { newId } from '@wor/platform';
import type { TestApp } from '../app.js';
import type { Tenant } from './episode.js';

/** Where an object stands, seen from practice De Brug and team Noord. */
export const places = ['own', 'sibling', 'otherWelfare', 'otherRegion'] as const;

export type Place = (typeof places)[number];

/** Four referring practices with four teams; no two of them may read each other's referrals. */
export async function createTenants(app: TestApp): Promise<Record<Place, Tenant>> {
  const { world } = app;
  const [activity = '', second = '', third = ''] = world.activities;
  const { siblingReferrer } = world;
  return {
    own: {
      ...{ referrer: world.referrer, coach: world.coach, teamId: world.north },
      ...{ activityId: activity, canary: 'KanarieEigen' },
    },
    sibling: {
      ...{ referrer: siblingReferrer, coach: world.southCoach, teamId: world.south },
      ...{ activityId: second, canary: 'KanarieBuur' },
    },
    otherWelfare: {
      ...{ referrer: siblingReferrer, coach: world.otherCoach, teamId: world.east },
      ...{ activityId: third, canary: 'KanarieAnder' },
    },
    otherRegion: await createFarTenant(app),
  };
}

async function createFarTenant({ database, world }: TestApp): Promise<Tenant> {
  const [welfare, teamId, activityId] = [newId(), newId(), newId()];
  const region = world.otherRegion;
  await database.sql(
    `INSERT INTO organisation (id, region_id, kind, name) VALUES ($1, $2, 'welfare', 'KanarieVer welzijn')`,
    [welfare, region],
  );
  await database.sql(
    `INSERT INTO team (id, region_id, organisation_id, name, phone, email)
     VALUES ($1, $2, $3, 'Team KanarieVer', '+31301234567', 'kanariever@welzijn.example')`,
    [teamId, region, welfare],
  );
  await database.sql(
    `INSERT INTO neighbourhood (region_id, code, name, municipality_code, division_year)
     VALUES ($1, 'WK888801', 'KanarieVer wijk', 'GM8888', 2026)`,
    [region],
  );
  await database.sql(
    `INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code,
       place, day_part, weekday, starts_at, cost_cents, capacity, status, assured_on)
     VALUES ($1, $2, $3, 'KanarieVer wandelen', 'KanarieVer', 'movement', 'WK888801', 'KanarieVer', 'morning', 2,
       '10:00', 0, 9, 'active', '2026-11-01')`,
    [activityId, region, welfare],
  );
  const who = { organisationId: welfare, role: 'coach', name: 'Coach KanarieVer' } as const;
  const coach = await world.person({ ...who, teamIds: [teamId] }, region);
  return { referrer: world.farReferrer, coach, teamId, activityId, canary: 'KanarieVer' };
}

/** One person a role, all of them on the side of practice De Brug and team Noord. */
export async function createCast({ world }: TestApp): Promise<Record<StaffRole, Actor>> {
  const { welfare, provider, office, north, person } = world;
  return {
    referrer: world.referrer,
    coach: world.coach,
    lead: await person({
      ...{ organisationId: welfare, role: 'lead', name: 'Lead van Noord', teamIds: [north] },
    }),
    provider: await person({ organisationId: provider, role: 'provider', name: 'Aanbieder' }),
    municipality: world.councillor,
    administrator: await person({
      ...{ organisationId: welfare, role: 'administrator', name: 'Beheer' },
    }),
    privacy_officer: await person({
      ...{ organisationId: welfare, role: 'privacy_officer', name: 'FG' },
    }),
    log_administrator: await person({
      ...{ organisationId: welfare, role: 'log_administrator', name: 'Logbeheer' },
    }),
    operator: await person({ organisationId: office, role: 'operator', name: 'Techniek' }),
  };
}

export type StaffRole = Exclude<Role, 'client' | 'engine'>;
