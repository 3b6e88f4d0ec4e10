import {
  addDays,
  addWorkingDays,
  atLocalTime,
  checkOpenHours,
  civilDateOf,
  freeSlots,
  localTimeOf,
  mayMeet,
  type CivilDate,
  type Status,
} from '@wor/domain';
import { meetingPlaces, openHours } from '../lists/agendas.js';
import type { StaffKey } from '../lists/staff.js';
import type { Random } from '../random.js';
import type { DatedStep } from '../steps.js';

const minute = 60_000;
const daysBack = 12;
const daysAhead = 14;

// Of everybody who can be met so many have an appointment; of those so many have had it already.
const withAppointment = 0.6;
const metAlready = 0.35;
const onTheDay = 0.25;

/** A history up to here. */
interface Met {
  readonly status: Status;
  readonly coach: StaffKey;
  readonly steps: readonly DatedStep[];
}

/**
 * Gives those who can be met an appointment that was, is today or lies ahead, in the open hours of
 * their coach. Every time is given once.
 */
export function appointmentPlanner(today: CivilDate) {
  const free = new Map<StaffKey, Date[]>();
  return (random: Random, { status, coach, steps }: Met): readonly DatedStep[] => {
    const last = steps.at(-1)?.at;
    const isMet = mayMeet(status) && status !== 'on_hold';
    if (last === undefined || !isMet || !random.chance(withAppointment)) return [];
    const slots = free.get(coach) ?? slotsOf(coach, today);
    free.set(coach, slots);
    return stepsOf(random, { coach, last, today }, slots);
  };
}

function slotsOf(coach: StaffKey, today: CivilDate): Date[] {
  const order = openHours[coach];
  if (order === undefined) return [];
  const days = Array.from({ length: daysBack + daysAhead + 1 }, (_, at) =>
    addDays(today, at - daysBack),
  );
  const question = { hours: checkOpenHours(order), days, busy: [], holidays: {} };
  return freeSlots({ ...question, now: new Date(0) }).flatMap(({ free }) => free);
}

interface Meeting {
  readonly coach: StaffKey;
  /** The last thing that happened before. */
  readonly last: Date;
  readonly today: CivilDate;
}

/** Books one of the times, which is then free no longer, and says how it went where that is over. */
function stepsOf(random: Random, meeting: Meeting, slots: Date[]): readonly DatedStep[] {
  const { coach, last, today } = meeting;
  const afterwards = new Date(last.getTime() + random.whole(6, 20) * minute);
  const past = slots.filter((slot) => civilDateOf(slot) < today && slot > afterwards);
  const isPast = past.length > 0 && random.chance(metAlready);
  const times = isPast ? past : timesAhead(random, slots, today);
  if (times.length === 0) return [];
  const slot = random.pick(times);
  slots.splice(slots.indexOf(slot), 1);
  const at = bookedAt(random, { afterwards, before: isPast ? civilDateOf(slot) : today });
  const booked: DatedStep = { at, step: { do: 'book', who: coach, order: orderOf(random, slot) } };
  if (!isPast) return [booked];
  const step = { do: 'meet', who: coach, action: random.chance(0.85) ? 'keep' : 'miss' } as const;
  return [booked, { at: new Date(slot.getTime() + 50 * minute), step }];
}

/** Often today, while that has room: whoever looks at an agenda looks there first. */
function timesAhead(random: Random, slots: readonly Date[], today: CivilDate): readonly Date[] {
  const ahead = slots.filter((slot) => civilDateOf(slot) >= today);
  const now = ahead.filter((slot) => civilDateOf(slot) === today);
  return now.length > 0 && random.chance(onTheDay) ? now : ahead;
}

interface Between {
  readonly afterwards: Date;
  readonly before: CivilDate;
}

/** On one of the last days before it, or else at the end of what came before. */
function bookedAt(random: Random, { afterwards, before }: Between): Date {
  const day = addWorkingDays(before, -random.whole(1, 5));
  const at = atLocalTime(day, `${random.whole(10, 15)}:${random.whole(1, 5)}5`);
  return at > afterwards ? at : afterwards;
}

function orderOf(random: Random, slot: Date) {
  const kind = random.pick(['office', 'office', 'phone', 'home'] as const);
  const place = kind === 'office' ? { place: random.pick(meetingPlaces) } : {};
  return { day: civilDateOf(slot), time: localTimeOf(slot), kind, ...place };
}
