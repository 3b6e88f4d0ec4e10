import type { Action, ActionInput } from '@wor/domain';
import type { PlannedPerson } from './people.js';
import type { TeamKey } from './lists/places.js';
import type { Random } from './random.js';
import { coachesOf, type StaffKey } from './lists/staff.js';
import type { Step, UndatedStep } from './steps.js';

/** A history while it is written: the day it has come to, and who works on it. */
export class Path {
  readonly steps: UndatedStep[] = [];
  day = 0;
  coach: StaffKey;
  /** The step that is laid on a chosen day; the others stand around it. */
  anchor = 0;

  constructor(
    readonly random: Random,
    readonly person: PlannedPerson,
    /** Finds a free seat, in an activity that somebody wishes for where possible. */
    readonly takeSeat: (wishes: readonly string[]) => number,
  ) {
    this.coach = random.pick(coachesOf(person.team));
  }

  get referrer(): StaffKey {
    return this.person.practice === 'bridge' ? 'gp_bridge' : 'gp_square';
  }

  get otherTeam(): TeamKey {
    return this.person.team === 'north' ? 'south' : 'north';
  }

  /** Lets days go by. */
  wait(fewest: number, most: number): this {
    this.day += this.random.whole(fewest, most);
    return this;
  }

  add(step: Step, when: Pick<UndatedStep, 'time' | 'minutesLater'> = {}): this {
    this.steps.push({ day: this.day, step, ...when });
    return this;
  }

  /** The coach does something by the lifecycle table. */
  act(action: Action, input: ActionInput = {}): this {
    return this.actBy(this.coach, action, input);
  }

  actBy(who: StaffKey, action: Action, input: ActionInput = {}): this {
    return this.add({ do: 'act', who, action, input });
  }

  /** The last step is the one by which the history finds its place in the calendar. */
  anchorHere(): this {
    this.anchor = this.steps.length - 1;
    return this;
  }
}
