import { civilDate } from '../calendar/index.js';
import { firstSignalOn, signalsOf, type SignalFacts, type SignalParticipation } from './index.js';

const sentAt = new Date('2026-03-02T09:00:00Z');

function facts(more: Partial<SignalFacts> = {}): SignalFacts {
  return {
    ...{ referral: { status: 'active', sentAt }, holidays: {} },
    ...{ participations: [], answers: [], measurements: [], waiting: [] },
    ...more,
  };
}

const place: SignalParticipation = {
  ...{ id: 'p1', proposedOn: civilDate('2026-03-09'), startedOn: civilDate('2026-03-16') },
  status: 'started',
  ...{ stoppedOn: null, closedOn: null, fullOn: null, isAsked: true, answered: null },
};

const codes = (more: Partial<SignalFacts>): readonly string[] =>
  signalsOf(facts(more), []).map(({ code }) => code);

const web = (id: string, on: string, scores: Record<string, number | null>) => ({
  ...{ id, on: civilDate(on), instrument: 'gespreksweb-6', scores },
});

describe('the signals about a client', () => {
  it('tell after 90 days that nothing has begun, and not once something has', () => {
    expect(signalsOf(facts(), [])).toEqual([
      { code: 'no_outflow', about: 'no_outflow', from: '2026-05-31' },
    ]);
    expect(codes({ participations: [place] })).toEqual([]);
  });

  it('tell that a client asked for help, until a later answer says otherwise', () => {
    const answer = { id: 'f1', on: civilDate('2026-06-16'), stillActive: 'yes' } as const;
    const asked = { ...answer, wantsSupport: true };
    const since = { participations: [place], answers: [asked] };
    expect(codes(since)).toEqual(['wants_help']);
    expect(codes({ ...since, referral: { status: 'completed', sentAt } })).toEqual(['wants_help']);
    const later = { ...answer, id: 'f2', wantsSupport: false };
    expect(codes({ ...since, answers: [asked, later] })).toEqual([]);
  });

  it.each([
    { name: 'exactly 1.0 down', now: 6, fell: [] },
    { name: 'strictly more than 1.0 down', now: 5, fell: ['Meedoen'] },
    { name: 'not filled in', now: null, fell: [] },
    { name: 'up', now: 9, fell: [] },
  ])('look at each dimension by itself: $name', ({ now, fell }) => {
    const measurements = [
      web('m1', '2026-03-10', { taking_part: 7, mind: 4 }),
      web('m2', '2026-06-10', { taking_part: now, mind: 10 }),
    ];
    const found = signalsOf(facts({ participations: [place], measurements }), []);
    expect(found.flatMap(({ scores = [] }) => scores)).toEqual(fell);
  });

  it('see somebody who goes down in small steps', () => {
    const measurements = [7, 6, 5].map((mark, at) =>
      web(`m${at}`, `2026-0${at + 3}-10`, { body: mark }),
    );
    expect(codes({ participations: [place], measurements })).toEqual(['dimension_down']);
  });

  it('do not compare what is no dimension', () => {
    const ucla = [9, 3].map((total, at) => ({
      ...{ id: `u${at}`, on: civilDate('2026-03-10'), instrument: 'ucla-3', scores: { total } },
    }));
    expect(codes({ participations: [place], measurements: ucla })).toEqual([]);
  });

  it('count working days for what waits', () => {
    // Thursday; Good Friday works, Easter Monday does not.
    const waiting = [{ id: 'f1', cameDueOn: civilDate('2026-04-02') }];
    expect(signalsOf(facts({ participations: [place], waiting }), [])).toEqual([
      { code: 'follow_up_overdue', about: 'f1', from: '2026-04-10' },
    ]);
    const proposed = { ...place, status: 'proposed', startedOn: null } as const;
    const [first] = signalsOf(facts({ participations: [proposed] }), []);
    expect(first).toEqual({ code: 'provider_silent', about: 'p1', from: '2026-03-23' });
  });

  it('tell of an activity that stopped only while there is nothing else', () => {
    const stopped = { ...place, status: 'stopped', stoppedOn: civilDate('2026-04-20') } as const;
    expect(codes({ participations: [stopped] })).toEqual(['activity_stopped']);
    expect(codes({ participations: [stopped, { ...place, id: 'p2' }] })).toEqual([]);
  });

  it.each(['withdrawn', 'declined', 'entered_in_error'] as const)('end with it: %s', (status) => {
    const answers = [
      { id: 'f1', on: civilDate('2026-06-16'), stillActive: 'yes', wantsSupport: true } as const,
    ];
    expect(codes({ referral: { status, sentAt }, answers })).toEqual([]);
  });

  it('stay away once put away, and come back when it happens again', () => {
    const away = [{ code: 'wants_help', about: 'f1' }];
    const answer = { on: civilDate('2026-06-16'), stillActive: 'yes', wantsSupport: true } as const;
    const since = { participations: [place], answers: [{ ...answer, id: 'f1' }] };
    expect(signalsOf(facts(since), away)).toEqual([]);
    const again = { ...since, answers: [{ ...answer, id: 'f2' }] };
    expect(signalsOf(facts(again), away).map(({ about }) => about)).toEqual(['f2']);
  });

  it('begin on the day of the first', () => {
    const signals = signalsOf(
      facts({ waiting: [{ id: 'f', cameDueOn: civilDate('2026-04-02') }] }),
      [],
    );
    expect(firstSignalOn(signals)).toBe('2026-04-10');
    expect(firstSignalOn([])).toBeNull();
  });

  it('tell that a chosen activity is over for everybody, and full for who stands on no list', () => {
    const day = civilDate('2026-03-20');
    const chosen = { ...place, status: 'proposed', startedOn: null } as const;
    const at = (more: Partial<SignalParticipation>) =>
      signalsOf(facts({ participations: [{ ...chosen, ...more }] }), [])
        .filter(({ code }) => code.startsWith('activity_'))
        .map(({ code, from }) => [code, from]);
    for (const status of ['proposed', 'waiting', 'held', 'started'] as const) {
      expect(at({ status, closedOn: day })).toEqual([['activity_closed', day]]);
      const isFullFor = status === 'proposed';
      expect(at({ status, fullOn: day })).toEqual(isFullFor ? [['activity_full', day]] : []);
    }
    expect(at({ fullOn: day, closedOn: day })).toEqual([['activity_closed', day]]);
    // Full for longer than it was chosen.
    expect(at({ fullOn: civilDate('2026-03-01') })).toEqual([['activity_full', '2026-03-09']]);
    expect(at({ status: 'stopped', stoppedOn: day, closedOn: day })).toEqual([]);
  });

  it('invite who still takes part after three months to give something back, once each', () => {
    const unasked = { ...place, isAsked: false };
    const invited = (more: Partial<SignalFacts>) =>
      signalsOf(facts({ participations: [unasked], ...more }), []).flatMap(
        ({ code, about, from }) => (code === 'may_give_back' ? [[about, from]] : []),
      );
    expect(invited({})).toEqual([['p1', '2026-06-16']]);
    expect(invited({ referral: { status: 'completed', sentAt } })).toEqual([['p1', '2026-06-16']]);
    expect(invited({ participations: [place] })).toEqual([]);
    const day = civilDate('2026-06-16');
    for (const more of [
      { status: 'stopped', stoppedOn: day },
      { status: 'proposed', startedOn: null },
      { closedOn: day },
    ] as const) {
      expect(invited({ participations: [{ ...unasked, ...more }] })).toEqual([]);
    }
    expect(
      invited({ participations: [{ ...unasked, closedOn: civilDate('2026-06-17') }] }),
    ).toEqual([['p1', '2026-06-16']]);
    const heard = (stillActive: 'yes' | 'stopped') => [
      { id: 'f1', on: day, stillActive, wantsSupport: false },
    ];
    expect(invited({ answers: heard('stopped') })).toEqual([]);
    expect(invited({ answers: heard('yes') })).toEqual([['p1', '2026-06-16']]);
    const late = { ...unasked, startedOn: civilDate('2026-11-30') };
    expect(invited({ participations: [late] })).toEqual([['p1', '2027-02-28']]);
    for (const status of ['withdrawn', 'declined', 'entered_in_error'] as const) {
      expect(invited({ referral: { status, sentAt } })).toEqual([]);
    }
  });

  it('tell what a provider said, in place of its silence', () => {
    const proposed = { ...place, status: 'proposed', startedOn: null } as const;
    const said = (answer: 'welcome' | 'decline' | 'call') => {
      const answered = { id: 'a1', answer, on: civilDate('2026-03-12') };
      return signalsOf(facts({ participations: [{ ...proposed, answered }] }), [])
        .filter(({ code }) => code.startsWith('provider_'))
        .map(({ code, about, from }) => [code, about, from]);
    };
    expect(said('welcome')).toEqual([]);
    expect(said('call')).toEqual([['provider_calls', 'a1', '2026-03-12']]);
    expect(said('decline')).toEqual([['provider_declined', 'a1', '2026-03-12']]);
  });
});
