export { councilTotal } from './council-total.js';
export { disclosureRules, stricter } from './disclosure-rules.js';
