import {
  ageOn,
  atLocalTime,
  checkOrder,
  civilDate,
  civilDateOf,
  consentTexts,
  defaultArrangements,
  defaultReasons,
  isProtocolExhausted,
  isWorkingDay,
  lastClosedQuarter,
  noContactProtocol,
  quarterOf,
  statuses,
  type CivilDate,
} from '@wor/domain';
import { activities } from './lists/activities.js';
import { openHours } from './lists/agendas.js';
import { neighbourhoods } from './lists/places.js';
import { planClients, type PlannedClient } from './plan.js';
import { randomFrom } from './random.js';
import { staff } from './lists/staff.js';
import type { DatedStep } from './steps.js';
import { longestHistory } from './timing.js';

const today = civilDate('2026-11-20');
const clients = planClients(7, today);

const days = ['2026-11-20', '2026-10-01', '2027-02-04', '2027-05-06'];

const plans = new Map<CivilDate, readonly (readonly PlannedClient[])[]>();

/** The plans of two seeds, made once for a day. */
function plansOf(on: CivilDate): readonly (readonly PlannedClient[])[] {
  const known = plans.get(on) ?? [1, 42].map((seed) => planClients(seed, on));
  plans.set(on, known);
  return known;
}

const ends = ['complete', 'decline', 'withdraw', 'drop_out', 'redirect'];

const isSending = ({ step }: DatedStep): boolean => step.do === 'refer';
const isEnd = ({ step }: DatedStep): boolean =>
  step.do === 'run_out' || (step.do === 'act' && ends.includes(step.action));

/** How many people did this in the last quarter that is closed on a day. */
function countInLastQuarter(on: CivilDate, all: readonly PlannedClient[], is: typeof isEnd) {
  const wanted = lastClosedQuarter(on);
  return all.filter(({ steps }) => {
    const at = steps.findLast(is)?.at;
    return at !== undefined && quarterOf(civilDateOf(at)) === wanted;
  }).length;
}

describe('randomFrom', () => {
  it('gives the same draws for the same seed, and others for another', () => {
    const draws = (seed: number): number[] => Array.from({ length: 5 }, randomFrom(seed).next);
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
    expect(draws(7).every((draw) => draw >= 0 && draw < 1)).toBe(true);
  });

  it('forks do not disturb each other', () => {
    const one = randomFrom(7);
    const first = one.fork('a').next();
    one.fork('b').next();
    expect(one.fork('a').next()).toBe(first);
  });
});

describe('the plan of the practice region', () => {
  it('has 200 clients in all states', () => {
    expect(clients).toHaveLength(200);
    expect(new Set(clients.map(({ status }) => status))).toEqual(new Set(statuses));
  });

  it('is the same for the same seed and another for another seed', () => {
    expect(planClients(7, today)).toEqual(clients);
    const names = (all: readonly PlannedClient[]) => all.map(({ person }) => person.name.full);
    expect(names(planClients(8, today))).not.toEqual(names(clients));
  });

  it('makes up referrals that pass the checks of a real one', () => {
    const lists = {
      reasons: defaultReasons,
      consentTexts: consentTexts.map(({ version }) => version),
    };
    for (const { person } of clients) {
      expect(checkOrder(person.order, lists, today).name).toBe(person.name.full);
      expect(ageOn(person.birthDate, today)).toBeGreaterThanOrEqual(18);
      expect(ageOn(person.birthDate, today)).toBeLessThanOrEqual(95);
    }
    expect(new Set(clients.map(({ person }) => person.order.client.phone)).size).toBe(200);
  });

  it.each(days)('every history is in order, on working days and over before %s', (text) => {
    const on = civilDate(text);
    for (const { steps } of plansOf(on)[0] ?? []) {
      expect(steps.length).toBeGreaterThan(0);
      const moments = steps.map(({ at }) => at.getTime());
      expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other));
      const dates = steps.map(({ at }) => civilDateOf(at));
      expect(dates.every((date) => isWorkingDay(date) && date < on)).toBe(true);
      const first = Date.parse(dates[0] ?? '');
      expect((Date.parse(on) - first) / 86_400_000).toBeLessThanOrEqual(longestHistory + 6);
    }
  });

  it.each(days)('the last quarter before %s has a figure to print and one to hide', (text) => {
    const on = civilDate(text);
    for (const plan of plansOf(on)) {
      const all = plan.filter(({ status }) => status !== 'entered_in_error');
      expect(countInLastQuarter(on, all, isSending)).toBeGreaterThan(15);
      expect(countInLastQuarter(on, all, isEnd)).toBeLessThan(10);
    }
  });

  it.each(days)('nobody is given up before the protocol ran out, before %s', (text) => {
    for (const { steps } of plansOf(civilDate(text)).flat()) {
      const acts = steps.flatMap(({ at, step }) => (step.do === 'act' ? [{ at, ...step }] : []));
      const end = steps.find(({ step }) => step.do === 'run_out');
      if (end === undefined) continue;
      const tries = acts.filter(({ action }) => action === 'log_attempt');
      const [letter] = tries.filter(({ input }) => input.channel === 'mail');
      const attempts = tries.filter(({ input }) => input.channel === 'phone').map(({ at }) => at);
      const beforeLetter = { attempts, today: civilDateOf(end.at) };
      expect(noContactProtocol(beforeLetter).step).toBe('send_letter');
      const letterSentOn = civilDateOf(letter?.at ?? end.at);
      expect(isProtocolExhausted({ ...beforeLetter, letterSentOn })).toBe(true);
    }
  });

  it('gives no activity more people than it has seats', () => {
    const starts = clients.flatMap(({ steps }) =>
      steps.flatMap(({ step }) => (step.do === 'propose' ? [step.activity] : [])),
    );
    activities.forEach(({ capacity }, index) => {
      expect(starts.filter((start) => start === index).length).toBeLessThan(capacity);
    });
  });
});

