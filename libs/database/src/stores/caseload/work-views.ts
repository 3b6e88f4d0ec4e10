import type { WorkView } from '@wor/domain';
import { waitingCodes } from './next-action.store.js';

/** In what order a view stands; each belongs to a partial index of the migrations. */
const orders = {
  next: { key: 'r.next_action_on', type: 'date' },
  sent: { key: 'r.sent_at', type: 'timestamptz' },
  target: { key: 'r.contact_target', type: 'date' },
  safety: { key: 'r.safety_by', type: 'date' },
  signal: { key: 'r.signal_from', type: 'date' },
  quiet: { key: 'coalesce(r.last_contact_at, r.sent_at)', type: 'timestamptz' },
} as const;

export type WorkOrder = (typeof orders)[keyof typeof orders];

/** A saved view as SQL; nothing in here comes from outside. */
export interface ViewSql {
  readonly order: WorkOrder;
  /** `$5` is what the view asks besides: a day, a moment, or which one. */
  readonly where: string;
  readonly asks: boolean;
}

// The same words as in the partial indexes: that is how PostgreSQL knows that they fit.
export const carried = `r.status IN ('accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up', 'on_hold')`;

const narrowed = (column: string): ViewSql => ({
  ...{ order: orders.next, where: `${carried} AND ${column} = $5::text`, asks: true },
});

/** One entry a view. */
export const viewSql: Readonly<Record<WorkView, ViewSql>> = {
  /** Also after closing: a flag stands until somebody says what was done. */
  safety: {
    order: orders.safety,
    where: `r.status NOT IN ('withdrawn', 'entered_in_error') AND r.safety_by IS NOT NULL`,
    asks: false,
  },
  all: { order: orders.next, where: carried, asks: false },
  /** Who has an appointment stands under those. */
  today: {
    order: orders.next,
    where: `${carried} AND r.next_action_on <= $5::date AND r.next_action <> 'appointment'`,
    asks: true,
  },
  appointments: {
    order: orders.next,
    where: `${carried} AND r.next_action = 'appointment' AND r.next_action_on <= $5::date`,
    asks: true,
  },
  new: { order: orders.sent, where: `r.status = 'sent'`, asks: false },
  silent: {
    order: orders.quiet,
    where: `${carried} AND r.next_action NOT IN ${waitingCodes} AND r.next_action <> 'appointment'
      AND coalesce(r.last_contact_at, r.sent_at) < $5::timestamptz`,
    asks: true,
  },
  /** Also after closing: somebody may ask for help then. */
  signals: {
    order: orders.signal,
    where: `r.status NOT IN ('withdrawn', 'entered_in_error') AND r.signal_from <= $5::date`,
    asks: true,
  },
  waiting: {
    order: orders.next,
    where: `${carried} AND r.next_action IN ${waitingCodes} AND r.next_action_on > $5::date`,
    asks: true,
  },
  /** Nobody has spoken to them, and the target of the region is today or behind us. */
  risk: {
    order: orders.target,
    where: `r.status IN ('sent', 'accepted') AND r.spoken_at IS NULL AND r.contact_target <= $5::date`,
    asks: true,
  },
  step: narrowed('r.status'),
  area: narrowed('r.neighbourhood_code'),
  reason: narrowed('r.reason_code'),
};
