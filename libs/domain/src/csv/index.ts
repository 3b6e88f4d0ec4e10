export { readDay } from './read-day.js';
export { isFormula, writeCsv } from './write-csv.js';
