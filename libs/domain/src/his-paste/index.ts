export { parseHisPaste } from './parse-his-paste.js';
export {
  pastedFields,
  type Certainty,
  type Found,
  type FoundFields,
  type PastedField,
  type PastedHeader,
} from './pasted-header.js';
