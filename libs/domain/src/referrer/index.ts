export { cardCode, cardCodeBytes, cardDays, normaliseCardCode, showCardCode } from './card-code.js';
export { firstContactExpectation, type ContactCount, type Expectation } from './expectation.js';
export { hisNote, type HisFacts } from './his-note.js';