describe('the agendas of the practice region', () => {
  const booked = clients.flatMap(({ steps }) =>
    steps.flatMap(({ at, step }) => (step.do === 'book' ? [{ ...step, at }] : [])),
  );

  it('hold appointments before today and ahead for each coach, and today for who shows it', () => {
    const coaches = Object.keys(openHours);
    expect([...new Set(booked.map(({ who }) => who))].sort()).toEqual(coaches.sort());
    for (const coach of coaches) {
      const own = booked.filter(({ who }) => who === coach).map(({ order }) => order.day ?? '');
      expect(own.some((day) => day < today)).toBe(true);
      expect(own.filter((day) => day > today).length).toBeGreaterThan(2);
    }
    expect(booked.some(({ who, order }) => who === 'coach_north_1' && order.day === today)).toBe(
      true,
    );
  });

  it('give every time of a coach once, and none before it is booked', () => {
    const times = booked.map(({ who, order }) => `${who} ${order.day} ${order.time}`);
    expect(new Set(times).size).toBe(times.length);
    for (const { at, order } of booked) {
      expect(atLocalTime(civilDate(order.day ?? ''), order.time ?? '') > at).toBe(true);
    }
  });
});

describe('the lists of the practice region', () => {
  it('has 318 activities with different names, over all neighbourhoods and arrangements', () => {
    expect(activities).toHaveLength(318);
    expect(new Set(activities.map(({ name }) => name)).size).toBe(318);
    const used = (key: 'neighbourhoodCode' | 'arrangement') =>
      [...new Set(activities.map((activity) => activity[key]))].sort();
    expect(used('neighbourhoodCode')).toEqual(neighbourhoods.map(({ code }) => code).sort());
    expect(used('arrangement')).toEqual(defaultArrangements.map(({ code }) => code).sort());
  });

  it('has activities that differ in all that matching asks of them', () => {
    const kinds = (of: (activity: (typeof activities)[number]) => unknown): number =>
      new Set(activities.map((activity) => JSON.stringify(of(activity)))).size;
    expect(kinds(({ weekday, dayPart, alsoOn }) => [weekday, dayPart, alsoOn])).toBeGreaterThan(40);
    expect(kinds(({ languages }) => languages)).toBeGreaterThan(5);
    expect(kinds(({ accessibility }) => accessibility)).toBeGreaterThan(20);
    expect(kinds(({ costCents }) => costCents)).toBeGreaterThan(5);
    expect(kinds(({ welcome }) => welcome)).toBe(3);
    expect(kinds(({ lat, lon }) => [lat, lon])).toBeGreaterThan(280);
    expect(activities.filter(({ stayed, began }) => stayed > began)).toEqual([]);
    expect(
      activities.filter(({ groupSize, capacity }) => !(groupSize > 0 && capacity > 0)),
    ).toEqual([]);
  });

  it('gives everybody a mailbox of their own', () => {
    expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length);
  });
});
