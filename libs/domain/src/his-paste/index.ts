export { parseHisPaste } from './parse-his-paste.js';
export { pastedFields, type PastedField, type PastedHeader } from './pasted-header.js';
