import { DataSource } from 'typeorm';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';

interface DataSourceSettings {
  readonly url: string;
  readonly poolSize: number;
  /** Told of errors on idle connections, which would otherwise end the process. */
  readonly onPoolError?: (error: unknown) => void;
  /** How long a connection may be waited for; default: three seconds, since somebody waits for a page. */
  readonly longestWaitMs?: number;
  /** Default: ten seconds. */
  readonly longestStatementMs?: number;
}

/** How much later than PostgreSQL we give up a statement: then the line is broken. */
const lineMs = 500;

/** A pool that gives up what takes too long, and never creates a schema itself. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const { url, poolSize, onPoolError } = settings;
  const { longestWaitMs = 3000, longestStatementMs = 10_000 } = settings;
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolErrorHandler: onPoolError ?? ((): void => undefined),
    extra: {
      connectionTimeoutMillis: longestWaitMs,
      statement_timeout: longestStatementMs,
      query_timeout: longestStatementMs + lineMs,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5000,
    },
  });
}

const waitMs = 60_000;
const againMs = 1000;

/**
 * Connects, and tries for a minute: the order in which programs start must not matter.
 * @param onWait told of each failure @throws the last one
 */
export async function connectPatiently(
  source: DataSource,
  onWait: (error: unknown) => void,
): Promise<void> {
  for (let left = waitMs / againMs; !source.isInitialized; left -= 1) {
    try {
      await source.initialize();
    } catch (error) {
      if (left <= 0) throw error;
      onWait(error);
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}
