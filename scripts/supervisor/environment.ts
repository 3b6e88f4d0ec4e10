import type { AppName, Environment } from '../embedded/apps.js';
import type { PerRole } from '../embedded/roles.js';
import type { Backends } from './backends.js';

export interface Ports {
  readonly web: number;
  readonly api: number;
  readonly worker: number;
}

export interface Surroundings {
  readonly backends: Backends;
  /** Address of each database role. */
  readonly databases: PerRole;
  readonly ports: Ports;
  readonly keyFile: string;
  readonly logLevel?: string;
}

/** Address of the pages, as people type it. */
export function webAddress(ports: Ports): string {
  return `http://127.0.0.1:${ports.web}`;
}

/** What each process is told: no more than it needs. */
export function environmentOf(name: AppName | 'cli', from: Surroundings): Environment {
  const { databases } = from;
  const own: Record<AppName | 'cli', Environment> = {
    api: { ...inside(from), DATABASE_URL: databases.app, REPORT_DATABASE_URL: databases.report },
    worker: { ...inside(from), DATABASE_URL: databases.worker },
    cli: { ...inside(from), DATABASE_URL: databases.migrator },
    web: {},
  };
  return { ...everywhere(from), ...own[name] };
}

function everywhere({ ports, logLevel, backends }: Surroundings): Environment {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    API_PORT: String(ports.api),
    WORKER_PORT: String(ports.worker),
    WEB_PORT: String(ports.web),
    API_URL: `http://127.0.0.1:${ports.api}`,
    WEB_ORIGIN: webAddress(ports),
    LOG_LEVEL: logLevel,
    MAIL_CATCHER_DIR: backends.mailDir,
    BACKENDS: JSON.stringify(backends.served),
  };
}

/** Database, queue, mail and keys: never for the pages' server. */
function inside({ backends, keyFile }: Surroundings): Environment {
  return { REDIS_URL: backends.redisUrl, SMTP_URL: backends.smtpUrl, KEY_FILE: keyFile };
}
