import {
  assureActivity,
  closeActivity,
  insertActivity,
  listComparable,
  listNeighbourhoodNames,
  listActivityProviders,
  lockActivityToEdit,
  updateActivity,
  type Access,
  type ComparableRow,
  type ActivityToEdit,
  type Tx,
} from '@wor/database';
import {
  arrangementsSetting,
  civilDateOf,
  DomainError,
  similarTo,
  type Actor,
  type CivilDate,
  type Permission,
  type TypedActivity,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { allowNoted } from '../allow-noted.js';
import { answerOnce } from '../answer-once.js';
import type { Home } from '../home.js';
import { currentSetting } from '../region/current-setting.js';
import { readActivity, type ActivityRecord } from './read-activity.js';
import { checkTyped, pointAfter, pointOf, providerOf, writeSchedules } from './write-activity.js';

export interface ActivityOrder extends TypedActivity {
  /** True when somebody looked at what is like it and says that it is something else. */
  readonly isSeparate?: boolean;
}

/** Notes what is looked at or changed in the directory. @throws DomainError `permission.refused` */
export function inDirectory(
  tx: Tx,
  permission: Permission,
  access: Omit<Access, 'object'> & { readonly id: string },
): void {
  const { event, action, id } = access;
  allowNoted(tx, permission, { event, action, object: { kind: 'system', id } });
}

/** What there is to join in a region, kept by its welfare staff. Nothing is deleted: it closes. */
export class DirectoryService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `not_found` outside the actor's region */
  read(actor: Actor, id: string): Promise<ActivityRecord> {
    return this.home.database.transaction(actor, async (tx) => {
      inDirectory(tx, 'activity.look', { event: 'activity.read', action: 'R', id });
      return readActivity(tx, actor, { id, now: this.home.clock.now() });
    });
  }

  /** What one chooses from on the form of an activity. */
  choices(actor: Actor) {
    return this.home.database.transaction(actor, async (tx) => {
      inDirectory(tx, 'activity.edit', { event: 'activity.choices', action: 'R', id: 'all' });
      const arrangements = await currentSetting(tx, arrangementsSetting);
      return {
        providers: await listActivityProviders(tx),
        neighbourhoods: await listNeighbourhoodNames(tx),
        arrangements: arrangements.filter(({ isRetired }) => !isRetired),
        today: civilDateOf(this.home.clock.now()),
      };
    });
  }

  /** What may be the same as something of this name at this place, the most alike first. */
  similar(actor: Actor, given: Comparable): Promise<readonly ComparableRow[]> {
    return this.home.database.transaction(actor, async (tx) => {
      inDirectory(tx, 'activity.edit', { event: 'activity.similar', action: 'R', id: 'all' });
      return similarTo(given, await listComparable(tx, given));
    });
  }

  /**
   * Adds an activity, and its provider where that is new. It counts as looked at today.
   * @throws DomainError `activity.similar` unless it is said to be something else, or every problem
   */
  create(actor: Actor, order: ActivityOrder, key?: string): Promise<{ readonly id: string }> {
    return this.home.database.transaction(actor, async (tx) => {
      const made = newId();
      inDirectory(tx, 'activity.edit', { event: 'activity.create', action: 'C', id: made });
      const request = { verb: 'create-activity', ...order };
      return answerOnce(tx, { key, request }, () => this.add(tx, made, order));
    });
  }

  private async add(tx: Tx, id: string, order: ActivityOrder): Promise<{ id: string }> {
    const now = this.home.clock.now();
    const checked = await checkTyped(tx, order, { now, arrangement: null });
    if (order.isSeparate !== true) {
      const [like] = similarTo(checked, await listComparable(tx, checked));
      if (like !== undefined) throw new DomainError('activity.similar');
    }
    const organisationId = await providerOf(tx, order);
    const point = await pointOf(tx, checked.postcode);
    const assuredOn = civilDateOf(now);
    await insertActivity(tx, { ...checked, id, organisationId, point, now, assuredOn });
    await writeSchedules(tx, { id, organisationId }, checked);
    return { id };
  }

  /**
   * Writes an activity anew, under the version that was read. Seats stay as they are taken.
   * @throws DomainError `activity.changed`, `activity.capacity_below_taken`, or every problem
   */
  edit(actor: Actor, id: string, { seen, edit }: Seen) {
    const now = this.home.clock.now();
    return this.home.database.transaction(actor, async (tx) => {
      inDirectory(tx, 'activity.edit', { event: 'activity.edit', action: 'U', id });
      const row = await lockActivityToEdit(tx, id);
      refuseChanged(row, seen);
      const checked = await checkTyped(tx, edit, { now, arrangement: row.arrangement });
      refuseBelowTaken(row, checked.capacity);
      const organisationId = await providerOf(tx, edit);
      const point = await pointAfter(tx, row, checked.postcode);
      await updateActivity(tx, { ...checked, id, organisationId, point, now });
      await writeSchedules(tx, { id, organisationId }, checked);
      return { id, version: row.version + 1 };
    });
  }

  /** Says that all of it is still right today. */
  assure(actor: Actor, id: string) {
    return this.home.database.transaction(actor, async (tx) => {
      inDirectory(tx, 'activity.edit', { event: 'activity.assure', action: 'U', id });
      const { version } = await lockActivityToEdit(tx, id);
      await assureActivity(tx, id, civilDateOf(this.home.clock.now()));
      return { id, version };
    });
  }

  /**
   * Lets it take nobody from a day on, or opens it again. Who takes part stays until a coach stops it.
   * @throws DomainError `activity.closes_on` for a day that is over, `activity.changed`
   */
  close(actor: Actor, id: string, { seen, on }: Closing) {
    const now = this.home.clock.now();
    return this.home.database.transaction(actor, async (tx) => {
      inDirectory(tx, 'activity.edit', { event: 'activity.close', action: 'U', id });
      const row = await lockActivityToEdit(tx, id);
      refuseChanged(row, seen);
      if (on !== null && on < civilDateOf(now)) {
        throw new DomainError('activity.closes_on', {
          fields: [{ field: 'on', code: 'activity.closes_on' }],
        });
      }
      await closeActivity(tx, { id, on, now });
      return { id, version: row.version + 1 };
    });
  }
}

interface Seen {
  readonly seen: number;
  readonly edit: TypedActivity;
}

interface Closing {
  readonly seen: number;
  readonly on: CivilDate | null;
}

interface Comparable {
  readonly name: string;
  readonly place: string;
  readonly neighbourhoodCode: string;
}

function refuseChanged({ version }: ActivityToEdit, seen: number): void {
  if (version !== seen) throw new DomainError('activity.changed', { version });
}

function refuseBelowTaken({ taken }: ActivityToEdit, capacity: number): void {
  if (capacity >= taken) return;
  const code = 'activity.capacity_below_taken';
  throw new DomainError(code, { taken, fields: [{ field: 'capacity', code }] });
}
