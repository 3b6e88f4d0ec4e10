export { isFormula, writeCsv } from './write-csv.js';
