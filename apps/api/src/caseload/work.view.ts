import type {
  ContactResult,
  ContactTakenBack,
  DayView,
  TeamLoad,
  WorkFilters,
  WorkLine,
  WorkPage,
} from '@wor/contract';
import { civilDate, nextActionOn, type CivilDate, type NextActionCode } from '@wor/domain';
import type { ContactStand, DayLines, LoggedStand, WorkLines, WorkService } from '@wor/services';
import { toWorkCursor } from './work-cursor.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

type Filters = Awaited<ReturnType<WorkService['filters']>>;
type Load = Awaited<ReturnType<WorkService['load']>>;
type Line = WorkLines['items'][number];

function toWorkLine(row: Line, today: CivilDate): WorkLine {
  const { nextAction, nextActionOn: dueOn } = row;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    clientName: row.clientName,
    age: row.age,
    phone: row.phone,
    status: row.status,
    reason: row.reason,
    neighbourhood: row.neighbourhood,
    isUrgent: row.isUrgent,
    safetyBy: row.safetyBy,
    coachName: row.coachName,
    nextAction: {
      code: nextActionOn(nextAction as NextActionCode, dueOn, today),
      ...{ dueOn, at: iso(row.appointmentAt) },
    },
    lastContactAt: iso(row.lastContactAt),
    sentAt: iso(row.sentAt),
    contactLimit: row.contactLimit,
    isUnconfirmed: row.isUnconfirmed,
    hasUnreadMessage: row.hasUnreadMessage,
  };
}

/** The groups of a day. */
export function toDayView({ today, silentDays, groups }: DayLines): DayView {
  return {
    ...{ today, silentDays },
    groups: groups.map(({ code, count, isMore, items }) => ({
      ...{ code, count, isMore },
      items: items.map((item) => toWorkLine(item, today)),
    })),
  };
}

/** One page of a view. */
export function toWorkPage({ today, items, next }: WorkLines): WorkPage {
  const lines = items.map((item) => toWorkLine(item, civilDate(today)));
  return { today, items: lines, next: toWorkCursor(next) };
}

/** What a list can be narrowed by. */
export function toWorkFilters({ reasons, areas }: Filters): WorkFilters {
  return {
    reasons: reasons.map(({ code, label }) => ({ code, label })),
    areas: areas.map(({ code, label }) => ({ code, label })),
  };
}

/** How the work is divided. */
export function toTeamLoad({ today, coaches }: Load): TeamLoad {
  return {
    today,
    coaches: coaches.map(({ accountId, name, open, late }) => ({ accountId, name, open, late })),
  };
}

/** The state after a contact was taken back. */
export function toContactTakenBack(stand: ContactStand): ContactTakenBack {
  const { id, status, version, nextAction, nextOn } = stand;
  return { id, status, version, nextAction: { code: nextAction, dueOn: nextOn } };
}

/** The state after a contact. */
export function toContactResult(stand: LoggedStand): ContactResult {
  const { contactId, takeBackUntil } = stand;
  return { ...toContactTakenBack(stand), contactId, takeBackUntil };
}
