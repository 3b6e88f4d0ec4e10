import { statuses, workViews, type WorkView } from '@wor/domain';

/** What the address says of which clients to show. */
export interface WorkFilter {
  readonly view: WorkView;
  /** Which step, neighbourhood or reason; empty for the views that do not ask. */
  readonly of: string;
}

/** How the address calls the views that ask which one. */
const narrowing: ReadonlyMap<string, WorkView> = new Map([
  ['stap', 'step'],
  ['wijk', 'area'],
  ['reden', 'reason'],
]);

/** The steps in which a coach carries somebody. */
export const carriedSteps = statuses.slice(
  statuses.indexOf('accepted'),
  statuses.indexOf('on_hold') + 1,
);

const code = /^[A-Za-z0-9_]{1,40}$/;

/** The filter of an address; what is not one of ours shows everybody. */
export function workFilterOf(url: string): WorkFilter {
  const { searchParams } = new URL(url);
  const [kind = '', of = ''] = (searchParams.get('alleen') ?? '').split('.');
  const narrow = narrowing.get(kind);
  if (narrow !== undefined && code.test(of)) return { view: narrow, of };
  const named = searchParams.get('lijst');
  const view = workViews.find((each) => each === named) ?? 'all';
  const asksMore = [...narrowing.values()].includes(view);
  return { view: asksMore ? 'all' : view, of: '' };
}

/** The same as a query of the api. */
export function workQuery({ view, of }: WorkFilter, after: string | null): string {
  const query = new URLSearchParams({ view });
  if (of !== '') query.set('of', of);
  if (after !== null) query.set('after', after);
  return query.toString();
}

/** The value of the choice that narrows to this; empty for everybody. */
export function choiceOf({ view, of }: WorkFilter): string {
  const found = [...narrowing].find(([, each]) => each === view);
  return found === undefined ? '' : `${found[0]}.${of}`;
}

/** True for an address that asks for the board; the table is the usual form. */
export const isBoard = (url: string): boolean => new URL(url).searchParams.get('vorm') === 'bord';

/** The same clients in the other form. */
export function formAddress(filter: WorkFilter, asBoard: boolean): string {
  const choice = choiceOf(filter);
  const query = new URLSearchParams(choice === '' ? { lijst: filter.view } : { alleen: choice });
  if (asBoard) query.set('vorm', 'bord');
  return `/inwoners?${query.toString()}`;
}

/** The address of the next page under the same filter. */
export function nextWorkAddress(filter: WorkFilter, next: string): string {
  const choice = choiceOf(filter);
  const query = new URLSearchParams(choice === '' ? { lijst: filter.view } : { alleen: choice });
  query.set('na', next);
  return `?${query.toString()}`;
}
