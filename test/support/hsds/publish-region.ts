import type { TestDatabase } from '../database.js';

/** From now on anybody may read the directory of this region. */
export async function publishRegion(
  database: TestDatabase,
  region: string,
  withContacts = false,
): Promise<void> {
  await database.sql(
    `UPDATE region SET settings = settings || jsonb_build_object('publishing', $2::jsonb) WHERE id = $1`,
    [region, JSON.stringify({ isOn: true, withContacts })],
  );
}
