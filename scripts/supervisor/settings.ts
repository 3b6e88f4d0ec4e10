import { resolve } from 'node:path';

/** What whoever runs `npm start` may set, and where this installation keeps its things. */
export interface Settings {
  /** An owner's login on a PostgreSQL of one's own; undefined: the embedded one. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly smtpUrl?: string;
  /** The port that the pages would like; another one is taken when it is busy. */
  readonly port: number;
  readonly logLevel?: string;
  /** False where `wor init-region` makes a real region. */
  readonly hasPracticeRegion: boolean;
  /** Absolute; everything that must survive a restart, and the logs. */
  readonly dataDir: string;
  readonly logDir: string;
}

/** Reads the settings; throws with the name of the setting that is wrong, never its value. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const dataDir = resolve('.data');
  return {
    databaseUrl: address(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: address(env, 'REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl: address(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    port: port(env),
    logLevel: env.LOG_LEVEL || undefined,
    hasPracticeRegion: hasPracticeRegion(env),
    dataDir,
    logDir: resolve(dataDir, 'log'),
  };
}

function address(env: NodeJS.ProcessEnv, name: string, schemes: string[]): string | undefined {
  const value = env[name];
  if (value === undefined || value === '') return undefined;
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
    throw new Error(`${name} must be an address that starts with ${schemes.join('// or ')}//`);
  }
  return value;
}

function hasPracticeRegion({ PRACTICE_REGION: value }: NodeJS.ProcessEnv): boolean {
  if (value === undefined || value === '' || value === 'yes') return true;
  if (value === 'no') return false;
  throw new Error('PRACTICE_REGION must be yes or no');
}

function port(env: NodeJS.ProcessEnv): number {
  const value = env.PORT;
  if (value === undefined || value === '') return 3000;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new Error('PORT must be a number from 1 to 65535');
  }
  return number;
}
