import { hashPassword, newId } from '@wor/platform';
import type pg from 'pg';
import type { Side } from './facts.js';

const postcode4 = '1291';

/** The made-up region of a run. */
export const world = {
  postcode: `${postcode4} AB`,
  password: 'een wachtwoord voor de storingen',
  emails: {
    referrer: 'huisarts@storing.example',
    coach: 'welzijnscoach@storing.example',
    neighbour: 'buurpraktijk@storing.example',
    team: 'team@storing.example',
  },
} as const;

const roleOf: Readonly<Record<Side, string>> = {
  referrer: 'referrer',
  neighbour: 'referrer',
  coach: 'coach',
};

interface Person {
  readonly region: string;
  readonly organisation: string;
  readonly side: Side;
  readonly teams: readonly string[];
}

/** Two practices, a team, somebody who refers for each and somebody who coaches. @returns the region's id */
export async function seedWorld(client: pg.Client): Promise<string> {
  const [region, practice, welfare, team] = [newId(), newId(), newId(), newId()];
  const neighbour = newId();
  const insert = inserterOf(client);
  await insert('region (id, code, name, is_practice)', [region, 'storing', 'Storingsregio', true]);
  const organisation = 'organisation (id, region_id, kind, name)';
  await insert(organisation, [practice, region, 'practice', 'Praktijk De Storing']);
  await insert(organisation, [neighbour, region, 'practice', 'Praktijk Hiernaast']);
  await insert(organisation, [welfare, region, 'welfare', 'Welzijn De Storing']);
  await insert('team (id, region_id, organisation_id, name, phone, email)', [
    ...[team, region, welfare, 'Team Storing', '+31882010002', world.emails.team],
  ]);
  await insert('neighbourhood (region_id, code, name, municipality_code, division_year)', [
    ...[region, 'WK999901', 'Storingswijk', 'GM9999', 2026],
  ]);
  await insert('service_area (region_id, postcode4, neighbourhood_code, team_id)', [
    ...[region, postcode4, 'WK999901', team],
  ]);
  await seedPerson(client, { region, organisation: practice, side: 'referrer', teams: [] });
  await seedPerson(client, { region, organisation: neighbour, side: 'neighbour', teams: [] });
  await seedPerson(client, { region, organisation: welfare, side: 'coach', teams: [team] });
  return region;
}

async function seedPerson(client: pg.Client, person: Person): Promise<void> {
  const { region, organisation, side, teams } = person;
  const insert = inserterOf(client);
  const account = newId();
  const passwordHash = await hashPassword(world.password);
  await insert('account (id, email, password_hash)', [account, world.emails[side], passwordHash]);
  await insert(
    'membership (id, region_id, account_id, organisation_id, role, display_name, team_ids)',
    [newId(), region, account, organisation, roleOf[side], 'S. Toring', teams],
  );
}

function inserterOf(client: pg.Client) {
  return async (into: string, values: readonly unknown[]): Promise<void> => {
    const places = values.map((_value, index) => `$${index + 1}`).join(', ');
    await client.query(`INSERT INTO ${into} VALUES (${places})`, [...values]);
  };
}
