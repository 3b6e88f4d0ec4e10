import { DataSource } from 'typeorm';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';

interface DataSourceSettings {
  readonly url: string;
  readonly poolSize: number;
  /** Told of errors on idle connections, which would otherwise end the process. */
  readonly onPoolError?: (error: unknown) => void;
}

/** A pool that waits 3 s for a connection, 10 s for a statement, and never creates a schema itself. */
export function createDataSource({ url, poolSize, onPoolError }: DataSourceSettings): DataSource {
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
      connectionTimeoutMillis: 3000,
      statement_timeout: 10_000,
      query_timeout: 12_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5000,
    },
  });
}
