import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDays,
  addWorkingDays,
  atLocalTime,
  civilDate,
  civilDateOf,
  isWorkingDay,
  localTimeOf,
  type CivilDate,
} from '../calendar/index.js';
import { statuses } from '../referral/referral.js';
import { defaultNorms } from '../region/index.js';
import {
  changeFollowUps,
  findFollowUpKind,
  followUpKinds,
  wantedFollowUps,
  type StoredFollowUp,
  type WantedFollowUp,
} from './decide.js';
import type { FollowUpFacts, FollowUpRules } from './facts.js';
import { defaultFollowUpPlan } from './plan.js';

const rules: FollowUpRules = { norms: defaultNorms, plan: defaultFollowUpPlan, holidays: {} };
const at = (date: string, time: string): Date => atLocalTime(civilDate(date), time);

/** A referral that was sent on Friday 20 November 2026, at nine. */
function factsOf(
  referral: Partial<FollowUpFacts['referral']> = {},
  more: Partial<FollowUpFacts> = {},
): FollowUpFacts {
  return {
    referral: {
      ...{ status: 'accepted', episode: 1, sentAt: at('2026-11-20', '09:00'), spokenAt: null },
      ...{ intakeAt: null, wakeOn: null, contactTarget: '2026-11-27', contactLimit: '2026-12-04' },
      ...referral,
    },
    ...{ contacts: [], reopenedAt: [], resumedAt: [], firstStartedOn: null, waiting: [] },
    ...more,
  };
}

const named = (wanted: readonly WantedFollowUp[]): string[] =>
  wanted.map(({ kind, moment, dueOn }) => `${kind}.${moment} ${dueOn}`);

const call = (date: string, time: string, channel = 'phone') => ({
  ...{ channel, result: 'no_answer', at: at(date, time) },
});
const enough = [
  call('2026-11-23', '10:00'),
  call('2026-11-24', '15:00'),
  call('2026-11-26', '10:00'),
];

let ids = 0;
const stored = (one: WantedFollowUp, more: Partial<StoredFollowUp> = {}): StoredFollowUp => {
  const { kind, moment, countsFrom, dueOn } = one;
  ids += 1;
  return {
    id: `row-${ids}`,
    kind,
    moment,
    countsFrom,
    dueOn,
    status: 'planned',
    cameDueAt: null,
    snoozes: 0,
    ...more,
  };
};

describe('what has to be live', () => {
  it('before a talk is the clock: the lead and then the administrator hear of it on working days', () => {
    expect(named(wantedFollowUps(factsOf(), rules))).toEqual([
      'contact_target.first 2026-11-30',
      'contact_limit.first 2026-12-07',
    ]);
    const spoken = factsOf({ status: 'in_contact', spokenAt: at('2026-11-24', '10:00') });
    expect(wantedFollowUps(spoken, rules)).toEqual([]);
  });

  it('skips the holidays that the region chose', () => {
    const late = factsOf({ contactTarget: '2027-03-25', contactLimit: '2027-05-04' });
    const dates = (holidays: FollowUpRules['holidays']): string[] =>
      named(wantedFollowUps(late, { ...rules, holidays })).map((text) => text.slice(-10));
    expect(dates({})).toEqual(['2027-03-26', '2027-05-05']);
    expect(dates({ goodFriday: true, liberationDay: true })).toEqual(['2027-03-30', '2027-05-07']);
  });

  it('after enough attempts is the letter, and after the letter the closing ten working days on', () => {
    const status = 'in_contact';
    const spokenAt = at('2026-11-21', '10:00');
    const asked = factsOf({ status, spokenAt }, { contacts: enough });
    expect(named(wantedFollowUps(asked, rules))).toEqual(['letter.called 2026-11-26']);
    const sent = [...enough, call('2026-11-27', '11:00', 'mail')];
    const closing = factsOf({ status, spokenAt }, { contacts: sent });
    expect(named(wantedFollowUps(closing, rules))).toEqual(['not_reached.close 2026-12-11']);
    const resumed = { contacts: sent, resumedAt: [at('2026-12-10', '10:00')] };
    expect(named(wantedFollowUps(factsOf({ status, spokenAt }, resumed), rules))).toEqual([
      'not_reached.close 2026-12-24',
    ]);
    expect(
      wantedFollowUps(factsOf({ status: 'on_hold', spokenAt }, { contacts: sent }), rules),
    ).toEqual([]);
  });

  it('about what waits is the reminder, the lead and the administrator, in working days', () => {
    const waiting = [{ kind: 'follow_up', moment: '3m', cameDueOn: civilDate('2026-12-21') }];
    const facts = factsOf({ status: 'declined' }, { waiting });
    expect(named(wantedFollowUps(facts, rules))).toEqual([
      'reminder.follow_up.3m 2026-12-24',
      'to_lead.follow_up.3m 2026-12-29',
      'to_administrator.follow_up.3m 2027-01-06',
    ]);
  });

  it('of a referral that is over is nothing, whatever happened before', () => {
    const over = ['draft', 'declined', 'withdrawn', 'not_reached', 'entered_in_error'] as const;
    const more = { contacts: enough, firstStartedOn: civilDate('2026-12-01') };
    for (const status of over) {
      const intakeAt = at('2026-11-30', '10:00');
      expect(
        wantedFollowUps(factsOf({ status, intakeAt, wakeOn: '2026-12-24' }, more), rules),
      ).toEqual([]);
    }
  });
});

