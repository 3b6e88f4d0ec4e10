import {
  countOrganisationUse,
  endOrganisation,
  getOrganisation,
  insertOrganisation,
  insertTeam,
  listOrganisations,
  listTeamsOf,
  lockOrganisation,
  lockTeam,
  updateOrganisation,
  updateTeam,
  type NamePage,
  type OrganisationRow,
  type TeamOfRow,
} from '@wor/database';
import {
  checkOrganisation,
  checkTeam,
  DomainError,
  organisationKinds,
  type Actor,
  type TypedOrganisation,
  type TypedTeam,
} from '@wor/domain';
import { newId } from '@wor/platform';
import type { Home } from '../home.js';
import { findTeamOrRefuse } from './own-team.js';
import { pageOf } from '../page-of.js';
import { asAdministrator, refuseStale } from './administer.js';

export interface OrganisationEdit extends TypedOrganisation {
  readonly defaultTeamId?: string;
}

export interface OrganisationRecord extends OrganisationRow {
  readonly teams: readonly TeamOfRow[];
}

/** Who refers, who helps and who pays in a region. Nothing is deleted: an organisation ends. */
export class OrganisationService {
  constructor(private readonly home: Home) {}

  list(actor: Actor, page: NamePage) {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.read', { event: 'organisation.list', action: 'R', id: 'all' });
      const rows = await listOrganisations(tx, { ...page, limit: page.limit + 1 });
      return pageOf(rows, page.limit, ({ id }) => id);
    });
  }

  read(actor: Actor, id: string): Promise<OrganisationRecord> {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.read', { event: 'organisation.read', action: 'R', id });
      return { ...(await getOrganisation(tx, id)), teams: await listTeamsOf(tx, id) };
    });
  }

  /** @throws DomainError with every problem at its field */
  create(actor: Actor, edit: OrganisationEdit): Promise<{ readonly id: string }> {
    return this.home.database.transaction(actor, async (tx) => {
      const id = newId();
      asAdministrator(tx, 'region.edit', { event: 'organisation.create', action: 'C', id });
      const fields = checkOrganisation(edit);
      const defaultTeamId = await findTeamOrRefuse(tx, edit.defaultTeamId);
      await insertOrganisation(tx, { id, kind: edit.kind, ...fields, defaultTeamId });
      return { id };
    });
  }

  /** @throws DomainError `region.changed`, `not_found`, or every problem at its field */
  edit(actor: Actor, id: string, { seen, edit }: Seen<Omit<OrganisationEdit, 'kind'>>) {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.edit', { event: 'organisation.edit', action: 'U', id });
      const row = await lockOrganisation(tx, id);
      refuseStale(row, seen);
      // The region's own office keeps its kind, which nobody can choose.
      const kinds: readonly string[] = organisationKinds;
      const kind = kinds.includes(row.kind) ? row.kind : 'welfare';
      const fields = checkOrganisation({ ...edit, kind });
      const defaultTeamId = await findTeamOrRefuse(tx, edit.defaultTeamId);
      await updateOrganisation(tx, id, { ...fields, defaultTeamId });
      return { id, version: row.version + 1 };
    });
  }

  /**
   * Ends it with every role in it, at once.
   * @throws DomainError `organisation.has_referrals` and `organisation.in_use` with the count
   */
  end(actor: Actor, id: string, seen: number) {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.edit', { event: 'organisation.end', action: 'U', id });
      const row = await lockOrganisation(tx, id);
      refuseStale(row, seen);
      if (row.kind === 'region') throw new DomainError('organisation.kind');
      const { referrals, pointers } = await countOrganisationUse(tx, id);
      if (referrals > 0) throw new DomainError('organisation.has_referrals', { count: referrals });
      if (pointers > 0) throw new DomainError('organisation.in_use', { count: pointers });
      await endOrganisation(tx, id, this.home.clock.now());
      return { id, version: row.version + 1 };
    });
  }

  /** @throws DomainError `organisation.kind` when it is no welfare organisation */
  addTeam(actor: Actor, organisationId: string, typed: TypedTeam) {
    return this.home.database.transaction(actor, async (tx) => {
      const id = newId();
      asAdministrator(tx, 'region.edit', { event: 'team.create', action: 'C', id });
      const { kind, endedAt } = await getOrganisation(tx, organisationId);
      if (kind !== 'welfare' || endedAt !== null) throw new DomainError('organisation.kind');
      await insertTeam(tx, { id, organisationId, ...checkTeam(typed) });
      return { id, version: 1 };
    });
  }

  editTeam(actor: Actor, id: string, { seen, edit }: Seen<TypedTeam>) {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.edit', { event: 'team.edit', action: 'U', id });
      const row = await lockTeam(tx, id);
      refuseStale(row, seen);
      await updateTeam(tx, { id, ...checkTeam(edit) });
      return { id, version: row.version + 1 };
    });
  }
}

/** A change under the version that was read. */
interface Seen<Edit> {
  readonly seen: number;
  readonly edit: Edit;
}
