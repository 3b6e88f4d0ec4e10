import type { Role } from '@wor/domain';
import type { OtherReferrerKey, PracticeKey, ProviderName, TeamKey } from './places.js';

/** For whom somebody works. */
export type Workplace =
  PracticeKey | OtherReferrerKey | ProviderName | 'welfare' | 'council' | 'office';

export type StaffKey =
  | 'gp_bridge'
  | 'gp_square'
  | 'physio'
  | 'neighbourhood_worker'
  | 'coach_north_1'
  | 'coach_north_2'
  | 'coach_south_1'
  | 'coach_south_2'
  | 'lead_1'
  | 'lead_2'
  | 'councillor'
  | 'operator'
  | 'administrator'
  | 'provider';

export interface StaffMember {
  readonly key: StaffKey;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly workplace: Workplace;
  readonly teams: readonly TeamKey[];
}

const both: readonly TeamKey[] = ['north', 'south'];

/** Where nobody receives mail: a name that stays reserved for examples (RFC 2606). */
export const demoDomain = 'oefenregio.example';

/** The one of the providers that has a login: clients who agreed are shared with it. */
export const keenProvider: ProviderName = 'Buurthuis De Linde';

type Row = readonly [StaffKey, Role, string, string, Workplace, (readonly TeamKey[])?];

const member = ([key, role, name, mailbox, workplace, teams = []]: Row): StaffMember => ({
  ...{ key, role, name, workplace, teams },
  email: `${mailbox}@${demoDomain}`,
});

/** Everybody with a login, in the order in which the start script shows them. */
export const staff: readonly StaffMember[] = (
  [
    ['gp_bridge', 'referrer', 'Huisarts J. Jansen', 'huisarts', 'bridge'],
    ['gp_square', 'referrer', 'Huisarts S. Kaya', 'huisarts2', 'square'],
    ['physio', 'referrer', 'Fysiotherapeut D. Vos', 'fysio', 'physio'],
    ['neighbourhood_worker', 'referrer', 'Wijkwerker L. de Boer', 'wijkteam', 'neighbourhood'],
    ['coach_north_1', 'coach', 'Noor van Dam', 'coach', 'welfare', ['north']],
    ['coach_north_2', 'coach', 'Tim Scholten', 'coach2', 'welfare', ['north']],
    ['coach_south_1', 'coach', 'Amina Bouali', 'coach3', 'welfare', ['south']],
    ['coach_south_2', 'coach', 'Peter Hofman', 'coach4', 'welfare', ['south']],
    ['lead_1', 'lead', 'Els Wagenaar', 'teamleider', 'welfare', both],
    ['lead_2', 'lead', 'Romeo Pinas', 'teamleider2', 'welfare', both],
    ['councillor', 'municipality', 'Ingrid Postma', 'gemeente', 'council'],
    ['operator', 'operator', 'Sjoerd de Wit', 'beheer', 'office'],
    ['administrator', 'administrator', 'Carla Vonk', 'regio', 'office'],
    ['provider', 'provider', 'Willem Kuiper', 'aanbieder', keenProvider],
  ] satisfies Row[]
).map(member);

/** Who works a referral of a team; the draw decides which of the two coaches. */
export function coachesOf(team: TeamKey): readonly StaffKey[] {
  return team === 'north' ? ['coach_north_1', 'coach_north_2'] : ['coach_south_1', 'coach_south_2'];
}
