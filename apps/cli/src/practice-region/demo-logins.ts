import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { staff } from './lists/staff.js';

/** Writes who can log in, for the owner of this installation only. */
export function writeDemoLogins(file: string, password: string): void {
  const logins = staff.map(({ role, name, email }) => ({ role, name, email, password }));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
}
