import type { Dice } from '../dice.js';
import type { Door } from '../door.js';
import type { Ground } from '../ground.js';
import type { Load } from '../load.js';
import type { Profile } from '../profile.js';

/** What a scenario may use. */
export interface Stage {
  readonly ground: Ground;
  /** Through which the referrals come in at the same time. */
  readonly door: Door;
  /** For whoever refers besides, so that the checker knows of it. */
  readonly load: Load;
  readonly dice: Dice;
  readonly profile: Profile;
}

/** What must hold of this fault besides the invariants, and whether it did. */
export interface Claim {
  readonly says: string;
  readonly checked: number;
  /** What is broken, with a word that says how; never a name. */
  readonly broken: readonly string[];
}

/** One way in which things go wrong while referrals come in. */
export interface Scenario {
  /** Of the fault list in the reliability design. */
  readonly id: string;
  readonly says: string;
  /** Cheap enough for every run in CI. */
  readonly isQuick: boolean;
  /** About how long the fault lasts, in seconds: the referrals are spread over it. */
  seconds(profile: Profile): number;
  run(stage: Stage): Promise<readonly Claim[]>;
}
