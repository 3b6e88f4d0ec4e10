/** What a region has so far, in counts. */
export interface RegionProgress {
  readonly welfare: number;
  readonly referring: number;
  readonly teams: number;
  readonly welfareWithoutTeam: number;
  readonly areas: number;
  readonly teamsWithoutArea: number;
  readonly coaches: number;
  readonly teamsWithoutCoach: number;
  readonly referrers: number;
  /** The kinds of settings that somebody has looked at and saved. */
  readonly confirmed: readonly string[];
}

export type StepState = 'todo' | 'busy' | 'waiting' | 'done';

export const regionSteps = [
  'organisations',
  'teams',
  'areas',
  'people',
  'reasons',
  'norms',
] as const;

export interface RegionStep {
  readonly step: (typeof regionSteps)[number];
  readonly state: StepState;
}

const stateOf = (isBegun: boolean, isDone: boolean): StepState => {
  if (isDone) return 'done';
  return isBegun ? 'busy' : 'todo';
};

/** How each of the six steps stands, from what is there; nobody ticks them. */
export function regionChecklist(progress: RegionProgress): readonly RegionStep[] {
  const { welfare, referring, teams, areas, coaches, referrers, confirmed } = progress;
  const hasPeople = coaches > 0 && referrers > 0;
  const states: Record<RegionStep['step'], StepState> = {
    organisations: stateOf(welfare + referring > 0, welfare > 0 && referring > 0),
    teams: stateOf(teams > 0, teams > 0 && progress.welfareWithoutTeam === 0),
    areas: stateOf(areas > 0, areas > 0 && progress.teamsWithoutArea === 0),
    people: stateOf(coaches + referrers > 0, hasPeople && progress.teamsWithoutCoach === 0),
    reasons: stateOf(false, confirmed.includes('reasons')),
    norms: stateOf(false, confirmed.includes('norms')),
  };
  // Nobody can be given an area or work before there is a team.
  if (teams === 0) {
    states.areas = 'waiting';
    if (states.people === 'todo') states.people = 'waiting';
  }
  return regionSteps.map((step) => ({ step, state: states[step] }));
}
