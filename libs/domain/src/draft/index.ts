export {
  draftDays,
  draftFieldNames,
  fieldSources,
  mergeDraft,
  withoutBsn,
  type DraftField,
  type DraftFieldName,
  type FieldSource,
} from './draft.js';
