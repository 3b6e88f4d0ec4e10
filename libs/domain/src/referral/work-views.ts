/**
 * The saved views of a work list: each stands in the address of the page, has a statement of its own
 * in `libs/database/src/stores/caseload` and is read from an index in exactly its order.
 */
export const workViews = [
  'safety',
  'all',
  'today',
  'appointments',
  'new',
  'silent',
  'signals',
  'waiting',
  'risk',
  'step',
  'area',
  'reason',
] as const;

export type WorkView = (typeof workViews)[number];

/** The views that ask which one: a state, a neighbourhood, a reason. */
export const narrowingViews = ['step', 'area', 'reason'] as const satisfies readonly WorkView[];

/** The groups of a coach's day, in the order in which they are worked through. */
export const dayGroups = [
  'safety',
  'new',
  'today',
  'appointments',
  'silent',
  'signals',
  'waiting',
] as const satisfies readonly WorkView[];

export type DayGroup = (typeof dayGroups)[number];

/** How many of a group are counted; there may be more. */
export const mostCounted = 100;

/** How many of a group stand on the page. */
export const dayLines = 8;
