import type { Place, StaffRole } from '../support/http/tenants.js';

/** Whose objects a role may reach; `any` where the route names no object. */
type Reach = 'any' | readonly Place[];

/** Who may do what at one route, written by hand. Who is not named is refused with 403. */
export interface PolicyRow {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly who: 'everybody' | 'every session' | Partial<Record<StaffRole, Reach>>;
  /** The HTTP statuses of those who may: an object whose state leaves no room answers 409 or 422. */
  readonly done: readonly number[];
  /** `:activity` in it becomes the activity in which the own client takes part already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of `:action`; each is a cell of its own. */
  readonly actions?: readonly string[];
}
