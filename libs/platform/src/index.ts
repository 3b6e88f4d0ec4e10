export { AdjustableClock, elapsed, type Clock } from './clock.js';
export {
  newDataKey,
  openText,
  sealText,
  unwrapDataKey,
  wrapDataKey,
  type KeyOwner,
  type WrappedKey,
} from './crypto.js';
export { Env, loadEnv } from './env.js';
export { hashOf, newId, newToken, randomOctets } from './ids.js';
export { KeyRing } from './key-ring.js';
export { createLogger, errorFields, type Logger } from './log.js';
export { hashPassword, isWeakHash, verifyPassword } from './password.js';
export {
  openQueue,
  queueOptions,
  RedisConnections,
  type Queue,
  type QueueName,
  type WakeUp,
} from './queue.js';
