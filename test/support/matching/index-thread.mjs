import { register } from 'tsx/esm/api';

// The thread as it is written: a worker thread does not go through what jest compiles.
register();
await import('../../../apps/api/src/matching/index-thread.ts');
