import type { WorkLine, WorkPage } from '@wor/contract';
import type { Status } from '@wor/domain';
import type { Api } from '../api/api.server.js';
import { carriedSteps, choiceOf, workQuery, type WorkFilter } from './work-filter.js';

export interface BoardColumn {
  readonly step: Status;
  readonly items: readonly WorkLine[];
  /** Where the rest of the column is; null when this is all. */
  readonly more: string | null;
}

/** Cards of a column before "Toon meer". */
const mostCards = 25;
/** Lines of a narrower list, which are laid over the columns. */
const mostLines = 100;

/**
 * The columns of a board: of everybody each step by itself; of a narrower list its first lines, laid
 * over the steps.
 */
export async function boardColumns(
  api: Pick<Api, 'work'>,
  filter: WorkFilter,
): Promise<{ readonly today: string; readonly columns: readonly BoardColumn[] }> {
  return filter.view === 'all' ? everyStep(api) : ofList(api, filter);
}

async function everyStep(api: Pick<Api, 'work'>) {
  const pages = await Promise.all(
    carriedSteps.map(async (step) => {
      const filter: WorkFilter = { view: 'step', of: step };
      const page = await api.work(`${workQuery(filter, null)}&limit=${mostCards}`);
      return { step, page };
    }),
  );
  return {
    today: pages[0]?.page.today ?? '',
    columns: pages.map(({ step, page: { items, next } }) => ({
      ...{ step, items, more: next === null ? null : `/inwoners?alleen=stap.${step}` },
    })),
  };
}

async function ofList(api: Pick<Api, 'work'>, filter: WorkFilter) {
  const page = await api.work(`${workQuery(filter, null)}&limit=${mostLines}`);
  const { today } = page;
  return { today, columns: carriedSteps.map((step) => columnOf(step, page, filter)) };
}

function columnOf(step: Status, { items, next }: WorkPage, filter: WorkFilter): BoardColumn {
  const own = items.filter(({ status }) => status === step);
  const choice = choiceOf(filter);
  const table = choice === '' ? `/inwoners?lijst=${filter.view}` : `/inwoners?alleen=${choice}`;
  const isMore = next !== null || own.length > mostCards;
  return { step, items: own.slice(0, mostCards), more: isMore ? table : null };
}
