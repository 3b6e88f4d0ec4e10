import type { DomainError, LaunchClaims } from '@wor/domain';
import type { Home } from '../../home.js';

/** The practice whose system starts a referral. */
export interface LaunchingPractice {
  readonly organisationId: string;
  readonly regionId: string;
}

/** What became of a launch: whose it is, as far as that was proved, and what it says or why not. */
export interface LaunchVerdict {
  readonly practice?: LaunchingPractice;
  readonly said: LaunchClaims | DomainError;
}

/**
 * One way in which a GP's system can start a referral. Another way (SMART on FHIR) is another file
 * and a line in the list: what follows after the verdict is the same for all.
 */
export interface LaunchSource {
  readonly name: string;
  /** Never throws for what was given: the verdict says what is wrong with it. */
  judge(home: Home, given: string): Promise<LaunchVerdict>;
}
