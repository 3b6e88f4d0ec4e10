import {
  changeMembership,
  endMembership,
  getRegionPerson,
  listPeople,
  listTeamsOf,
  lockMembership,
  type MembershipRow,
  type NamePage,
  type RegionPersonRow,
  type Tx,
} from '@wor/database';
import { DomainError, rolesIn, type Actor, type Role } from '@wor/domain';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';
import { asAdministrator, refuseStale } from './administer.js';

export interface RoleEdit {
  readonly role: Role;
  readonly teamIds: readonly string[];
}

/** Who has which role in a region. A change ends that person's sessions in the old role. */
export class PeopleService {
  constructor(private readonly home: Home) {}

  list(actor: Actor, page: NamePage) {
    return this.home.database.transaction(actor, async (tx) => {
      const detail: { shown: readonly string[] } = { shown: [] };
      const access = { event: 'person.list', action: 'R', id: 'people' } as const;
      const object = { kind: 'list', id: 'people', detail } as const;
      asAdministrator(tx, 'region.read', access);
      tx.note({ event: access.event, action: 'R', object });
      const rows = await listPeople(tx, { ...page, limit: page.limit + 1 });
      const found = pageOf(rows, page.limit, ({ id }) => id);
      detail.shown = found.items.map(({ id }) => id);
      return found;
    });
  }

  read(actor: Actor, id: string): Promise<RegionPersonRow> {
    return this.home.database.transaction(actor, (tx) => {
      asAdministrator(tx, 'region.read', { event: 'person.read', action: 'R', id });
      return getRegionPerson(tx, id);
    });
  }

  /**
   * Another role or other teams, from the next request on.
   * @throws DomainError `membership.own`, `membership.double`, `role.impossible`, `region.changed`
   */
  change(actor: Actor, id: string, { seen, edit }: { seen: number; edit: RoleEdit }) {
    return this.home.database.transaction(actor, async (tx) => {
      const detail: { before?: RoleEdit; after?: RoleEdit } = {};
      asAdministrator(tx, 'region.edit', { event: 'person.change', action: 'U', id, detail });
      const row = await lockLiving(tx, id, seen);
      detail.before = roleOf(row);
      refuseImpossible(row, edit.role);
      await refuseStrangeTeams(tx, row, edit);
      detail.after = roleOf(edit);
      await changeMembership(tx, { id, ...edit });
      return { id, version: row.version + 1 };
    });
  }

  /** Ends a role at once. @throws DomainError `membership.own`, `region.changed`, `not_found` */
  end(actor: Actor, id: string, seen: number) {
    return this.home.database.transaction(actor, async (tx) => {
      const detail: { before?: RoleEdit } = {};
      asAdministrator(tx, 'region.edit', { event: 'person.end', action: 'U', id, detail });
      const row = await lockLiving(tx, id, seen);
      detail.before = roleOf(row);
      await endMembership(tx, id, this.home.clock.now());
      return { id, version: row.version + 1 };
    });
  }
}

/** What the audit trail keeps of an authorisation: a code and ids. */
const roleOf = ({ role, teamIds }: RoleEdit): RoleEdit => ({ role, teamIds });

async function lockLiving(tx: Tx, id: string, seen: number): Promise<MembershipRow> {
  const row = await lockMembership(tx, id);
  refuseStale(row, seen);
  if (row.endedAt !== null || row.role === 'operator') throw new DomainError('role.impossible');
  return row;
}

function refuseImpossible({ organisationKind }: MembershipRow, role: Role): void {
  const [field, code] = ['role', 'role.impossible'] as const;
  if (rolesIn(organisationKind).includes(role)) return;
  throw new DomainError(code, { fields: [{ field, code }] });
}

/** Only coaches and leads work for teams, those of their own organisation. */
async function refuseStrangeTeams(
  tx: Tx,
  { organisationId }: MembershipRow,
  { role, teamIds }: RoleEdit,
): Promise<void> {
  const hasTeams = role === 'coach' || role === 'lead';
  const own = new Set((await listTeamsOf(tx, organisationId)).map(({ id }) => id));
  const isRight = hasTeams
    ? teamIds.length > 0 && teamIds.every((id) => own.has(id))
    : teamIds.length === 0;
  const [field, code] = ['teamIds', 'team.missing'] as const;
  if (!isRight) throw new DomainError(code, { fields: [{ field, code }] });
}
