import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { handOver, postgresBinaries, postgresWrapping } from './postgres-binaries.js';
import { commandLine, processIdentity } from './process-identity.js';

/** The superuser's password of a cluster, kept beside its folder with mode 0600. */
export function clusterPassword(dataDir: string): string {
  const file = `${dataDir}.password`;
  if (!existsSync(file)) {
    mkdirSync(dirname(dataDir), { recursive: true });
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the cluster when it is not there. It is made under another name and moved into place, so
 * that an interrupted initdb never leaves half a cluster.
 */
export function ensureCluster(dataDir: string): void {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return assertVersion(dataDir);
  const fresh = `${dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  clusterPassword(dataDir);
  mkdirSync(fresh, { mode: 0o700 });
  initdb(fresh, `${dataDir}.password`);
  renameSync(fresh, dataDir);
}

/** Root without user namespaces, as in many containers: PostgreSQL runs as nobody. */
const OUT_OF_REACH = `
PostgreSQL does not run as root, and this system has no user namespaces (unshare --user), so it
runs as nobody, who must be able to reach this project's folder. Move the project out of root's
home, start it as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`;

function initdb(folder: string, passwordFile: string): void {
  const wrapping = postgresWrapping();
  // Nobody has to pass through our folder; what is private in it is so file by file.
  if (wrapping.uid !== undefined) chmodSync(dirname(folder), 0o711);
  handOver(folder, wrapping);
  handOver(passwordFile, wrapping);
  const [command = '', ...args] = [
    ...wrapping.prefix,
    postgresBinaries().initdb,
    ...['-D', folder, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['-E', 'UTF8', '--locale=C', ...localeProvider()],
  ];
  const { uid, gid } = wrapping;
  const result = spawnSync(command, args, { encoding: 'utf8', uid, gid, cwd: '/' });
  if (result.status === 0) return;
  const reason = result.stderr || result.error?.message || `exit code ${result.status}`;
  throw new Error(`initdb failed: ${reason}${uid === undefined ? '' : OUT_OF_REACH}`);
}

// The built-in provider sorts and folds case alike on every machine, whatever its locales; a
// PostgreSQL before 17, which only a test brings, has none.
function localeProvider(): string[] {
  return postgresMajor() < 17 ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

function postgresMajor(): number {
  const { stdout } = spawnSync(postgresBinaries().postgres, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout)?.[1]);
}

function assertVersion(dataDir: string): void {
  const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const major = postgresMajor();
  if (Number.isNaN(major) || String(major) === found) return;
  throw new Error(
    `${dataDir} holds data of PostgreSQL ${found}, the embedded one is ${major}: dump and restore it`,
  );
}

/**
 * Ends the server that an earlier run left behind in this folder, and removes a postmaster.pid
 * whose pid now belongs to another program. A pid that is not provably ours is left alone.
 */
export async function releaseCluster(dataDir: string): Promise<void> {
  const pid = postmasterPid(dataDir);
  if (pid === undefined) return;
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  if (!commandLine(pid).split(' ').includes(dataDir)) {
    rmSync(join(dataDir, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let turn = 0; turn < 100 && processIdentity(pid) === identity; turn += 1) await sleep(100);
  if (processIdentity(pid) === identity) process.kill(pid, 'SIGQUIT');
  for (let turn = 0; turn < 50 && processIdentity(pid) === identity; turn += 1) await sleep(100);
}

function postmasterPid(dataDir: string): number | undefined {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}
