import type { HandOverClients, HandOverList, HandOverPage, HandOverView } from '@wor/contract';
import type { HandOverOverview, HandOverRead, WorkLines } from '@wor/services';
import { toWorkPage } from '../caseload/work.view.js';

function toHandOverView(row: HandOverRead['handOver']): HandOverView {
  const { id, fromId, fromName, toId, toName, reason, fromOn, untilOn } = row;
  const { isEverybody, state, mayEnd } = row;
  return {
    ...{ id, fromId, fromName, toId, toName, reason, fromOn, untilOn },
    ...{ isEverybody, state, mayEnd },
  };
}

/** Colleagues, and what is planned or runs. */
export function toHandOverList(overview: HandOverOverview): HandOverList {
  const { today, unassigned, colleagues, handOvers } = overview;
  return {
    ...{ today, unassigned },
    colleagues: colleagues.map((one) => ({
      ...{ accountId: one.accountId, name: one.name, teamIds: one.teamIds, open: one.open },
      ...{ hoursPerWeek: one.hoursPerWeek, perDay: one.perDay },
      ...{ awayUntil: one.awayUntil, isGone: one.isGone },
    })),
    handOvers: handOvers.map((row) => ({ ...toHandOverView(row), clients: row.clients })),
  };
}

/** Lines without a next page: a coach's clients fit on one. */
export function toHandOverClients(lines: Omit<WorkLines, 'next'>): HandOverClients {
  const { today, items } = toWorkPage({ ...lines, next: null });
  return { today, items };
}

/** One hand-over and its clients. */
export function toHandOverPage({ today, handOver, items }: HandOverRead): HandOverPage {
  return { ...toHandOverClients({ today, items }), handOver: toHandOverView(handOver) };
}
