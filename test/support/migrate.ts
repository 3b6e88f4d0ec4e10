import { createDataSource } from '@wor/database';

/** Runs all migrations as the owner. */
export async function migrateDatabase(url: string): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
