export { findBrokenRelease } from './disclosure/ledger.js';
export { publishQuarters } from './publish-quarters.js';
