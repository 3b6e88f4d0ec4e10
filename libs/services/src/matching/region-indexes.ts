import {
  listActivityChanges,
  listMatchedActivities,
  listRetention,
  readChangeMark,
  type ActivityChanges,
  type Tx,
} from '@wor/database';
import {
  isOpenOn,
  LocalHost,
  type IndexAnswer,
  type IndexHost,
  type IndexQuestion,
} from '@wor/domain';
import { countStayed, withStayed } from './count-stayed.js';
import { activityFacts, type Looked } from './match-facts.js';

const pageSize = 5000;
/** With more changes than these a new index is cheaper to ask. */
const mostChanges = 500;

/** The activities of a region, as they are weighed on a day. */
export interface IndexScope extends Looked {
  readonly regionId: string;
}

interface Kept {
  readonly host: IndexHost;
  /** Days since an activity was assured are counted to a day, by the region's terms. */
  readonly looked: Looked;
  /** What changed since then has not been heard yet. */
  mark: string;
  /** Which writing of an activity was heard last. */
  readonly heard: Map<string, string>;
}

/**
 * An index of the activities of each region, which hears of what changed before each question: a
 * seat that was taken is taken in the next answer. It keeps nothing of whoever is asked about.
 */
export class RegionIndexes {
  private readonly kept = new Map<string, Kept>();
  private readonly turns = new Map<string, Promise<unknown>>();

  /** @param open begins a host for one region; it is closed when a new one takes its place */
  constructor(private readonly open: () => IndexHost = () => new LocalHost()) {}

  /** @param scope the region of the actor of `tx`: nobody reads another */
  async ask(tx: Tx, scope: IndexScope, question: IndexQuestion): Promise<IndexAnswer> {
    const { regionId } = scope;
    const { host, answer } = await this.inTurn(regionId, async () => {
      const { host } = await this.upToDate(tx, scope);
      // Not waited for within the turn, but asked: a host that is closed answers what it was asked.
      return { host, answer: host.ask(question).catch((error: unknown) => ({ error })) };
    });
    const answered = await answer;
    if (!('error' in answered)) return answered;
    if (this.kept.get(regionId)?.host === host) this.kept.delete(regionId);
    return this.askHere(tx, scope, question);
  }

  /**
   * One after another for each region, each in its own transaction: what is read later is heard
   * later, and an index is made once for all who wait for it.
   */
  private async inTurn<Result>(regionId: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.turns.get(regionId) ?? Promise.resolve();
    const own = before.then(work);
    this.turns.set(
      regionId,
      own.catch(() => undefined),
    );
    return own;
  }

  private async upToDate(tx: Tx, scope: IndexScope): Promise<Kept> {
    const known = this.kept.get(scope.regionId);
    if (known === undefined) return this.replace(tx, scope);
    const { mark } = known;
    const changes = await listActivityChanges(tx, { mark, limit: mostChanges + 1 });
    const isFew = changes.rows.length + known.heard.size <= mostChanges;
    if (!isFew || !isSame(known.looked, scope)) return this.replace(tx, scope);
    const rows = await countStayed(tx, scope.today, changes.rows);
    tell(known, { ...changes, rows });
    return known;
  }

  private async replace(tx: Tx, { regionId, ...looked }: IndexScope): Promise<Kept> {
    const mark = await readChangeMark(tx);
    const host = this.open();
    await fill(tx, host, looked).catch((error: unknown) => {
      host.close();
      throw error;
    });
    const kept = { host, looked, mark, heard: new Map<string, string>() };
    const old = this.kept.get(regionId);
    this.kept.set(regionId, kept);
    old?.host.close();
    return kept;
  }

  /** A host that broke leaves nobody without an answer. */
  private async askHere(tx: Tx, looked: Looked, question: IndexQuestion): Promise<IndexAnswer> {
    const host = await fill(tx, new LocalHost(), looked);
    return host.ask(question);
  }
}

const isSame = (one: Looked, other: Looked): boolean =>
  one.today === other.today &&
  one.terms.assuredDays === other.terms.assuredDays &&
  one.terms.hiddenDays === other.terms.hiddenDays;

async function fill<Host extends IndexHost>(tx: Tx, host: Host, looked: Looked): Promise<Host> {
  const counts = await listRetention(tx, { today: looked.today, ids: null });
  for (let after: string | null = null; ;) {
    const rows = await listMatchedActivities(tx, { after, limit: pageSize });
    const open = rows.filter((row) => isOpenOn(row, looked.today));
    host.add(open.map((row) => activityFacts(withStayed(row, counts), looked)));
    if (rows.length < pageSize) return host;
    after = rows.at(-1)?.id ?? null;
  }
}

/** A writing that still was under way at the mark is read more than once, and told once. */
function tell(kept: Kept, { mark, rows }: ActivityChanges): void {
  for (const { isOpen, changedIn, ...row } of rows) {
    if (kept.heard.get(row.id) === changedIn) continue;
    kept.heard.set(row.id, changedIn);
    const takesPeople = isOpen && isOpenOn(row, kept.looked.today);
    kept.host.change(row.id, takesPeople ? activityFacts(row, kept.looked) : null);
  }
  kept.mark = mark;
}
