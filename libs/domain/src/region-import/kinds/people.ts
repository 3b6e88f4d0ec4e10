import type { Role } from '../../access.js';
import { normalisePhone } from '../../identity/index.js';
import {
  nameKey,
  type CellProblemCode,
  type CheckedCells,
  type ImportKind,
  type NamedOrganisation,
  type RegionNames,
} from '../define-import.js';

interface ImportedRole {
  readonly role: Role;
  /** For which kinds of organisation somebody has this role. */
  readonly kinds: readonly string[];
}

/**
 * Roles as a file calls them. Whoever guards the region itself is invited one by one: a slip in a
 * file must not make an administrator.
 */
const roles: ReadonlyMap<string, ImportedRole> = new Map<string, ImportedRole>([
  ['verwijzer', { role: 'referrer', kinds: ['practice', 'referrer'] }],
  ['welzijnscoach', { role: 'coach', kinds: ['welfare'] }],
  ['teamleider', { role: 'lead', kinds: ['welfare'] }],
  ['aanbieder', { role: 'provider', kinds: ['provider'] }],
  ['gemeente', { role: 'municipality', kinds: ['municipality'] }],
]);

const emailShape = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;

const problem = (column: string, code: CellProblemCode): CheckedCells => ({
  problems: [{ column, code }],
});

/** Everybody who works with the platform, in one role each row. */
export const peopleImport: ImportKind = {
  code: 'people',
  columns: [
    { name: 'naam', isMandatory: true, example: 'Noor van Dam' },
    { name: 'email', isMandatory: true, example: 'noor@welzijn.example' },
    { name: 'rol', isMandatory: true, example: 'welzijnscoach' },
    { name: 'organisatie', isMandatory: true, example: 'Welzijn Noord' },
    { name: 'teams', isMandatory: false, example: 'Team Noord, Team Zuid' },
    { name: 'telefoon', isMandatory: false, example: '0612345678', mayStartAsFormula: true },
  ],
  keyColumn: 'email',
  check: ({ cell }, names) => {
    const email = cell('email').toLowerCase();
    if (!emailShape.test(email)) return problem('email', 'email');
    const found = roles.get(nameKey(cell('rol')));
    if (found === undefined) return problem('rol', 'role_unknown');
    const organisation = names.organisations.get(nameKey(cell('organisatie')));
    if (organisation === undefined) return problem('organisatie', 'organisation_unknown');
    if (organisation === null) return problem('organisatie', 'organisation_double');
    if (!found.kinds.includes(organisation.kind)) return problem('rol', 'role_elsewhere');
    const teamIds = teamsOf(cell('teams'), organisation, names);
    if (typeof teamIds === 'string') return problem('teams', teamIds);
    const phone = cell('telefoon') === '' ? null : normalisePhone(cell('telefoon'));
    if (phone === undefined) return problem('telefoon', 'phone');
    return {
      values: {
        ...{ name: cell('naam'), email, role: found.role, phone },
        ...{ organisationId: organisation.id, teamIds },
      },
      key: `${email} ${found.role} ${organisation.id}`,
    };
  },
};

function teamsOf(
  text: string,
  { id, kind }: NamedOrganisation,
  { teams }: RegionNames,
): readonly string[] | CellProblemCode {
  const asked = text.split(/[,|]/).map(nameKey).filter(Boolean);
  // A coach without a team would see nothing.
  if (kind === 'welfare' && asked.length === 0) return 'missing';
  const found = asked.map((name) => teams.get(name));
  if (found.includes(undefined)) return 'team_unknown';
  const own = found.flatMap((team) => (team?.organisationId === id ? [team.id] : []));
  return own.length === asked.length ? own : 'team_elsewhere';
}
