import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';

const ROLES = ['migrator', 'app', 'worker', 'report'] as const;

type Role = (typeof ROLES)[number];

/** One text per database role: a password, or the address that the role logs in with. */
export type PerRole = Readonly<Record<Role, string>>;

export interface RolesOptions {
  /** Login of a superuser, or of an owner with CREATEROLE. */
  readonly ownerUrl: string;
  /** Made when absent. Default: the database that `ownerUrl` names. */
  readonly database?: string;
  /** Default: new random ones. Existing roles get these passwords. */
  readonly passwords?: PerRole;
}

/** Fresh random passwords, 192 bits each. */
export function newPasswords(): PerRole {
  return perRole(() => randomBytes(24).toString('base64url'));
}

/**
 * Makes the database and the four roles as docker/postgres/roles.sql says, and answers the
 * address of each role. May be repeated.
 */
export async function ensureRoles(options: RolesOptions): Promise<PerRole> {
  const passwords = options.passwords ?? newPasswords();
  const owner = new URL(options.ownerUrl);
  if (options.database !== undefined) {
    await ensureDatabase(options.ownerUrl, options.database);
    owner.pathname = `/${encodeURIComponent(options.database)}`;
  }
  await withClient(owner.href, (client) => client.query(rolesSql(passwords)));
  return perRole((role) => {
    const url = new URL(owner);
    url.username = `wor_${role}`;
    url.password = encodeURIComponent(passwords[role]);
    return url.href;
  });
}

async function ensureDatabase(ownerUrl: string, database: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount !== 0) return;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} TEMPLATE template0`);
  });
}

/** psql's `:'name'` filled in by us; the file has no other variables. */
function rolesSql(passwords: PerRole): string {
  const text = readFileSync('docker/postgres/roles.sql', 'utf8');
  return ROLES.reduce(
    (sql, role) => sql.replaceAll(`:'${role}_password'`, pg.escapeLiteral(passwords[role])),
    text,
  );
}

/** Connects, hands the client over, and always disconnects. */
export async function withClient<T>(
  connectionString: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function perRole(value: (role: Role) => string): PerRole {
  return {
    migrator: value('migrator'),
    app: value('app'),
    worker: value('worker'),
    report: value('report'),
  };
}
