import type { Actor } from '../access.js';
import { DomainError } from '../error.js';
import { openStatuses, statuses, type Referral, type Status } from '../referral/index.js';
import { actOnAppointment } from './act.js';
import { appointmentStatuses, type AppointmentStatus } from './appointment.js';
import {
  appointmentActions,
  endsAppointments,
  mayMeet,
  possibleAppointmentActions,
  type AppointmentAction,
} from './lifecycle.js';

const startsAt = new Date('2026-12-08T13:00:00Z');
const before = new Date('2026-12-01T09:00:00Z');
const after = new Date('2026-12-08T13:00:00Z');

const coach: Actor = {
  ...{ accountId: 'fatma', name: 'Fatma', organisationId: 'welfare', regionId: 'region' },
  ...{ role: 'coach', teamIds: ['north'] },
};
const referral = (status: Status): Referral =>
  ({
    ...{ id: 'referral', status, welfareOrganisationId: 'welfare', teamId: 'north' },
    referrerOrganisationId: 'practice',
  }) as Referral;

interface Attempt {
  readonly status?: AppointmentStatus | 'none';
  readonly of?: Status;
  readonly now?: Date;
  readonly actor?: Actor;
}

const act = (action: AppointmentAction, attempt: Attempt = {}) => {
  const { status = 'booked', of = 'matching', now = before, actor = coach } = attempt;
  const appointment = { id: 'one', status, startsAt, sequence: 3 };
  return actOnAppointment(action, { referral: referral(of), appointment, actor, now });
};

const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('an appointment', () => {
  it('is booked, moved and cancelled, and calendars hear of each change', () => {
    expect(act('book', { status: 'none' })).toMatchObject({ status: 'booked', sequence: 3 });
    expect(act('move')).toMatchObject({ status: 'booked', sequence: 4 });
    expect(act('cancel')).toEqual({
      ...{ status: 'cancelled', sequence: 4 },
      event: {
        ...{ type: 'appointment.cancelled', referralId: 'referral' },
        payload: { appointmentId: 'one', sequence: 4 },
      },
    });
  });

  it('was kept or missed only once it has begun', () => {
    expect(codeOf(() => act('keep'))).toBe('appointment.not_yet');
    expect(act('keep', { now: after })).toMatchObject({ status: 'kept', sequence: 3 });
    expect(act('miss', { now: after, of: 'completed' })).toMatchObject({ status: 'missed' });
  });

  it('is for the people of the team', () => {
    const others: readonly Partial<Actor>[] = [
      ...[{ teamIds: ['south'] }, { organisationId: 'other' }, { role: 'referrer' as const }],
    ];
    for (const other of others) {
      expect(codeOf(() => act('move', { actor: { ...coach, ...other } }))).toBe('not_found');
    }
    expect(codeOf(() => act('move', { actor: { ...coach, role: 'lead' } }))).toBe('done');
  });

  it('that is over stays as it is', () => {
    for (const status of ['cancelled', 'kept', 'missed'] as const) {
      for (const action of appointmentActions) {
        expect(codeOf(() => act(action, { status, now: after }))).toBe(
          'appointment.action_not_possible',
        );
      }
    }
  });

  it('shows exactly the buttons that work', () => {
    for (const status of appointmentStatuses) {
      for (const of of statuses) {
        for (const now of [before, after]) {
          const shown = possibleAppointmentActions({ status, startsAt }, { status: of }, now);
          const works = appointmentActions.filter(
            (action) => codeOf(() => act(action, { status, of, now })) === 'done',
          );
          expect([status, of, shown]).toEqual([status, of, works]);
        }
      }
    }
  });

  it('can be made in every open state but that of somebody new', () => {
    expect(statuses.filter(mayMeet).sort()).toEqual(
      openStatuses.filter((status) => status !== 'sent').toSorted(),
    );
  });

  it('ends with the referral, and with the team', () => {
    const team = (status: Status, teamId = 'north') => ({ status, teamId });
    expect(endsAppointments(team('matching'), team('active'))).toBe(false);
    expect(endsAppointments(team('matching'), team('on_hold'))).toBe(false);
    expect(endsAppointments(team('matching'), team('withdrawn'))).toBe(true);
    expect(endsAppointments(team('matching'), team('matching', 'south'))).toBe(true);
  });
});
