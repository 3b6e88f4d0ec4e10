import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../embedded/roles.js';

/**
 * Remembers in which database the practice region stands, so that the next start need not ask.
 * A note about another database than the present one counts for nothing.
 */
export class FilledNote {
  private constructor(
    private readonly file: string,
    private readonly database: string | undefined,
  ) {}

  static async of(dataDir: string, databaseUrl: string): Promise<FilledNote> {
    return new FilledNote(join(dataDir, 'filled'), await identityOf(databaseUrl));
  }

  /** True when the present database was filled from here. */
  holds(): boolean {
    if (this.database === undefined || !existsSync(this.file)) return false;
    return readFileSync(this.file, 'utf8') === this.database;
  }

  write(): void {
    if (this.database !== undefined) writeFileSync(this.file, this.database, { mode: 0o600 });
  }
}

/** Which cluster and which database in it; undefined when this login may not know. */
async function identityOf(databaseUrl: string): Promise<string | undefined> {
  try {
    return await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ identity: string }>(
        `SELECT system_identifier || '/' || oid AS identity
         FROM pg_control_system(), pg_database WHERE datname = current_database()`,
      );
      return rows[0]?.identity;
    });
  } catch {
    return undefined;
  }
}
