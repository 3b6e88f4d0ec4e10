import {
  countUnassignedWork,
  getHandOver,
  getRegionSettings,
  listColleagues,
  listHandOvers,
  listHandOverWork,
  listReceivers,
  setCoachHours,
  type ColleagueRow,
  type HandOverLine,
  type HandOverRow,
  type HandOverScope,
  type ReceiverRow,
  type Tx,
  type WorkStart,
} from '@wor/database';
import {
  addDays,
  can,
  civilDateOf,
  clientsPerDay,
  DomainError,
  mostHours,
  type Actor,
  type CivilDate,
} from '@wor/domain';
import { answerOnce } from '../answer-once.js';
import { nameWork, type NamedWork } from '../caseload/name-work.js';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';
import { assignClients, type Assignment } from './assign.js';
import {
  makeHandOver,
  mayEnd,
  stopHandOver,
  type HandOverDone,
  type HandOverRequest,
} from './make.js';

export type { HandOverDone };

/** Somebody to whom clients can go. */
type Colleague = ColleagueRow & { readonly perDay: number | null };

export interface HandOverOverview {
  readonly today: CivilDate;
  readonly colleagues: readonly Colleague[];
  readonly handOvers: readonly (HandOverLine & { readonly mayEnd: boolean })[];
  /** Clients of the teams whom nobody carries. */
  readonly unassigned: number;
}

/** A page of clients. */
export interface HandOverClients {
  readonly today: CivilDate;
  readonly items: readonly NamedWork[];
  readonly next: WorkStart | null;
}

export interface HandOverRead extends HandOverClients {
  readonly handOver: HandOverRow & { readonly mayEnd: boolean };
}

/** By region and team. */
export type Receivers = readonly ReceiverRow[];

interface Page {
  readonly after: WorkStart | undefined;
  readonly limit: number;
}

const isOver = ({ state }: HandOverRow): boolean => state === 'ended' || state === 'cancelled';

/** More than all teams of the country. */
const mostReceivers = 5000;

/** Days that a hand-over for good stays in the list, or one that could not begin. */
const rememberedDays = 30;

/** Clients who go to a colleague, for a while or for good. */
export class HandOverService {
  constructor(private readonly home: Home) {}

  /** Hands over; see `makeHandOver`. A repeat under the same key hands over nothing. */
  make(actor: Actor, request: HandOverRequest, key?: string): Promise<HandOverDone> {
    return this.home.database.transaction(actor, async (tx) => {
      const id = request.fromId ?? actor.accountId;
      tx.note({ event: 'hand_over.make', action: 'C', object: { kind: 'list', id } });
      const asked = { verb: 'hand-over', actor: actor.accountId, request };
      return answerOnce(tx, { key, request: asked }, () =>
        makeHandOver(tx, this.home, { actor, request }),
      );
    });
  }

