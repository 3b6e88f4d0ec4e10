import { isFormula, writeCsv } from './write-csv.js';

describe('writing CSV', () => {
  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', ' =1'])('takes the edge off %j', (text) => {
    expect(isFormula(text)).toBe(true);
    expect(writeCsv([[text]])).toContain(`'${text}`);
  });
});
