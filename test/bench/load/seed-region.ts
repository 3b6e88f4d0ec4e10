import { hashPassword, newId } from '@wor/platform';
import type pg from 'pg';

/** The one referrer of the region. */
export const login = {
  email: 'huisarts@meting.example',
  password: 'een wachtwoord voor de meting',
};

/** The smallest region in which a referral can be sent: a practice, a team and one postcode area. */
export async function seedRegion(client: pg.Client): Promise<void> {
  const [region, practice, welfare, team, account] = Array.from({ length: 5 }, newId);
  const insert = (into: string, values: readonly unknown[]): Promise<unknown> => {
    const places = values.map((_value, index) => `$${index + 1}`).join(', ');
    return client.query(`INSERT INTO ${into} VALUES (${places})`, [...values]);
  };
  await insert('region (id, code, name, is_practice)', [region, 'meting', 'Meetregio', true]);
  const organisation = 'organisation (id, region_id, kind, name)';
  await insert(organisation, [practice, region, 'practice', 'Praktijk De Meetlat']);
  await insert(organisation, [welfare, region, 'welfare', 'Welzijn De Meetlat']);
  await insert('team (id, region_id, organisation_id, name, phone, email)', [
    ...[team, region, welfare, 'Team Meetlat', '+31882010001', 'team@meting.example'],
  ]);
  await insert('neighbourhood (region_id, code, name, municipality_code, division_year)', [
    ...[region, 'WK999901', 'Meetwijk', 'GM9999', 2026],
  ]);
  await insert('service_area (region_id, postcode4, neighbourhood_code, team_id)', [
    ...[region, '1291', 'WK999901', team],
  ]);
  const passwordHash = await hashPassword(login.password);
  await insert('account (id, email, password_hash)', [account, login.email, passwordHash]);
  await insert('membership (id, region_id, account_id, organisation_id, role, display_name)', [
    ...[newId(), region, account, practice, 'referrer', 'Huisarts M. Lat'],
  ]);
}
