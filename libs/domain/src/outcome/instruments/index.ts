// One line an instrument; order does not matter.
export { gespreksweb6 } from './gespreksweb-6.js';
export { ucla3 } from './ucla-3.js';
