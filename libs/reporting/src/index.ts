export { findBrokenRelease } from './disclosure/ledger.js';
export { findReadyQuarter, publishQuarters } from './publish-quarters.js';
