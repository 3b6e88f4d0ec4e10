export * from './access.js';
export * from './calendar/index.js';
export * from './disclosure/index.js';
export * from './error.js';
export * from './event.js';
export * from './identity/index.js';
export * from './referral/index.js';
export * from './region/index.js';
