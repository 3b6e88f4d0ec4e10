import { ageOn, type CivilDate } from '../calendar/index.js';
import type { CodeItem } from './code-list.js';

export interface AgeBand extends CodeItem {
  /** Youngest and oldest age in whole years, both inclusive; null is no upper limit. */
  readonly from: number;
  readonly to: number | null;
}

/** The bands that may be printed for a municipality. */
export const publishedAgeBands: readonly AgeBand[] = [
  { code: '18-39', label: '18 tot en met 39', from: 18, to: 39 },
  { code: '40-64', label: '40 tot en met 64', from: 40, to: 64 },
  { code: '65-79', label: '65 tot en met 79', from: 65, to: 79 },
  { code: '80+', label: '80 en ouder', from: 80, to: null },
];

/** The bands of the Dutch data set, for its exchange only: two partitions are never both printed. */
export const dataSetAgeBands: readonly AgeBand[] = [
  { code: '18-30', label: '18 tot en met 30', from: 18, to: 30 },
  { code: '31-45', label: '31 tot en met 45', from: 31, to: 45 },
  { code: '46-60', label: '46 tot en met 60', from: 46, to: 60 },
  { code: '61-75', label: '61 tot en met 75', from: 61, to: 75 },
  { code: '76+', label: '76 en ouder', from: 76, to: null },
];

/** The band that holds somebody's age on a day; undefined for somebody who is too young. */
export function ageBandOf(
  birthDate: CivilDate,
  on: CivilDate,
  bands: readonly AgeBand[] = publishedAgeBands,
): AgeBand | undefined {
  const age = ageOn(birthDate, on);
  return bands.find((band) => age >= band.from && (band.to === null || age <= band.to));
}

export const genders: readonly CodeItem[] = [
  { code: 'man', label: 'Man' },
  { code: 'woman', label: 'Vrouw' },
  { code: 'other', label: 'Anders' },
  { code: 'not_said', label: 'Zeg ik liever niet' },
];

export const livingSituations: readonly CodeItem[] = [
  { code: 'alone', label: 'Alleen' },
  { code: 'with_partner', label: 'Met partner' },
  { code: 'with_partner_children', label: 'Met partner en kinderen' },
  { code: 'single_parent', label: 'Alleen met kinderen' },
  { code: 'with_family', label: 'Bij familie' },
  { code: 'care_home', label: 'In een woonvorm of verzorgingshuis' },
  { code: 'no_home', label: 'Geen vaste plek' },
  { code: 'other', label: 'Anders' },
  { code: 'not_said', label: 'Zeg ik liever niet' },
];

export const workStatuses: readonly CodeItem[] = [
  { code: 'paid_work', label: 'Betaald werk' },
  { code: 'volunteer_work', label: 'Vrijwilligerswerk' },
  { code: 'looking_for_work', label: 'Op zoek naar werk' },
  { code: 'unable_to_work', label: 'Kan niet werken door ziekte' },
  { code: 'retired', label: 'Met pensioen' },
  { code: 'student', label: 'Opleiding' },
  { code: 'home_or_care', label: 'Huishouden of mantelzorg' },
  { code: 'other', label: 'Anders' },
  { code: 'not_said', label: 'Zeg ik liever niet' },
];

/** Who refers; always in the name of an organisation, except somebody who refers oneself. */
export const referrerRoles: readonly CodeItem[] = [
  { code: 'gp', label: 'Huisarts' },
  { code: 'poh_ggz', label: 'POH-GGZ' },
  { code: 'practice_assistant', label: 'Praktijkassistent' },
  { code: 'physiotherapist', label: 'Fysiotherapeut' },
  { code: 'social_worker', label: 'Maatschappelijk werker' },
  { code: 'neighbourhood_team', label: 'Wijkteam' },
  { code: 'district_nurse', label: 'Wijkverpleegkundige' },
  { code: 'self', label: 'Inwoner zelf' },
  { code: 'other', label: 'Anders' },
];
