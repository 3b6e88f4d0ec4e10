export { councilTotal, type PrintedCount } from './council-total.js';
export {
  DisclosureError,
  disclosureRules,
  hiddenCellText,
  stricter,
  type DisclosureErrorCode,
  type DisclosureRules,
} from './disclosure-rules.js';
