// One line a recogniser; order does not matter.
export { birthDate } from './birth-date.js';
export { email } from './email.js';
export { houseNumber } from './house-number.js';
export { icpc } from './icpc.js';
export { name } from './name.js';
export { phone } from './phone.js';
export { postcode } from './postcode.js';
