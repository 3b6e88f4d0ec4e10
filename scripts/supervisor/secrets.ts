import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPasswords, type PerRole } from '../embedded/roles.js';

export interface Secrets {
  /** Passwords of the four database roles. */
  readonly passwords: PerRole;
  /** Absolute path of the key file that the apps read. */
  readonly keyFile: string;
}

/** Makes the secrets of this installation once, readable by its owner only. */
export function ensureSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { passwords } = readOrMake(join(dataDir, 'secrets.json'), () => ({
    passwords: newPasswords(),
  }));
  const keyFile = join(dataDir, 'keys.json');
  readOrMake(keyFile, newKeys);
  return { passwords, keyFile };
}

/** One root per key version; libs/platform derives the keys of organisations and regions from it. */
function newKeys() {
  return {
    version: 1,
    kek: { '1': key() },
    blindIndex: key(),
    messageId: key(),
    organisationKeys: 'derived',
  };
}

function key(): string {
  return randomBytes(32).toString('base64');
}

function readOrMake<T>(file: string, make: () => T): T {
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify(make(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
