import { deleteDraft, getDraft, listDrafts, type DraftHeadRow, type Tx } from '@wor/database';
import { can, civilDateOf, DomainError, type Actor } from '@wor/domain';
import type { Home } from '../home.js';
import {
  keepDraft,
  openDraft,
  type DraftBody,
  type KeepRequest,
  type KeptDraft,
} from './keep-draft.js';

/** One of the forms that wait to be finished. */
export interface DraftLine extends DraftHeadRow {
  readonly isOfToday: boolean;
}

/** A form as it was left. */
export interface DraftRecord extends DraftHeadRow, DraftBody {
  readonly replaces: string | null;
}

const most = 5;

/** Forms that are being filled in. Each is its writer's own: a colleague never sees it. */
export class DraftService {
  constructor(private readonly home: Home) {}

  /** Keeps what the form holds now; see `keepDraft`. */
  keep(actor: Actor, request: KeepRequest): Promise<KeptDraft> {
    const { home } = this;
    return this.mine(actor, (tx) => keepDraft(tx, { home, actor, request }));
  }

  /** The newest of the actor's own drafts: when they were left, not what is in them. */
  list(actor: Actor): Promise<readonly DraftLine[]> {
    return this.mine(actor, async (tx) => {
      tx.note({ event: 'draft.list', action: 'R', object: { kind: 'list', id: 'drafts' } });
      const today = civilDateOf(this.home.clock.now());
      const drafts = await listDrafts(tx, most);
      return drafts.map((draft) => ({
        ...draft,
        isOfToday: civilDateOf(draft.updatedAt) === today,
      }));
    });
  }

  /** @throws DomainError `not_found`, also for the draft of somebody else */
  read(actor: Actor, id: string): Promise<DraftRecord> {
    return this.mine(actor, async (tx) => {
      tx.note({ event: 'draft.read', action: 'R', object: { kind: 'draft', id } });
      const row = await getDraft(tx, id);
      const { version, begunAt, updatedAt, replaces } = row;
      return { id, version, begunAt, updatedAt, replaces, ...openDraft(this.home, row) };
    });
  }

  /** @throws DomainError `not_found`, also for the draft of somebody else */
  throwAway(actor: Actor, id: string): Promise<void> {
    return this.mine(actor, async (tx) => {
      tx.note({ event: 'draft.throw_away', action: 'D', object: { kind: 'draft', id } });
      await deleteDraft(tx, id);
    });
  }

  private mine<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.home.database.transaction(actor, (tx) => {
      if (can(actor, 'draft.keep')) return work(tx);
      const object = { kind: 'system', id: 'referral-drafts' } as const;
      tx.note({ event: 'draft.keep', action: 'E', object });
      throw new DomainError('permission.refused');
    });
  }
}
