import type { CodeItem } from './code-list.js';

/** Why somebody is referred. The ICPC-1 codes only suggest; a region may change all of it. */
export interface Reason extends CodeItem {
  /** The key that chooses it while the group has focus, '1' to '9'. */
  readonly digit: string;
  readonly icpc: readonly string[];
  /** No longer to be chosen; its label stays readable at old referrals. */
  readonly isRetired?: boolean;
}

/** Unchecked against the NHG table: kept as data that an administrator can change. */
export const defaultReasons: readonly Reason[] = [
  {
    digit: '1',
    code: 'loneliness',
    label: 'Eenzaamheid / weinig contacten',
    icpc: ['Z04', 'Z24', 'Z29'],
  },
  { digit: '2', code: 'grief', label: 'Rouw of verlies', icpc: ['Z15', 'Z19', 'Z23'] },
  { digit: '3', code: 'money_housing', label: 'Geldzorgen of wonen', icpc: ['Z01', 'Z03', 'Z08'] },
  {
    digit: '4',
    code: 'work_daytime',
    label: 'Werk of dagbesteding',
    icpc: ['Z05', 'Z06', 'Z07'],
  },
  {
    digit: '5',
    code: 'informal_care',
    label: 'Mantelzorg of zorgen om naaste',
    icpc: ['Z14', 'Z18', 'Z22'],
  },
  {
    digit: '6',
    code: 'mood_stress',
    label: 'Somber, gespannen, piekeren',
    icpc: ['P01', 'P02', 'P03', 'P78'],
  },
  {
    digit: '7',
    code: 'exercise_lifestyle',
    label: 'Bewegen en leefstijl',
    icpc: ['A04', 'T82', 'T83'],
  },
  {
    digit: '8',
    code: 'relation_family',
    label: 'Relatie of gezin',
    icpc: ['Z12', 'Z16', 'Z20'],
  },
  { digit: '9', code: 'other', label: 'Anders', icpc: [] },
];

const ICPC = /^[ABDFHKLNPRSTUWXYZ]\d{2}(\.\d{2})?$/;

/** True for an ICPC-1 code as GPs write it in the Netherlands: 'Z15' or 'Z15.01'. */
export function isIcpc(text: string): boolean {
  return ICPC.test(text);
}

/** The reason that fits an ICPC episode; undefined when none does or the code is none. */
export function suggestReason(
  icpc: string,
  reasons: readonly Reason[] = defaultReasons,
): Reason | undefined {
  const code = icpc.trim().toUpperCase();
  if (!isIcpc(code)) return undefined;
  return choosable(reasons).find(
    (reason) => reason.icpc.includes(code) || reason.icpc.includes(code.slice(0, 3)),
  );
}

/** The reasons that can be chosen now: what has retired is left out. */
export function choosable(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ isRetired }) => isRetired !== true);
}
