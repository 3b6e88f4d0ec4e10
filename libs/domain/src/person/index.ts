export {
  compareRecords,
  mergeFields,
  mergeRecords,
  splitRecord,
  type FieldComparison,
  type MergeChange,
  type MergeChoices,
  type MergeField,
  type MergeSide,
  type RecordFields,
} from './merge.js';
