import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { table } from './console.js';
import { webAddress, type Ports } from './environment.js';
import type { Backends } from './backends.js';
import type { Settings } from './settings.js';

interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The text that ends a good start: where to go, who to be, what serves. */
export function summary(settings: Settings, backends: Backends, ports: Ports): string {
  const address = webAddress(ports);
  const logins = demoLogins(settings.dataDir);
  const people =
    logins.length === 0
      ? []
      : [
          '',
          '  Practice region: everybody in it is made up.',
          table([
            ['role', 'e-mail', 'password'],
            ...logins.map(({ role, email, password }) => [role, email, password]),
          ]),
          ...byMail(logins, address),
        ];
  const inbox = backends.mailDir === undefined ? [] : [['inbox', `${address}/oefenpost`]];
  return [
    '',
    `  Ready: ${address}`,
    ...people,
    '',
    table([
      ['database', backends.served.database],
      ['queue', backends.served.queue],
      ['mail', backends.served.mail],
      ...inbox,
      ['logs', relative(process.cwd(), settings.logDir)],
    ]),
    '',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}

/** Who organises activities needs no password: a code by mail is enough. */
function byMail(logins: readonly DemoLogin[], address: string): readonly string[] {
  const provider = logins.find(({ role }) => role === 'provider');
  if (provider === undefined) return [];
  return [
    `  ${provider.email} logs in without a password too: ask a code at ${address}/inloggen/per-mail`,
    '  and read it in the inbox, as the operator.',
  ];
}

/** Written by the practice-region command; one login for each role. */
function demoLogins(dataDir: string): DemoLogin[] {
  const file = join(dataDir, 'demo-logins.json');
  if (!existsSync(file)) return [];
  const read = JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[] | { logins: DemoLogin[] };
  return Array.isArray(read) ? read : read.logins;
}
