export {
  compareRecords,
  mergeFields,
  mergeRecords,
  splitRecord,
  type FieldComparison,
  type MergeChange,
  type MergeChoices,
  type RecordFields,
} from './merge.js';
