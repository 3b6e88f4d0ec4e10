/** The pages of the administrator of a region; dates are ISO texts, ids are UUIDs. */
export interface RegionOverviewView {
  readonly steps: readonly { readonly step: string; readonly state: string }[];
  readonly today: string;
  readonly target: string;
  readonly limit: string;
}

export interface SettingView {
  readonly kind: string;
  /** 0 is what every region starts with. */
  readonly version: number;
  readonly body: unknown;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/** Either a new body or the version to go back to. */
export interface ChangeSettingRequest {
  readonly body?: unknown;
  readonly restore?: number;
  readonly note?: string;
}

export interface SettingHistory {
  readonly items: readonly {
    readonly version: number;
    readonly by: string;
    readonly at: string;
    readonly note: string | null;
    readonly changes: readonly {
      readonly path: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
  /** The version after which the next page begins; null on the last. */
  readonly next: number | null;
}

export interface OrganisationLine {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly agb: string | null;
  readonly municipalityCode: string | null;
  /** A code of the professions; null for a practice and for whoever does not refer. */
  readonly profession: string | null;
  readonly defaultTeamId: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

export interface OrganisationView extends OrganisationLine {
  readonly teams: readonly TeamView[];
}

export interface TeamView {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly version: number;
}

export interface OrganisationPage {
  readonly items: readonly OrganisationLine[];
  readonly next: string | null;
}

export interface EditOrganisationRequest {
  readonly name: string;
  readonly agb?: string;
  readonly municipalityCode?: string;
  readonly profession?: string;
  readonly defaultTeamId?: string;
}

export interface CreateOrganisationRequest extends EditOrganisationRequest {
  readonly kind: string;
}

export interface TeamRequest {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** What was changed, and its version now. */
export interface ChangedView {
  readonly id: string;
  readonly version: number;
}

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly organisationKind: string;
  readonly teamIds: readonly string[];
  readonly version: number;
  readonly endedAt: string | null;
  readonly lastLogin: string | null;
  readonly hasSecondFactor: boolean;
}

export interface PersonPage {
  readonly items: readonly PersonLine[];
  readonly next: string | null;
}

export interface ChangeRoleRequest {
  readonly role: string;
  readonly teamIds: readonly string[];
}

export interface AreaLine {
  readonly postcode4: string;
  readonly neighbourhoodCode: string;
  readonly neighbourhood: string;
  readonly teamId: string;
  readonly team: string;
}

export interface AreaPage {
  readonly items: readonly AreaLine[];
  readonly next: string | null;
}

/** Postcodes as somebody typed them: '1234, 1240 AB, 1250-1260'. */
export interface RemoveAreasRequest {
  readonly postcodes: string;
}

export interface AddAreasRequest extends RemoveAreasRequest {
  readonly teamId: string;
  /** Where they lie, when nobody knows it yet. */
  readonly neighbourhoodCode?: string;
}

/** The postcode areas that were changed. */
export interface ChangedAreas {
  readonly postcodes: readonly string[];
}

/** `reason`: own_area, practice_default or outside. */
export interface RouteView {
  readonly team: string | null;
  readonly neighbourhood: string | null;
  readonly reason: string;
}
