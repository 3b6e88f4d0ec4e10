export { AdjustableClock, elapsed, machineTime, type Clock } from './clock.js';
export {
  newDataKey,
  openText,
  sealText,
  unwrapDataKey,
  wrapDataKey,
  type KeyOwner,
  type WrappedKey,
} from './crypto.js';
export { detectEncoding, type Encoding, type NoText } from './csv/detect-encoding.js';
export { BrokenCsv, readCsv } from './csv/read-csv.js';
export { Env, loadEnv } from './env.js';
export { hashOf, namedId, newId, newToken, randomOctets } from './ids.js';
export { KeyRing } from './key-ring.js';
export { carefulFetch } from './oidc/careful-fetch.js';
export {
  isLaunchHeader,
  isPublicEcKey,
  isSignedBy,
  practiceSigningKey,
  readCompactToken,
  signLaunchToken,
} from './launch-token.js';
export { createLogger, errorFields, type Logger } from './log.js';
export { describeTotp, newRecoveryCodes, newTotpSecret, totpStep } from './one-time-code.js';
export { BrokenZip, readZip, writeZip, type ZipEntry } from './zip.js';
export { hashPassword, isWeakHash, verifyPassword } from './password.js';
export {
  RelyingParty,
  signatureAlgorithms,
  type IdentityProvider,
  type Proof,
  type SignatureAlgorithm,
} from './oidc/relying-party.js';
export {
  isRedisUp,
  openQueue,
  queueOptions,
  readEvictionPolicy,
  RedisConnections,
  type Queue,
  type QueueName,
  type WakeUp,
} from './queue.js';
