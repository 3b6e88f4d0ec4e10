import { newId } from '@wor/platform';
import type { TestDatabase } from './database.js';
import type { World } from './world.js';

interface FarRegion {
  /** The world's own region is there to practise in. */
  readonly isPractice?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A region of its own beside the small world, with one team of a welfare organisation. */
export async function createFarRegion(
  database: TestDatabase,
  world: World,
  { isPractice = true, settings = {} }: FarRegion = {},
) {
  const [region, welfare, team] = [newId(), newId(), newId()];
  await database.sql(
    `INSERT INTO region (id, code, name, is_practice, settings) VALUES ($1, $2, 'Regio Ver', $3, $4)`,
    [region, `ver-${region}`, isPractice, JSON.stringify(settings)],
  );
  await database.sql(
    `INSERT INTO organisation (id, region_id, kind, name) VALUES ($1, $2, 'welfare', 'Welzijn Ver')`,
    [welfare, region],
  );
  await database.sql(
    `INSERT INTO team (id, region_id, organisation_id, name, phone, email)
     VALUES ($1, $2, $3, 'Team Ver', '+31301234567', 'ver@welzijn.example')`,
    [team, region, welfare],
  );
  const own = { organisationId: welfare, teamIds: [team] };
  const coach = await world.person({ ...own, role: 'coach', name: 'Coach Ver' }, region);
  const lead = await world.person({ ...own, role: 'lead', name: 'Lead Ver' }, region);
  return { region, welfare, team, coach, lead };
}
