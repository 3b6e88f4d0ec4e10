import type {
  AreaPage,
  OrganisationLine,
  OrganisationPage,
  OrganisationView,
  PersonLine,
  PersonPage,
  RegionOverviewView,
  RouteView,
  SettingHistory,
  SettingView,
} from '@wor/contract';
import type {
  AreaService,
  OrganisationRecord,
  OrganisationService,
  PeopleService,
  RegionOverview,
  RegionSettingService,
  RouteAnswer,
  SettingRecord,
} from '@wor/services';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

type Found<Method extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Method>>;

export function toOverview({ steps, today, target, limit }: RegionOverview): RegionOverviewView {
  return { steps: steps.map(({ step, state }) => ({ step, state })), today, target, limit };
}

export function toSetting({ kind, version, body, changed }: SettingRecord): SettingView {
  return {
    ...{ kind, version, body },
    changedBy: changed?.by ?? null,
    changedAt: iso(changed?.at ?? null),
  };
}

/** Who changed what when, in fields; the bodies themselves stay inside. */
export function toHistory(found: Found<RegionSettingService['history']>): SettingHistory {
  const items = found.items.map(({ version, by, at, note, changes }) => ({
    ...{ version, by, note },
    at: at.toISOString(),
    changes: changes.map(({ path, before, after }) => ({ path, before, after })),
  }));
  return { items, next: found.next };
}

function toLine(row: Omit<OrganisationRecord, 'teams'>): OrganisationLine {
  const { id, kind, name, agb, municipalityCode, defaultTeamId, profession, endedAt } = row;
  return {
    ...{ id, kind, name, agb, municipalityCode, defaultTeamId, profession },
    version: row.version,
    endedAt: iso(endedAt),
  };
}

export function toOrganisation(record: OrganisationRecord): OrganisationView {
  const teams = record.teams.map(({ id, name, phone, email, version }) => ({
    ...{ id, name, phone, email, version },
  }));
  return { ...toLine(record), teams };
}

export function toOrganisations(found: Found<OrganisationService['list']>): OrganisationPage {
  return { items: found.items.map(toLine), next: found.next };
}

export function toPerson(row: Found<PeopleService['read']>): PersonLine {
  const { id, name, email, role, organisationId, organisation, organisationKind } = row;
  const { teamIds, version, endedAt, lastLogin, hasSecondFactor } = row;
  return {
    ...{ id, name, email, role, organisationId, organisation, organisationKind },
    ...{ teamIds, version, endedAt: iso(endedAt), lastLogin: iso(lastLogin) },
    hasSecondFactor,
  };
}

export function toPeople({ items, next }: Found<PeopleService['list']>): PersonPage {
  return { items: items.map(toPerson), next };
}

export function toAreas({ items, next }: Found<AreaService['list']>): AreaPage {
  const lines = items.map(({ postcode4, neighbourhoodCode, neighbourhood, teamId, team }) => ({
    ...{ postcode4, neighbourhoodCode, neighbourhood, teamId, team },
  }));
  return { items: lines, next: next === null ? null : `${next.code}-${next.postcode4}` };
}

export function toRoute({ team, neighbourhood, reason }: RouteAnswer): RouteView {
  return { team, neighbourhood, reason };
}
