import type { Actor, Role } from '@wor/domain';
import { newId } from '@wor/platform';
import type { TestDatabase } from './database.js';

interface Person {
  readonly organisationId: string;
  readonly role: Role;
  readonly name: string;
  readonly teamIds?: readonly string[];
}

/**
 * A small region: two practices, two welfare organisations (one with two teams), a municipality,
 * an operator, six activities, and a second region that nobody here may ever see.
 */
export async function createWorld(database: TestDatabase) {
  const region = newId();
  const otherRegion = newId();
  const ids = {
    practice: newId(),
    siblingPractice: newId(),
    welfare: newId(),
    otherWelfare: newId(),
    provider: newId(),
    municipality: newId(),
    office: newId(),
    otherPractice: newId(),
    north: newId(),
    south: newId(),
    east: newId(),
  };
  await database.sql(
    `INSERT INTO region (id, code, name, is_practice) VALUES ($1, 'test', 'Testregio', true), ($2, 'other', 'Andere regio', false)`,
    [region, otherRegion],
  );
  const organisations: [string, string, string, string][] = [
    [ids.practice, region, 'practice', 'Praktijk De Brug'],
    [ids.siblingPractice, region, 'practice', 'Praktijk Het Plein'],
    [ids.welfare, region, 'welfare', 'Welzijn Noord'],
    [ids.otherWelfare, region, 'welfare', 'Welzijn Oost'],
    [ids.provider, region, 'provider', 'Wandelclub'],
    [ids.municipality, region, 'municipality', 'Gemeente Teststad'],
    [ids.office, region, 'region', 'Regiobureau'],
    [ids.otherPractice, otherRegion, 'practice', 'Praktijk Ver Weg'],
  ];
  for (const organisation of organisations) {
    await database.sql(
      `INSERT INTO organisation (id, region_id, kind, name) VALUES ($1, $2, $3, $4)`,
      organisation,
    );
  }
  await database.sql(`UPDATE organisation SET municipality_code = 'GM9999' WHERE id = $1`, [
    ids.municipality,
  ]);
  await database.sql(
    `INSERT INTO team (id, region_id, organisation_id, name, phone, email) VALUES
       ($1, $4, $5, 'Team Noord', '+31201234567', 'noord@welzijn.example'),
       ($2, $4, $5, 'Team Zuid', '+31201234568', 'zuid@welzijn.example'),
       ($3, $4, $6, 'Team Oost', '+31201234569', 'oost@welzijn.example')`,
    [ids.north, ids.south, ids.east, region, ids.welfare, ids.otherWelfare],
  );
  await database.sql(`UPDATE organisation SET default_team_id = $1 WHERE id IN ($2, $3)`, [
    ids.north,
    ids.practice,
    ids.siblingPractice,
  ]);
  await database.sql(
    `INSERT INTO neighbourhood (region_id, code, name, municipality_code, division_year) VALUES
       ($1, 'WK999901', 'Noord', 'GM9999', 2026), ($1, 'WK999902', 'Zuid', 'GM9999', 2026)`,
    [region],
  );
  await database.sql(
    `INSERT INTO service_area (region_id, postcode4, neighbourhood_code, team_id) VALUES
       ($1, '9991', 'WK999901', $2), ($1, '9992', 'WK999902', $3), ($1, '9993', 'WK999902', $4)`,
    [region, ids.north, ids.south, ids.east],
  );
  const activities: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    const id = newId();
    activities.push(id);
    await database.sql(
      `INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code, place,
         day_part, weekday, starts_at, cost_cents, capacity, status, assured_on)
       VALUES ($1, $2, $3, $4, 'Samen iets doen.', $5, $6, 'De Linde', 'morning', 2, '10:00', 0, 3, 'active', '2026-11-01')`,
      [
        id,
        region,
        ids.provider,
        `Activiteit ${index + 1}`,
        index % 2 === 0 ? 'movement' : 'meeting',
        index < 3 ? 'WK999901' : 'WK999902',
      ],
    );
  }
  const person = async (who: Person, regionId = region): Promise<Actor> => {
    const accountId = newId();
    const teamIds = who.teamIds ?? [];
    await database.sql(`INSERT INTO account (id, email, password_hash) VALUES ($1, $2, 'none')`, [
      accountId,
      `${accountId}@test.example`,
    ]);
    await database.sql(
      `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, team_ids) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), regionId, accountId, who.organisationId, who.role, who.name, teamIds],
    );
    return {
      accountId,
      name: who.name,
      organisationId: who.organisationId,
      regionId,
      role: who.role,
      teamIds,
    };
  };
  return {
    region,
    otherRegion,
    ...ids,
    activities,
    person,
    referrer: await person({
      organisationId: ids.practice,
      role: 'referrer',
      name: 'Huisarts Jansen',
    }),
    siblingReferrer: await person({
      organisationId: ids.siblingPractice,
      role: 'referrer',
      name: 'Huisarts Bakker',
    }),
    coach: await person({
      organisationId: ids.welfare,
      role: 'coach',
      name: 'Fatma Yilmaz',
      teamIds: [ids.north],
    }),
    southCoach: await person({
      organisationId: ids.welfare,
      role: 'coach',
      name: 'Tim Smit',
      teamIds: [ids.south],
    }),
    lead: await person({
      organisationId: ids.welfare,
      role: 'lead',
      name: 'Els de Boer',
      teamIds: [ids.north, ids.south],
    }),
    otherCoach: await person({
      organisationId: ids.otherWelfare,
      role: 'coach',
      name: 'Jan Oost',
      teamIds: [ids.east],
    }),
    councillor: await person({
      organisationId: ids.municipality,
      role: 'municipality',
      name: 'Wethouder',
    }),
    operator: await person({ organisationId: ids.office, role: 'operator', name: 'Beheerder' }),
    farReferrer: await person(
      { organisationId: ids.otherPractice, role: 'referrer', name: 'Huisarts Ver' },
      otherRegion,
    ),
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
