import {
  findAppointment,
  getClient,
  insertAppointment,
  lockAppointment,
  recordEvent,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  actOnAppointment,
  checkBooking,
  civilDateOf,
  DomainError,
  isCivilDate,
  type Actor,
  type BookingOrder,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { answerOnce } from '../answer-once.js';
import { cipherOf } from '../client/particulars.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import { checkFreeTexts } from '../free-text.js';
import type { Home } from '../home.js';
import { getOwnReferral, lockOwnReferral } from '../own-referral.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { changeAppointment, type AppointmentStep } from './change-appointment.js';
import { coachFor, findSlots, readHours, type WeekSlots } from './find-slots.js';
import {
  openAppointment,
  placeOfAppointment,
  type AppointmentRecord,
} from './read-appointments.js';

export interface BookingRequest {
  readonly referralId: string;
  readonly order: BookingOrder;
  /** The Idempotency-Key under which a repeat books nothing. */
  readonly key?: string;
}

interface Booking {
  readonly referral: ReferralRow;
  readonly actor: Actor;
  readonly order: BookingOrder;
}

/** Appointments with clients. The database refuses two at once for one coach, whoever comes first. */
export class AppointmentService {
  constructor(private readonly home: Home) {}

  /** When the client's coach can be booked in the week of a day; this week by default. */
  slots(actor: Actor, referralId: string, day?: string): Promise<WeekSlots> {
    const { database, clock } = this.home;
    return database.transaction(actor, async (tx) => {
      tx.note({
        event: 'appointment.slots',
        action: 'R',
        object: { kind: 'referral', id: referralId },
      });
      const referral = await getOwnReferral(tx, referralId, 'appointment.record');
      const now = clock.now();
      const asked = day !== undefined && isCivilDate(day) ? day : civilDateOf(now);
      return findSlots(tx, { coachId: coachFor(referral, actor), day: asked, now });
    });
  }

  /**
   * Books a time for the client with who is responsible for them now.
   * @throws DomainError `not_found`, `appointment.taken`, `appointment.action_not_possible`,
   * `idempotency.reused`, `text.bsn`, and what `checkBooking` refuses
   */
  book(actor: Actor, { referralId, order, key }: BookingRequest): Promise<AppointmentRecord> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({
        event: 'appointment.book',
        action: 'C',
        object: { kind: 'referral', id: referralId },
      });
      const referral = await lockOwnReferral(tx, referralId, 'appointment.record');
      const request = { verb: 'book', referralId, ...order };
      const { id } = await answerOnce(tx, { key, request }, () =>
        this.store(tx, { referral, actor, order }),
      );
      return this.recordOf(tx, referral, id);
    });
  }

  private async store(tx: Tx, { referral, actor, order }: Booking): Promise<{ id: string }> {
    const now = this.home.clock.now();
    const coachId = coachFor(referral, actor);
    checkFreeTexts({ place: order.place });
    const { slotMinutes: minutes } = await readHours(tx, coachId);
    const checked = checkBooking(order, { now, minutes });
    const id = newId();
    const none = { id, status: 'none', startsAt: checked.startsAt, sequence: 0 } as const;
    const { event } = actOnAppointment('book', { referral, appointment: none, actor, now });
    const cipher = cipherOf(this.home.keys, await getClient(tx, referral.clientId));
    const place = cipher.sealOptional(placeOfAppointment(id), checked.place);
    const { startsAt, endsAt, kind } = checked;
    const row = { id, referralId: referral.id, coachId, startsAt, endsAt, kind, place, now };
    await insertAppointment(tx, row);
    await recordEvent(tx, event, { at: now });
    await refreshFollowUps(tx, referral, { now });
    await refreshNextAction(tx, this.home, { referral });
    return { id };
  }

  /**
   * Moves or cancels an appointment, or says how it went.
   * @throws DomainError `not_found`, `referral.changed` on a stale version, `appointment.taken`,
   * `appointment.not_yet`, `appointment.action_not_possible`, and what `checkBooking` refuses
   */
  act(actor: Actor, id: string, step: AppointmentStep): Promise<AppointmentRecord> {
    return this.home.database.transaction(actor, async (tx) => {
      const found = await findAppointment(tx, id);
      const referralId = found?.referralId ?? id;
      const object = { kind: 'referral', id: referralId, detail: { appointmentId: id } } as const;
      tx.note({ event: `appointment.${step.action}`, action: 'U', object });
      if (found === undefined) throw new DomainError('not_found');
      const referral = await lockOwnReferral(tx, referralId, 'appointment.record');
      const appointment = await lockAppointment(tx, id);
      await changeAppointment(tx, this.home, { referral, appointment, actor, step });
      return this.recordOf(tx, referral, id);
    });
  }

  private async recordOf(tx: Tx, referral: ReferralRow, id: string): Promise<AppointmentRecord> {
    const cipher = cipherOf(this.home.keys, await getClient(tx, referral.clientId));
    const { status } = referral;
    const row = await lockAppointment(tx, id);
    return openAppointment(row, { cipher, status, now: this.home.clock.now() });
  }
}
