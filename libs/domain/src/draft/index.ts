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
export { dossierFormPattern, keptFields, type FormField } from './dossier-draft.js';
