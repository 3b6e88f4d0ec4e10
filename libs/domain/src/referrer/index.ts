export { firstContactExpectation, type ContactCount, type Expectation } from './expectation.js';
export { hisNote, type HisFacts } from './his-note.js';
