import {
  getRegionSettings,
  listTeamAreas,
  listWork,
  listWorkloads,
  readDay,
  type TeamArea,
  type Tx,
  type WorkloadRow,
  type WorkQuestion,
  type WorkStart,
} from '@wor/database';
import {
  addDays,
  atLocalTime,
  can,
  choosable,
  civilDateOf,
  dayGroups,
  dayLines,
  DomainError,
  mostCounted,
  narrowingViews,
  normsSetting,
  reasonsSetting,
  settingOf,
  type Actor,
  type CivilDate,
  type DayGroup,
  type Norms,
  type Reason,
  type WorkView,
} from '@wor/domain';
import type { Home } from '../home.js';
import { currentSetting } from '../region/current-setting.js';
import { nameWork, type NamedWork } from './name-work.js';

export interface WorkRequest {
  readonly view: WorkView;
  /** Which state, neighbourhood or reason, for the views that ask. */
  readonly of?: string;
  readonly after?: WorkStart;
  readonly limit: number;
}

export interface WorkLines {
  readonly today: CivilDate;
  readonly items: readonly NamedWork[];
  readonly next: WorkStart | null;
}

export interface DayLines {
  readonly today: CivilDate;
  readonly silentDays: number;
  readonly groups: readonly {
    readonly code: DayGroup;
    readonly count: number;
    readonly isMore: boolean;
    readonly items: readonly NamedWork[];
  }[];
}

interface Looked {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly norms: Norms;
}

/** What a coach has to do: the day, and the list of everybody. */
export class WorkService {
  constructor(private readonly home: Home) {}

  /**
   * The groups of one's own day; what is new is the team's. The audit row names every referral that
   * was shown (N-02).
   */
  day(actor: Actor): Promise<DayLines> {
    return this.look(actor, 'day', async (looked, settings) => {
      const { tx, today, norms } = looked;
      const questions = dayGroups.map((view) => ({ ...questionOf(looked, view), view }));
      const answers = await readDay(tx, questions, dayLines);
      const groups = dayGroups.map((code) => {
        const { count, rows } = answers.get(code) ?? { count: 0, rows: [] };
        return { code, count: Math.min(count, mostCounted), isMore: count > mostCounted, rows };
      });
      const rows = groups.flatMap((group) => group.rows);
      const named = await nameWork(tx, this.home, { rows, settings, today, isDay: true });
      const byId = new Map(named.map((line) => [line.id, line]));
      return {
        shown: rows,
        answer: {
          ...{ today, silentDays: norms.silentDays },
          groups: groups.map(({ code, count, isMore, rows: own }) => ({
            ...{ code, count, isMore, items: own.flatMap(({ id }) => byId.get(id) ?? []) },
          })),
        },
      };
    });
  }

  /** One page of a saved view: one's own clients, and of a lead those of the teams. */
  list(actor: Actor, request: WorkRequest): Promise<WorkLines> {
    const { view, of, after, limit } = request;
    return this.look(actor, view, async (looked, settings) => {
      const { tx, today } = looked;
      const question = wholly(questionOf(looked, view, of));
      const rows = await listWork(tx, question, { after, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const items = await nameWork(tx, this.home, { rows: shown, settings, today, isDay: false });
      const next = last === undefined ? null : { key: last.key, id: last.id };
      return { shown, answer: { today, items, next } };
    });
  }

  /** How the work of one's teams is divided: numbers, and nobody's clients. */
  load(actor: Actor): Promise<{ today: CivilDate; coaches: readonly WorkloadRow[] }> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'work.load', action: 'R', object: { kind: 'system', id: 'work-load' } });
      if (!can(actor, 'team.divide')) throw new DomainError('permission.refused');
      const today = civilDateOf(this.home.clock.now());
      return { today, coaches: await listWorkloads(tx, actor.teamIds, today) };
    });
  }

  /** What the list can be narrowed by: the region's reasons and the neighbourhoods of one's teams. */
  filters(actor: Actor): Promise<{ reasons: readonly Reason[]; areas: readonly TeamArea[] }> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({
        event: 'work.filters',
        action: 'R',
        object: { kind: 'system', id: 'work-filters' },
      });
      if (!can(actor, 'work.read')) throw new DomainError('permission.refused');
      const reasons = choosable(await currentSetting(tx, reasonsSetting));
      return { reasons, areas: await listTeamAreas(tx, actor.teamIds) };
    });
  }

  private look<Answer>(
    actor: Actor,
    id: string,
    work: (
      looked: Looked,
      settings: Awaited<ReturnType<typeof getRegionSettings>>,
    ) => Promise<{ readonly shown: readonly { readonly id: string }[]; readonly answer: Answer }>,
  ): Promise<Answer> {
    return this.home.database.transaction(actor, async (tx) => {
      const detail: { shown: readonly string[] } = { shown: [] };
      tx.note({ event: 'work.list', action: 'R', object: { kind: 'list', id, detail } });
      if (!can(actor, 'work.read')) throw new DomainError('permission.refused');
      const settings = await getRegionSettings(tx, 'norms', 'reasons');
      const norms = settingOf(normsSetting, settings);
      const today = civilDateOf(this.home.clock.now());
      const { shown, answer } = await work({ tx, actor, today, norms }, settings);
      detail.shown = [...new Set(shown.map((row) => row.id))];
      return answer;
    });
  }
}

/** Whose lines a view shows, and what it asks besides. */
function questionOf(looked: Looked, view: WorkView, of?: string): WorkQuestion {
  const { actor } = looked;
  const isOwn = actor.role === 'coach' && view !== 'new';
  const asked = askedOf(looked, view, of);
  return isOwn
    ? { scope: 'coach', view, owners: [actor.accountId], asked }
    : { scope: 'team', view, owners: actor.teamIds, asked };
}

/** A list shows every appointment that lies ahead, a day those of that day. */
function wholly(question: WorkQuestion): WorkQuestion {
  return question.view === 'appointments' ? { ...question, asked: 'infinity' } : question;
}

function askedOf({ today, norms }: Looked, view: WorkView, of: string | undefined) {
  const isNarrowing = narrowingViews.some((each) => each === view);
  if (isNarrowing) {
    if (of === undefined) throw new DomainError('input.invalid', atOf);
    return of;
  }
  if (view === 'silent') return atLocalTime(addDays(today, -norms.silentDays), '00:00');
  return today;
}

const atOf = { fields: [{ field: 'of', code: 'input.invalid' }] } as const;
