export type { Access } from './audit.js';
export { createDataSource } from './data-source.js';
export { recordEvent } from './events.js';
export { migrations } from './migrations/index.js';
export { cancelOutbox, insertOutbox, type OutboxEntry } from './outbox.js';
export { statement, type Statement } from './statement.js';
export { codeOf, Database, type Tx } from './transaction.js';
