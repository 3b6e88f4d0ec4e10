export {
  compareRecords,
  mergeFields,
  mergeRecords,
  ownSideOf,
  splitRecord,
  type MergeChange,
  type MergeChoices,
  type OwnSide,
  type RecordFields,
} from './merge.js';
