import type { Dice } from '../dice.js';
import type { Door } from '../door.js';
import type { Ground } from '../ground.js';
import type { Profile } from '../profile.js';

/** What a scenario may use. */
export interface Stage {
  readonly ground: Ground;
  /** Through which the referrals come in at the same time. */
  readonly door: Door;
  readonly dice: Dice;
  readonly profile: Profile;
}

/** One way in which things go wrong while referrals come in. */
export interface Scenario {
  /** Of the fault list in the reliability design. */
  readonly id: string;
  readonly says: string;
  /** About how long the fault lasts, in seconds: the referrals are spread over it. */
  seconds(profile: Profile): number;
  run(stage: Stage): Promise<void>;
}
