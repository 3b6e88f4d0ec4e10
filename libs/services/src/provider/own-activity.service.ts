import {
  assureActivity,
  findOwnActivity,
  listKeptActivities,
  lockActivityToEdit,
  updateOwnCapacity,
  type Access,
  type OwnActivityRow,
  type Tx,
} from '@wor/database';
import {
  assuranceOf,
  civilDateOf,
  daysBetween,
  DomainError,
  isCapacity,
  normsSetting,
  type Actor,
  type Assurance,
} from '@wor/domain';
import { allowNoted } from '../allow-noted.js';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';
import { currentSetting } from '../region/current-setting.js';

/** An activity of one's own organisation, and how sure it is that all of it is right. */
export interface OwnActivity extends OwnActivityRow {
  readonly assurance: Assurance;
  readonly assuredDaysAgo: number;
}

interface Page {
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

interface Capacity {
  /** The version that was read. */
  readonly seen: number;
  readonly capacity: number;
}

/** What an organisation offers, kept by itself: that it is right, and how many seats there are. */
export class OwnActivityService {
  constructor(private readonly home: Home) {}

  /** By name. */
  list(actor: Actor, { after, limit }: Page) {
    return this.home.database.transaction(actor, async (tx) => {
      note(tx, { event: 'own_activity.list', action: 'R', id: 'all' });
      const rows = await listKeptActivities(tx, { after: after ?? null, limit: limit + 1 });
      const { items, next } = pageOf(rows, limit, ({ id }) => id);
      return { items: await this.weighed(tx, items), next };
    });
  }

  /** @throws DomainError `not_found` for somebody else's */
  read(actor: Actor, id: string): Promise<OwnActivity> {
    return this.home.database.transaction(actor, async (tx) => {
      note(tx, { event: 'own_activity.read', action: 'R', id });
      const row = await findOwnActivity(tx, id);
      const [found] = await this.weighed(tx, row === undefined ? [] : [row]);
      if (found === undefined) throw new DomainError('not_found');
      return found;
    });
  }

  private async weighed(tx: Tx, rows: readonly OwnActivityRow[]): Promise<OwnActivity[]> {
    const today = civilDateOf(this.home.clock.now());
    const norms = await currentSetting(tx, normsSetting);
    return rows.map((row) => ({
      ...row,
      assurance: assuranceOf(row.assuredOn, today, norms),
      assuredDaysAgo: Math.max(0, daysBetween(row.assuredOn, today)),
    }));
  }

  /** Says that all of it is still right today. @throws DomainError `not_found` for somebody else's */
  assure(actor: Actor, id: string) {
    return this.home.database.transaction(actor, async (tx) => {
      note(tx, { event: 'own_activity.assure', action: 'U', id });
      const { version } = await lockOwn(tx, id);
      await assureActivity(tx, id, civilDateOf(this.home.clock.now()));
      return { id, version };
    });
  }

  /**
   * How many seats there are from now on.
   * @throws DomainError `not_found`, `activity.changed`, `activity.capacity`, `activity.capacity_below_taken`
   */
  changeCapacity(actor: Actor, id: string, { seen, capacity }: Capacity) {
    return this.home.database.transaction(actor, async (tx) => {
      note(tx, { event: 'own_activity.capacity', action: 'U', id });
      const { version, taken } = await lockOwn(tx, id);
      if (version !== seen) throw new DomainError('activity.changed', { version });
      if (!isCapacity(capacity)) throw atCapacity('activity.capacity');
      if (capacity < taken) throw atCapacity('activity.capacity_below_taken', { taken });
      await updateOwnCapacity(tx, { id, capacity, now: this.home.clock.now() });
      return { id, version: version + 1 };
    });
  }
}

function note(tx: Tx, { id, ...access }: Omit<Access, 'object'> & { readonly id: string }): void {
  allowNoted(tx, 'own_activity.keep', { ...access, object: { kind: 'system', id } });
}

/** Locked, and of the actor's own organisation: anybody else's is not there. */
async function lockOwn(tx: Tx, id: string) {
  if ((await findOwnActivity(tx, id)) === undefined) throw new DomainError('not_found');
  return lockActivityToEdit(tx, id);
}

const atCapacity = (
  code: 'activity.capacity' | 'activity.capacity_below_taken',
  details: { readonly taken?: number } = {},
): DomainError => new DomainError(code, { ...details, fields: [{ field: 'capacity', code }] });
