import type {
  HandOverList,
  HandOverPage,
  HandOverView,
  ReceiverList,
  ReceivingRegion,
} from '@wor/contract';
import type { HandOverOverview, HandOverRead, Receivers } from '@wor/services';
import { toWorkPage } from '../caseload/work.view.js';

function toHandOverView(row: HandOverRead['handOver']): HandOverView {
  const { id, fromId, fromName, toId, toName, reason, fromOn, untilOn } = row;
  const { isEverybody, state, cancelledFor, mayEnd } = row;
  return {
    ...{ id, fromId, fromName, toId, toName, reason, fromOn, untilOn },
    ...{ isEverybody, state, cancelledFor, mayEnd },
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

/** One hand-over and its clients. */
export function toHandOverPage({ handOver, ...lines }: HandOverRead): HandOverPage {
  return { ...toWorkPage(lines), handOver: toHandOverView(handOver) };
}

/** Regions in the order of their first team. */
export function toReceiverList(rows: Receivers): ReceiverList {
  const regions = new Map<string, ReceivingRegion>();
  for (const { regionId: id, region: name, teamId, team, organisation } of rows) {
    const { teams } = regions.get(id) ?? { teams: [] };
    regions.set(id, { id, name, teams: [...teams, { id: teamId, name: team, organisation }] });
  }
  return { regions: [...regions.values()] };
}
