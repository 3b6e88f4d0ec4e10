import type { Database, Tx } from '@wor/database';
import { engineOf, roles, type Role } from '@wor/domain';
import { newId } from '@wor/platform';
import { demoDomain } from './practice-region/lists/staff.js';
import { CommandError, exitCodes } from './command-error.js';
import {
  findWorkplaces,
  insertAccount,
  insertMembership,
  listTeamsOf,
  type WorkplaceRow,
} from './stores/account.store.js';

/** Who gets a login, as it was typed. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  /** Id or name. */
  readonly organisation: string;
  /** Names of teams; all of the organisation by default. */
  readonly team?: readonly string[];
}

const emailShape = /^[^\s@]{1,64}@[^\s@]{1,190}$/;
const withoutLogin: readonly Role[] = ['client', 'engine'];
const inTeams: readonly Role[] = ['coach', 'lead'];

/** Adds an account with one role. @throws CommandError that says what cannot be right */
export async function addUser(
  database: Database,
  user: NewUser,
  passwordHash: string,
): Promise<void> {
  const role = readRole(user.role);
  readAddress(user.email);
  const workplace = await database.transaction(undefined, (tx) => workplaceOf(tx, user));
  const actor = engineOf(workplace.id, workplace.regionId);
  await database.transaction(actor, async (tx) => {
    const accountId = newId();
    tx.note({ event: 'account.added', action: 'C', object: { kind: 'system', id: accountId } });
    const isNew = await insertAccount(tx, { id: accountId, email: user.email, passwordHash });
    if (!isNew) throw wrong('that e-mail address has a login already');
    await insertMembership(tx, {
      id: newId(),
      regionId: workplace.regionId,
      accountId,
      organisationId: workplace.id,
      role,
      name: user.name,
      teamIds: inTeams.includes(role) ? await teamIdsOf(tx, workplace.id, user.team) : [],
    });
  });
}

/**
 * @throws CommandError for what is no address, and for a demo login's, which the practice region
 * alone has
 */
export function readAddress(email: string): string {
  if (!emailShape.test(email)) throw wrong('that is no e-mail address');
  if (email.toLowerCase().endsWith(`@${demoDomain}`)) {
    throw wrong('that address belongs to the demo logins of the practice region');
  }
  return email;
}

function wrong(line: string): CommandError {
  return new CommandError(line, exitCodes.usage);
}

function readRole(text: string): Role {
  const known = roles.filter((role) => !withoutLogin.includes(role));
  const role = known.find((each) => each === text);
  if (role === undefined) throw wrong(`there is no such role; known are: ${known.join(', ')}`);
  return role;
}

async function workplaceOf(tx: Tx, { organisation }: NewUser): Promise<WorkplaceRow> {
  const [found, other] = await findWorkplaces(tx, organisation);
  if (found === undefined) throw wrong('there is no such organisation');
  if (other !== undefined) throw wrong('several organisations have that name: give its id');
  return found;
}

async function teamIdsOf(
  tx: Tx,
  organisationId: string,
  names: readonly string[] | undefined,
): Promise<readonly string[]> {
  const teams = await listTeamsOf(tx, organisationId);
  if (names === undefined) return teams.map(({ id }) => id);
  return names.map((name) => {
    const team = teams.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (team === undefined) {
      throw wrong(`no such team; known are: ${teams.map((each) => each.name).join(', ')}`);
    }
    return team.id;
  });
}
