import { ends, oracle } from '../../../../test/support/lifecycle-oracle.js';
import { roles } from '../access.js';
import { eventTypes } from '../event.js';
import {
  actions,
  findTransition,
  isOpen,
  lifecycle,
  openStatuses,
  possibleActions,
  targetStatus,
  trackStep,
  type Transition,
} from './index.js';
import { statuses, type Status } from './referral.js';

const working = findTransition('hold', 'accepted')?.from ?? [];

/** Every state to which one step can lead. */
function nextOf(status: Status): readonly Status[] {
  return lifecycle
    .filter(({ from }) => from.includes(status))
    .flatMap((each) => (each.to === 'held' ? working : [targetStatus(each, status, null)]));
}

function reachableFrom(start: Status): ReadonlySet<Status> {
  const found = new Set<Status>([start]);
  for (const status of found) for (const next of nextOf(status)) found.add(next);
  return found;
}

const rowFor = (action: string, status: Status): Transition | undefined =>
  lifecycle.find((each) => each.action === action && each.from.includes(status));

describe('the lifecycle table', () => {
  it('has exactly the rows of the design decision', () => {
    const rows = lifecycle.map(({ action, from, to, who, needs }) => ({
      ...{ action, from, to, who, needs },
    }));
    expect(rows).toEqual(oracle);
  });

  it('has a row for every action, and never two rows for one action in one state', () => {
    expect(new Set(lifecycle.map(({ action }) => action))).toEqual(new Set(actions));
    const pairs = lifecycle.flatMap(({ action, from }) => from.map((each) => `${action} ${each}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('records one event for each action, and no event for two of them', () => {
    const pairs = new Set(lifecycle.map(({ action, event }) => `${action} ${event}`));
    expect(pairs.size).toBe(actions.length);
    const events = new Set(lifecycle.map(({ event }) => event));
    expect(events.size).toBe(actions.length);
    for (const event of events) expect(eventTypes).toContain(event);
  });

  it('knows each state of process.md, and sixteen of them', () => {
    expect(statuses).toHaveLength(16);
    expect(new Set(statuses).size).toBe(16);
    expect(actions).toHaveLength(22);
    expect(roles).toHaveLength(11);
  });

  it('ends everything that waits when somebody withdraws or a referral was an error', () => {
    for (const action of ['withdraw', 'enter_in_error']) {
      const rows = lifecycle.filter((each) => each.action === action);
      for (const { cancels } of rows) expect(cancels).toEqual(['pending']);
    }
    expect(rowFor('recall', 'sent')?.cancels).toContain('sending');
  });

  it('starts the first-contact clock at sending, and stops it at a talk but not at an attempt', () => {
    const starting = lifecycle.filter(({ plans }) => plans.includes('first_contact_clock'));
    expect(starting.map(({ action }) => action)).toEqual(['send']);
    expect(rowFor('log_talk', 'accepted')?.cancels).toEqual(['first_contact_clock']);
    expect(rowFor('log_attempt', 'accepted')?.cancels).toEqual([]);
  });

  it('plans follow-ups at the intake and at the first start, and closing cancels none of them', () => {
    const planning = lifecycle.filter(({ plans }) => plans.includes('follow_ups'));
    expect(planning.map(({ action }) => action)).toEqual(['do_intake', 'start_activity']);
    expect(rowFor('complete', 'follow_up')?.cancels).toEqual([]);
  });
});

describe('the graph of the lifecycle', () => {
  it('reaches every state from the draft', () => {
    expect([...reachableFrom('draft')].sort()).toEqual([...statuses].sort());
  });

  it.each(statuses.filter((status) => !ends.includes(status)))(
    'has a way to each end from %s, however long',
    (status) => {
      expect([...reachableFrom(status)]).toEqual(expect.arrayContaining([...ends]));
    },
  );

  it.each(statuses.filter((status) => status !== 'entered_in_error'))(
    'can mark %s as entered in error, in one step',
    (status) => {
      expect(nextOf(status)).toContain('entered_in_error');
    },
  );

  it('leaves an end only by reopening or as an error', () => {
    for (const end of ends) {
      const out = lifecycle.filter(({ from }) => from.includes(end)).map(({ action }) => action);
      expect(out.filter((action) => action !== 'reopen' && action !== 'enter_in_error')).toEqual(
        [],
      );
    }
    expect(nextOf('entered_in_error')).toEqual([]);
  });

  it('calls open what is neither a draft nor an end', () => {
    const expected = statuses.filter((status) => status !== 'draft' && !ends.includes(status));
    expect([...openStatuses].sort()).toEqual([...expected].sort());
    for (const status of statuses) expect(isOpen(status)).toBe(expected.includes(status));
  });
});

describe('the buttons', () => {
  it('are exactly the rows of the decision, for every state and role', () => {
    for (const status of statuses) {
      for (const role of roles) {
        const expected = oracle
          .filter(({ from, who }) => from.includes(status) && who.includes(role))
          .map(({ action }) => action);
        expect(possibleActions(status, { role })).toEqual(expected);
      }
    }
  });

  it('are none for roles that have no part in a referral', () => {
    for (const role of ['provider', 'municipality', 'operator', 'privacy_officer'] as const) {
      expect(statuses.flatMap((status) => possibleActions(status, { role }))).toEqual([]);
    }
  });
});

describe('the state after a step', () => {
  it('is where the hold began, for every state that can be held', () => {
    const resume = rowFor('resume', 'on_hold');
    expect(working).toHaveLength(6);
    for (const status of working) {
      expect(resume && targetStatus(resume, 'on_hold', status)).toBe(status);
    }
  });

  it('is the same after an attempt and after a transfer', () => {
    for (const action of ['log_attempt', 'transfer']) {
      const transition = rowFor(action, 'accepted');
      expect(transition && targetStatus(transition, 'accepted', null)).toBe('accepted');
    }
  });
});

describe('the track that a referrer sees', () => {
  const mainPath: readonly Status[] = [
    ...(['draft', 'sent', 'accepted', 'in_contact', 'intake_done'] as const),
    ...(['matching', 'active', 'follow_up', 'completed'] as const),
  ];

  it('never goes back along the main path', () => {
    expect(mainPath.map((status) => trackStep(status, null))).toEqual([-1, 0, 1, 2, 2, 2, 3, 3, 4]);
  });

  it('stands still while a referral is on hold', () => {
    for (const status of working) {
      expect(trackStep('on_hold', status)).toBe(trackStep(status, null));
    }
  });

  it('shows each end as closed', () => {
    for (const end of ends) expect(trackStep(end, null)).toBe(4);
  });
});