const dates = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => addDays(civilDate('2026-01-01'), days));
const moments = fc
  .tuple(dates, fc.constantFrom('00:10', '08:30', '13:00', '18:30', '23:50'))
  .map(([date, time]) => atLocalTime(date, time));
const contacts = fc.array(
  fc.record({
    channel: fc.constantFrom('phone', 'visit', 'mail', 'message'),
    result: fc.constantFrom('no_answer', 'voicemail', 'spoken'),
    at: moments,
  }),
  { maxLength: 8 },
);
const anyFacts: fc.Arbitrary<FollowUpFacts> = fc
  .record({
    status: fc.constantFrom(...statuses),
    episode: fc.integer({ min: 1, max: 3 }),
    sentAt: moments,
    spokenAt: fc.option(moments),
    intakeAt: fc.option(moments),
    wakeOn: fc.option(dates),
    contacts: contacts.map((each) =>
      each.sort((one, other) => one.at.getTime() - other.at.getTime()),
    ),
    firstStartedOn: fc.option(dates),
    cameDueOn: fc.option(dates),
  })
  .map(({ contacts: heard, firstStartedOn, cameDueOn, ...referral }) => {
    const sentOn = civilDateOf(referral.sentAt);
    const contactTarget = addWorkingDays(sentOn, 5);
    const waiting = cameDueOn === null ? [] : [{ kind: 'follow_up', moment: '3m', cameDueOn }];
    const clock = { contactTarget, contactLimit: addDays(sentOn, 14) };
    return factsOf({ ...referral, ...clock }, { contacts: heard, firstStartedOn, waiting });
  });

const onWorkingDays: readonly string[] = ['contact_target', 'contact_limit', 'reminder', 'to_lead'];

describe('R-17 R-19 every plan', () => {
  it('R-17 comes due at nine o’clock on its day, in summer and winter, and notices on working days', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const one of wantedFollowUps(facts, rules)) {
          expect([localTimeOf(one.dueAt), civilDateOf(one.dueAt)]).toEqual(['09:00', one.dueOn]);
          expect(one.dueOn >= one.countsFrom).toBe(true);
          if (onWorkingDays.includes(one.kind)) expect(isWorkingDay(one.dueOn)).toBe(true);
        }
      }),
    );
  });

  it('R-19 has each name once, and lies as far ahead as it must: nobody waits with a timer', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const names = wantedFollowUps(facts, rules).map(({ kind, moment }) => `${kind}.${moment}`);
        expect(new Set(names).size).toBe(names.length);
        const from: CivilDate | null = facts.firstStartedOn;
        const planned = wantedFollowUps(facts, rules).find(({ kind }) => kind === 'follow_up');
        if (from === null || planned === undefined) return;
        expect(planned.dueAt.getTime() - at(from, '09:00').getTime()).toBeGreaterThan(
          88 * 86_400_000,
        );
      }),
    );
  });
});

