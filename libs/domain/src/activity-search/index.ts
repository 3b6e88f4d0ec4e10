export { searchChoices, type SearchChoice, type SearchChoices } from './choices.js';
export {
  askedTags,
  type ActivityFilters,
  type AskedTags,
  type SearchDay,
  type SearchDayPart,
} from './filters.js';
export { searchPostcode } from './postcode.js';
export { searchWords } from './search-words.js';
