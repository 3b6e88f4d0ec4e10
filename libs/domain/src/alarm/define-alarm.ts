import { mailSentenceProblem } from '../mail/mail-words.js';

/** What the database tells of the work that happens by itself. */
export interface WorkSoundings {
  /** Since the last sign of life of any worker, in seconds; null when none ever gave one. */
  readonly workerSilentSeconds: number | null;
  /** How long the oldest effect waits that was due, in seconds; 0 when none waits. */
  readonly oldestDueSeconds: number;
  /** Effects that were given up and that somebody must look at. */
  readonly deadLetters: number;
}

/** What the watchdog found out at one moment. */
export interface Soundings {
  readonly isRedisUp: boolean;
  readonly isMailServerUp: boolean;
  /** Undefined while the database is away. */
  readonly work: WorkSoundings | undefined;
}

/** Something that an operator must hear of. */
export interface Alarm<Code extends string = string> {
  /** The file's name; stored while the alarm lasts. */
  readonly code: Code;
  /** One neutral sentence or two for a mail, Dutch at B1: what is wrong and what it means. */
  readonly body: string;
  /** Undefined when it cannot be known now: then it stays as it was. */
  readonly isRaised: (soundings: Soundings) => boolean | undefined;
  /** It must last so long before anybody hears of it, in seconds. */
  readonly patienceSeconds: number;
}

/** @throws Error when its text may not be in ordinary mail */
export function defineAlarm<const Code extends string>(alarm: Alarm<Code>): Alarm<Code> {
  const problem = mailSentenceProblem(alarm.body);
  if (problem !== undefined) throw new Error(`The text of ${alarm.code} is not plain: ${problem}`);
  return Object.freeze(alarm);
}