  /** Ends a hand-over before its day; see `stopHandOver`. */
  end(actor: Actor, id: string): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'hand_over.end', action: 'U', object: { kind: 'list', id } });
      await stopHandOver(tx, this.home, { actor, id });
    });
  }

  /** To whom one can hand over and how full their weeks are, and what is planned or runs. */
  overview(actor: Actor): Promise<HandOverOverview> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'system', id: 'hand-overs' } as const;
      tx.note({ event: 'hand_over.list', action: 'R', object });
      if (!can(actor, 'hand_over.read')) throw new DomainError('permission.refused');
      const today = this.today();
      const rows = await listColleagues(tx, actor.teamIds, today);
      const people = actor.role === 'lead' ? rows.map(({ accountId }) => accountId) : [];
      const since = addDays(today, -rememberedDays);
      const lines = await listHandOvers(tx, [...people, actor.accountId], since);
      return {
        today,
        unassigned: await countUnassignedWork(tx, actor.teamIds),
        colleagues: rows.map((row) => ({
          ...row,
          perDay: clientsPerDay(row.open, row.hoursPerWeek),
        })),
        handOvers: lines
          .filter((line) => line.clients > 0 || line.isEverybody || line.cancelledFor !== null)
          .map((line) => ({ ...line, mayEnd: mayEnd(actor, line) && !isOver(line) })),
      };
    });
  }

  /** Whom a coach can hand over, with what is next for each: one's own, for a lead anybody's. */
  clientsOf(actor: Actor, coachId: string, page: Page): Promise<HandOverClients> {
    const asked = { scope: 'coach', of: coachId, page } as const;
    return this.show(actor, asked, () => {
      if (actor.role !== 'lead' && coachId !== actor.accountId) throw new DomainError('not_found');
    });
  }

  /** Clients of one's teams whom nobody carries: they came from elsewhere in the middle of the work. */
  unassigned(actor: Actor, page: Page): Promise<HandOverClients> {
    return this.show(actor, { scope: 'nobody', of: null, page }, () => undefined);
  }

  /** Gives clients without a coach to somebody; see `assignClients`. */
  assign(actor: Actor, order: Assignment): Promise<number> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'list', id: 'unassigned' } as const;
      tx.note({ event: 'hand_over.assign', action: 'U', object });
      if (!can(actor, 'hand_over.make')) throw new DomainError('permission.refused');
      return assignClients(tx, this.home, { actor, order });
    });
  }

  /** One hand-over with its clients: for who gives, who takes, and the lead of the team. */
  async read(actor: Actor, id: string, page: Page): Promise<HandOverRead> {
    const found: HandOverRow[] = [];
    const clients = await this.show(actor, { scope: 'hand_over', of: id, page }, async (tx) => {
      const row = await getHandOver(tx, id);
      if (!mayEnd(actor, row) && row.toId !== actor.accountId) throw new DomainError('not_found');
      found.push(row);
    });
    const [row] = found;
    if (row === undefined) throw new DomainError('not_found');
    return { ...clients, handOver: { ...row, mayEnd: mayEnd(actor, row) && !isOver(row) } };
  }

  /** To which teams of other regions a referral can be given. */
  receivers(actor: Actor): Promise<Receivers> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'system', id: 'receivers' } as const;
      tx.note({ event: 'receiver.list', action: 'R', object });
      if (!can(actor, 'receiver.list')) throw new DomainError('permission.refused');
      return listReceivers(tx, mostReceivers);
    });
  }

  /**
   * How many hours a week somebody of the lead's teams works.
   * @throws DomainError `hours.invalid`, `not_found`
   */
  setHours(actor: Actor, accountId: string, hoursPerWeek: number): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'system', id: accountId } as const;
      tx.note({ event: 'coach_hours.set', action: 'U', object });
      if (!can(actor, 'team.divide')) throw new DomainError('permission.refused');
      if (!Number.isInteger(hoursPerWeek) || hoursPerWeek < 1 || hoursPerWeek > mostHours) {
        const code = 'hours.invalid';
        throw new DomainError(code, { fields: [{ field: 'hoursPerWeek', code }] });
      }
      const colleagues = await listColleagues(tx, actor.teamIds, this.today());
      if (!colleagues.some((each) => each.accountId === accountId)) {
        throw new DomainError('not_found');
      }
      await setCoachHours(tx, { accountId, hoursPerWeek, now: this.home.clock.now() });
    });
  }

  private today(): CivilDate {
    return civilDateOf(this.home.clock.now());
  }

  /** Lines with names; the audit row names every referral that was shown (N-02). */
  private show(
    actor: Actor,
    { scope, of, page }: Asked,
    check: (tx: Tx) => Promise<void> | void,
  ): Promise<HandOverClients> {
    return this.home.database.transaction(actor, async (tx) => {
      const detail: { shown: readonly string[] } = { shown: [] };
      const object = { kind: 'list', id: of ?? scope, detail } as const;
      tx.note({ event: 'hand_over.read', action: 'R', object });
      if (!can(actor, 'hand_over.read')) throw new DomainError('permission.refused');
      await check(tx);
      const { after, limit } = page;
      const question = { scope, of, teamIds: actor.teamIds };
      const rows = await listHandOverWork(tx, question, { after, limit: limit + 1 });
      const { items, next } = pageOf(rows, limit, ({ key, id }) => ({ key, id }));
      detail.shown = items.map(({ id }) => id);
      const settings = await getRegionSettings(tx, 'reasons');
      const today = this.today();
      const named = await nameWork(tx, this.home, { rows: items, settings, today, isDay: false });
      return { today, items: named, next };
    });
  }
}

interface Asked {
  readonly scope: HandOverScope;
  readonly of: string | null;
  readonly page: Page;
}
