import type {
  AddAreasRequest,
  AreaPage,
  ChangedAreas,
  ChangedView,
  ChangeRoleRequest,
  ChangeSettingRequest,
  CreateOrganisationRequest,
  EditOrganisationRequest,
  InvitationCreated,
  InvitationPage,
  InvitationRequest,
  LaunchKeyPage,
  LaunchKeyRequest,
  LaunchKeyView,
  LateWorkPage,
  OrganisationPage,
  OrganisationView,
  PersonLine,
  PersonPage,
  RegionOverviewView,
  RouteView,
  SettingHistory,
  SettingView,
  TeamRequest,
} from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

const id = encodeURIComponent;

/** A change under the version that was read. */
interface Edit<Body> {
  readonly body: Body;
  readonly version: number | undefined;
}

const query = (fields: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

/** The addresses of the administrator's pages. */
export function regionCalls(ask: Ask) {
  return {
    ...settingCalls(ask),
    ...organisationCalls(ask),
    ...peopleCalls(ask),
    ...areaCalls(ask),
    ...launchKeyCalls(ask),
    ...invitationCalls(ask),
  };
}

function settingCalls(ask: Ask) {
  return {
    regionOverview: () => ask<RegionOverviewView>({ path: '/region/overview' }),
    lateWork: (after: string | null) =>
      ask<LateWorkPage>({ path: `/region/late-work${query({ after })}` }),
    setting: (kind: string) => ask<SettingView>({ path: `/region/settings/${id(kind)}` }),
    changeSetting: (kind: string, { body, version }: Edit<ChangeSettingRequest>) =>
      ask<SettingView>({ method: 'POST', path: `/region/settings/${id(kind)}`, body, version }),
    settingHistory: (kind: string, after: string | null) =>
      ask<SettingHistory>({ path: `/region/settings/${id(kind)}/history${query({ after })}` }),
  };
}

function organisationCalls(ask: Ask) {
  return {
    organisations: (search: string, after: string | null) =>
      ask<OrganisationPage>({ path: `/region/organisations${query({ search, after })}` }),
    organisation: (organisationId: string) =>
      ask<OrganisationView>({ path: `/region/organisations/${id(organisationId)}` }),
    addOrganisation: (body: CreateOrganisationRequest) =>
      ask<ChangedView>({ method: 'POST', path: '/region/organisations', body }),
    editOrganisation: (organisationId: string, edit: Edit<EditOrganisationRequest>) =>
      ask<ChangedView>({
        ...{ method: 'PATCH', path: `/region/organisations/${id(organisationId)}`, ...edit },
      }),
    endOrganisation: (organisationId: string, version: number | undefined) =>
      ask<ChangedView>({
        ...{ method: 'POST', path: `/region/organisations/${id(organisationId)}/end` },
        ...{ body: {}, version },
      }),
    addTeam: (organisationId: string, body: TeamRequest) =>
      ask<ChangedView>({
        ...{ method: 'POST', path: `/region/organisations/${id(organisationId)}/teams`, body },
      }),
    editTeam: (teamId: string, edit: Edit<TeamRequest>) =>
      ask<ChangedView>({ method: 'PATCH', path: `/region/teams/${id(teamId)}`, ...edit }),
  };
}

function peopleCalls(ask: Ask) {
  return {
    people: (search: string, after: string | null) =>
      ask<PersonPage>({ path: `/region/people${query({ search, after })}` }),
    person: (personId: string) => ask<PersonLine>({ path: `/region/people/${id(personId)}` }),
    changeRole: (personId: string, edit: Edit<ChangeRoleRequest>) =>
      ask<ChangedView>({ method: 'PATCH', path: `/region/people/${id(personId)}`, ...edit }),
    endRole: (personId: string, version: number | undefined) =>
      ask<ChangedView>({
        ...{ method: 'POST', path: `/region/people/${id(personId)}/end`, body: {}, version },
      }),
  };
}

function invitationCalls(ask: Ask) {
  return {
    invitations: (after: string | null) =>
      ask<InvitationPage>({ path: `/invitations${query({ after })}` }),
    invite: (body: InvitationRequest, idempotencyKey: string) =>
      ask<InvitationCreated>({ method: 'POST', path: '/invitations', body, idempotencyKey }),
    resendInvitation: (invitationId: string) =>
      ask<InvitationCreated>({
        ...{ method: 'POST', path: `/invitations/${id(invitationId)}/resend`, body: {} },
      }),
    withdrawInvitation: (invitationId: string) =>
      ask<undefined>({ method: 'DELETE', path: `/invitations/${id(invitationId)}` }),
  };
}

function areaCalls(ask: Ask) {
  return {
    areas: (after: string | null) => ask<AreaPage>({ path: `/region/areas${query({ after })}` }),
    route: (postcode: string, organisationId: string) =>
      ask<RouteView>({ path: `/region/route${query({ postcode, organisationId })}` }),
    addAreas: (body: AddAreasRequest) =>
      ask<ChangedAreas>({ method: 'POST', path: '/region/areas', body }),
    removeAreas: (postcodes: string) =>
      ask<ChangedAreas>({ method: 'POST', path: '/region/areas/remove', body: { postcodes } }),
    moveNeighbourhood: (code: string, teamId: string) =>
      ask<ChangedAreas>({
        ...{ method: 'PATCH', path: `/region/neighbourhoods/${id(code)}`, body: { teamId } },
      }),
  };
}

function launchKeyCalls(ask: Ask) {
  const at = (practice: string): string => `/organisations/${id(practice)}/launch-keys`;
  return {
    launchKeys: (after: string | null) =>
      ask<LaunchKeyPage>({ path: `/launch-keys${query({ after })}` }),
    launchKey: (practice: string) => ask<LaunchKeyView>({ path: at(practice) }),
    saveLaunchKey: (practice: string, { body, version }: Edit<LaunchKeyRequest>) =>
      ask<LaunchKeyView>({ method: 'PUT', path: at(practice), body, version }),
  };
}
