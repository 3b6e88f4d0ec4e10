// One line a report; order does not matter.
export { councilTotal } from './council-total.js';
