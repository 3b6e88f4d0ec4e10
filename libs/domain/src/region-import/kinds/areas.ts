import { normaliseAreaCode } from '../../geography/index.js';
import {
  nameKey,
  type CellProblemCode,
  type CheckedCells,
  type ImportKind,
} from '../define-import.js';

const problem = (column: string, code: CellProblemCode): CheckedCells => ({
  problems: [{ column, code }],
});

/** Which team works where: a row for each postcode area of four digits. */
export const areasImport: ImportKind = {
  code: 'areas',
  columns: [
    { name: 'postcode', isMandatory: true, example: '1234' },
    { name: 'wijkcode', isMandatory: true, example: 'WK123401' },
    { name: 'wijk', isMandatory: true, example: 'Noord' },
    { name: 'gemeentecode', isMandatory: true, example: 'GM1234' },
    { name: 'team', isMandatory: true, example: 'Team Noord' },
    { name: 'jaar', isMandatory: false, example: '2026' },
  ],
  keyColumn: 'postcode',
  agree: { by: 'code', value: 'name', column: 'wijk' },
  check: ({ cell }, { teams }) => {
    const postcode = cell('postcode');
    if (!/^[1-9]\d{3}$/.test(postcode)) return problem('postcode', 'postcode');
    const text = cell('wijkcode');
    const code = normaliseAreaCode(text, 'WK') ?? normaliseAreaCode(text, 'BU');
    if (code === undefined) return problem('wijkcode', 'neighbourhood_code');
    const municipalityCode = normaliseAreaCode(cell('gemeentecode'), 'GM');
    if (municipalityCode === undefined) return problem('gemeentecode', 'municipality_code');
    const team = teams.get(nameKey(cell('team')));
    if (team === undefined) return problem('team', 'team_unknown');
    const year = cell('jaar') === '' ? null : Number(cell('jaar'));
    const isYear = year === null || (Number.isInteger(year) && year >= 1990 && year <= 2100);
    if (!isYear) return problem('jaar', 'year');
    return {
      values: { postcode, code, name: cell('wijk'), municipalityCode, teamId: team.id, year },
      key: postcode,
    };
  },
};