describe('the change', () => {
  it('after it was made is nothing: planning again plans nothing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { plan, cancel } = changeFollowUps([], facts, rules);
        expect([plan, cancel]).toEqual([wantedFollowUps({ ...facts, waiting: [] }, rules), []]);
        const rows = plan.map((one) => stored(one));
        expect(changeFollowUps(rows, facts, rules)).toEqual({ plan: [], cancel: [], answer: [] });
      }),
    );
  });

  const waitingSince = (one: WantedFollowUp, cameDueAt: Date): Partial<StoredFollowUp> =>
    findFollowUpKind(one.kind)?.waits === true ? { status: 'due', cameDueAt } : {};

  it('leads in one step from any facts to any others, and never to two live rows of one name', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, moments, fc.boolean(), (before, after, since, isDue) => {
        const rows = wantedFollowUps(before, rules).map((one) =>
          stored(one, isDue ? waitingSince(one, since) : {}),
        );
        const { plan, cancel, answer } = changeFollowUps(rows, after, rules);
        const left = rows.filter(({ id }) => ![...cancel, ...answer].includes(id));
        const live = [...left, ...plan.map((one) => stored(one))];
        const names = live.map(({ kind, moment }) => `${kind}.${moment}`);
        expect(new Set(names).size).toBe(names.length);
        const again = changeFollowUps(live, after, rules);
        expect([again.plan, again.cancel, again.answer]).toEqual([[], [], []]);
      }),
    );
  });

  it('tells nobody of what a step has just ended', () => {
    const held = factsOf({ status: 'on_hold', wakeOn: '2026-12-24', spokenAt: new Date(0) });
    const [wake] = wantedFollowUps(held, rules) as [WantedFollowUp];
    const cameDueAt = at('2026-12-24', '09:00');
    const waiting = stored(wake, { status: 'due', cameDueAt });
    const chain = changeFollowUps([waiting], held, rules).plan.map((one) => stored(one));
    expect(chain.map(({ kind }) => kind)).toEqual(['reminder', 'to_lead', 'to_administrator']);
    const resumed = factsOf({ status: 'matching', spokenAt: new Date(0) });
    const { cancel } = changeFollowUps([waiting, ...chain], resumed, rules);
    expect(cancel).toEqual([waiting, ...chain].map(({ id }) => id));
  });

  const started = { status: 'active', spokenAt: at('2026-11-21', '10:00') } as const;
  const intakeAt = at('2026-11-30', '10:00');
  const plan = factsOf({ ...started, intakeAt });
  const [planned] = wantedFollowUps(plan, rules) as [WantedFollowUp];
  const moved = factsOf({ ...started, intakeAt }, { firstStartedOn: civilDate('2026-12-15') });

  it('moves what is planned, and not what waits or was put off', () => {
    const [row, waiting] = [stored(planned), stored(planned, { status: 'due' })];
    expect(changeFollowUps([row], moved, rules)).toMatchObject({
      ...{ cancel: [row.id], plan: [{ kind: 'follow_up', dueOn: '2027-03-15' }] },
    });
    expect(changeFollowUps([waiting], moved, rules).plan).toEqual([]);
    const putOff = stored(planned, { dueOn: civilDate('2027-03-05'), snoozes: 1 });
    expect(changeFollowUps([putOff], moved, rules)).toEqual({ plan: [], cancel: [], answer: [] });
  });

  it('does not ask again what was done from the same day', () => {
    const done = stored(planned, { status: 'done' });
    expect(changeFollowUps([done], plan, rules).plan).toEqual([]);
    expect(named(changeFollowUps([done], moved, rules).plan)).toEqual(['follow_up.3m 2027-03-15']);
  });

  it('ends what waits when the client is withdrawn, and counts the letter that went out as done', () => {
    const waiting = stored(planned, { status: 'due' });
    const over = factsOf({ status: 'withdrawn', intakeAt });
    expect(changeFollowUps([waiting], over, rules)).toMatchObject({
      cancel: [waiting.id],
      plan: [],
    });
    const asked = factsOf({ status: 'in_contact', spokenAt: intakeAt }, { contacts: enough });
    const [letter] = wantedFollowUps(asked, rules) as [WantedFollowUp];
    const row = stored(letter, { status: 'due' });
    const heard = [...enough, call('2026-11-27', '11:00', 'message')];
    const sent = { ...asked, contacts: heard };
    expect(changeFollowUps([row], sent, rules)).toMatchObject({ answer: [row.id], cancel: [] });
  });

  it('leaves what a later version planned alone', () => {
    const strange = { ...stored(planned), kind: 'of_next_year' };
    const over = factsOf({ status: 'withdrawn' });
    expect(changeFollowUps([strange], over, rules)).toEqual({ plan: [], cancel: [], answer: [] });
  });
});

describe('the list of kinds', () => {
  it('holds every file of the folder', () => {
    const files = readdirSync(join(__dirname, 'kinds')).filter(
      (file) => !/^(index|define-kind)\.ts$/.test(file),
    );
    const listed = followUpKinds.map(({ kind }) => `${kind.replaceAll('_', '-')}.ts`);
    expect(listed.sort()).toEqual(files.sort());
  });

  it.each(followUpKinds.map((kind) => [kind.kind, kind] as const))(
    '%s has a name of its own, and tells somebody or does something',
    (name, kind) => {
      expect(findFollowUpKind(name)).toBe(kind);
      expect(followUpKinds.filter((other) => other.kind === name)).toEqual([kind]);
      expect([kind.event, kind.step].some((each) => each !== undefined)).toBe(true);
    },
  );
});
