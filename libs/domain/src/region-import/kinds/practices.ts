import { nameKey, type ImportKind } from '../define-import.js';

/** How a file calls the kinds of organisations that refer. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['praktijk', 'practice'],
  ['verwijzer', 'referrer'],
]);

/** GP practices and other organisations that refer. */
export const practicesImport: ImportKind = {
  code: 'practices',
  columns: [
    { name: 'naam', isMandatory: true, example: 'Huisartsenpraktijk De Linde' },
    { name: 'soort', isMandatory: false, example: 'praktijk' },
    { name: 'agb', isMandatory: false, example: '01234567' },
    { name: 'team', isMandatory: false, example: 'Team Noord' },
  ],
  keyColumn: 'naam',
  check: ({ cell }, { teams }) => {
    const kind = kinds.get(nameKey(cell('soort')) || 'praktijk');
    if (kind === undefined) return { problems: [{ column: 'soort', code: 'kind' }] };
    // A spreadsheet takes the zero off that most AGB codes begin with.
    const agb = cell('agb') === '' ? null : cell('agb').padStart(8, '0');
    if (agb !== null && !/^\d{8}$/.test(agb)) return { problems: [{ column: 'agb', code: 'agb' }] };
    const team = cell('team') === '' ? undefined : teams.get(nameKey(cell('team')));
    if (cell('team') !== '' && team === undefined) {
      return { problems: [{ column: 'team', code: 'team_unknown' }] };
    }
    const name = cell('naam');
    return {
      values: { kind, name, agb, teamId: team?.id ?? null },
      key: agb ?? `name ${nameKey(name)}`,
    };
  },
};
