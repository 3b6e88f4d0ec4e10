import type { CivilDate, Status } from '@wor/domain';
import { appointmentPlanner } from './agenda/plan-appointments.js';
import { activities } from './lists/activities.js';
import { Path } from './path.js';
import { planPerson, type PlannedPerson } from './people.js';
import { randomFrom, type Random } from './random.js';
import { scenarios, type Scenario } from './scenarios.js';
import type { DatedStep } from './steps.js';
import { agesOfLastQuarter, longestHistory, pickAge, place } from './timing.js';

/** One client of the practice region: who, and what happened until today. */
export interface PlannedClient {
  readonly person: PlannedPerson;
  /** The state in which the history ends. */
  readonly status: Status;
  readonly steps: readonly DatedStep[];
}

// So few people closed in the last quarter that its figure is hidden, as happens in small towns.
const closedInLastQuarter = 7;
const seatsKeptFree = 2;

/**
 * All clients with their histories. Pure: the same seed on the same day gives the same people.
 * @param today nothing happens on this day or later
 */
export function planClients(seed: number, today: CivilDate): readonly PlannedClient[] {
  const random = randomFrom(seed);
  const takeSeat = seatTaker(random.fork('seats'));
  const closings = closingPlacer(today);
  const appointments = appointmentPlanner(today);
  return scenarios
    .flatMap((scenario) => Array.from({ length: scenario.count }, () => scenario))
    .map((scenario, index) => {
      const own = random.fork(`client ${index + 1}`);
      const person = planPerson(own, index + 1, today);
      const path = new Path(own, person, takeSeat);
      scenario.write(path);
      const age = closings(own, scenario, path);
      const steps = place(own, path.steps, { today, anchor: path.anchor, age });
      const { status } = scenario;
      const history = { status, coach: path.coach, steps };
      const meeting = appointments(random.fork(`appointment ${index + 1}`), history);
      return { person, status, steps: [...steps, ...meeting] };
    });
}

/** Chooses how long ago a history's last turn lies; steers closings around the last quarter. */
function closingPlacer(today: CivilDate) {
  const quarter = agesOfLastQuarter(today);
  let left = closedInLastQuarter;
  return (random: Random, { ages, isClosed = false }: Scenario, path: Path): number => {
    const before = path.steps[path.anchor]?.day ?? 0;
    const [youngest, oldest] = [ages[0], Math.min(ages[1], longestHistory - before)];
    if (!isClosed) return pickAge(random, [youngest, oldest]);
    const inQuarter = [Math.max(youngest, quarter[0]), Math.min(oldest, quarter[1])] as const;
    if (left === 0 || inQuarter[0] > inQuarter[1] || !random.chance(0.3)) {
      return pickAge(random, [youngest, oldest], quarter);
    }
    left -= 1;
    return pickAge(random, inQuarter);
  };
}

/** Hands out seats; an activity never gets more people than it has room for. */
function seatTaker(random: Random): (wishes: readonly string[]) => number {
  const taken = activities.map(() => 0);
  const hasRoom = (index: number): boolean =>
    (taken[index] ?? 0) + seatsKeptFree < (activities[index]?.capacity ?? 0);
  const all = activities.map((_, index) => index);
  return (wishes) => {
    const free = all.filter(hasRoom);
    const wished = free.filter((index) => wishes.includes(activities[index]?.arrangement ?? ''));
    const index = random.pick(wished.length > 0 ? wished : free);
    taken[index] = (taken[index] ?? 0) + 1;
    return index;
  };
}
