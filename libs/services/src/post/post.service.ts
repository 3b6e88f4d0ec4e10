import {
  findClientMessageRow,
  getInboundItem,
  handleInboundItem,
  insertOutbox,
  listInboundItems,
  listPaperLetters,
  listTickedLetters,
  lockClientMessage,
  settleClientMessage,
  type ClientMessageRow,
  type OutboxEntry,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  can,
  DomainError,
  findClientMessage,
  isStillTrue,
  letterCan,
  letterMoves,
  type Actor,
  type LetterStep,
} from '@wor/domain';
import type { Home } from '../home.js';
import { getOwnReferral, lockOwnReferral } from '../own-referral.js';
import { drawLetter, type LetterPaper } from './letter-paper.js';
import { planAnotherWay } from './plan-message.js';
import {
  readInbound,
  readPaper,
  undoUntil,
  type InboundRecord,
  type PaperRecord,
} from './read-post.js';
import { keepLetterAddress, markBounced } from './send-message.js';

/** The post of the teams of one coach or lead. */
export interface Post {
  readonly letters: readonly PaperRecord[];
  readonly inbound: readonly InboundRecord[];
}

/** How long a letter that was ticked off can be seen, and be said to have come back. */
const shownMs = 30 * 24 * 3_600_000;

interface Turn {
  readonly row: ClientMessageRow;
  readonly at: Date;
}

/** Letters on paper, and what came in: work for the team. */
export class PostService {
  constructor(private readonly home: Home) {}

  /** What these teams still have to send, what they sent this month, and what came in. */
  read(actor: Actor): Promise<Post> {
    const { database, clock, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      const detail: { shown: readonly string[] } = { shown: [] };
      tx.note({ event: 'post.read', action: 'R', object: { kind: 'list', id: 'post', detail } });
      if (!can(actor, 'post.read')) throw new DomainError('permission.refused');
      const { teamIds } = actor;
      const now = clock.now();
      const waiting = await listPaperLetters(tx, teamIds);
      const ticked = await listTickedLetters(tx, teamIds, new Date(now.getTime() - shownMs));
      const letters = await readPaper(tx, keys, { rows: [...waiting, ...ticked], now });
      const inbound = await readInbound(tx, keys, await listInboundItems(tx, teamIds));
      detail.shown = [...letters, ...inbound].map(({ referralId }) => referralId);
      return { letters, inbound };
    });
  }

  /** What goes on paper for one client. @throws DomainError `not_found` */
  print(actor: Actor, id: string): Promise<LetterPaper> {
    return this.home.database.transaction(actor, async (tx) => {
      const { row } = await this.own(tx, id, { event: 'letter.print', action: 'R' });
      return drawLetter(tx, this.home, row);
    });
  }

  /**
   * `tick`: somebody put the letter in the post; it counts ten minutes later. `undo` takes that back
   * until then. `return`: it came back, so its address is marked and another way is looked for. Each
   * of them again changes nothing.
   * @throws DomainError `not_found`, `letter.not_waiting`
   */
  move(actor: Actor, id: string, step: LetterStep): Promise<void> {
    const { database, clock } = this.home;
    return database.transaction(actor, async (tx) => {
      const { row, referral } = await this.own(tx, id, { event: `letter.${step}`, action: 'U' });
      const stand = letterCan(step, row.status);
      if (stand === 'done') return;
      const at = clock.now();
      if (stand === 'refused' || isTooLate(step, { row, referral, at })) {
        throw new DomainError('letter.not_waiting');
      }
      const settled = step === 'undo' ? { at: null, by: null } : { at, by: actor.accountId };
      await settleClientMessage(tx, { id, ...letterMoves[step], ...settled });
      await this.after(tx, step, { row, at });
    });
  }

  /** Somebody dealt with what came in. @throws DomainError `not_found` */
  handle(actor: Actor, id: string): Promise<void> {
    const { database, clock } = this.home;
    return database.transaction(actor, async (tx) => {
      const item = await getInboundItem(tx, id);
      const object = { kind: 'referral', id: item.referralId, detail: { inboundId: id } } as const;
      tx.note({ event: 'inbound.handle', action: 'U', object });
      await getOwnReferral(tx, item.referralId, 'post.handle');
      await handleInboundItem(tx, id, clock.now());
    });
  }

  private async after(tx: Tx, step: LetterStep, { row, at }: Turn): Promise<void> {
    if (step === 'tick') {
      await keepLetterAddress(tx, this.home, row);
      await insertOutbox(tx, [countingOf(row, at)]);
    }
    if (step !== 'return') return;
    await markBounced(tx, this.home, row);
    await planAnotherWay(tx, this.home, row.id);
  }

  private async own(
    tx: Tx,
    id: string,
    { event, action }: { readonly event: string; readonly action: 'R' | 'U' },
  ): Promise<{ readonly row: ClientMessageRow; readonly referral: ReferralRow }> {
    const referralId = (await findClientMessageRow(tx, id))?.referralId ?? id;
    const object = { kind: 'referral', id: referralId, detail: { letterId: id } } as const;
    tx.note({ event, action, object });
    const referral = await lockOwnReferral(tx, referralId, 'post.handle');
    const row = await lockClientMessage(tx, id);
    if (row.channel !== 'letter') throw new DomainError('not_found');
    return { row, referral };
  }
}

/** A letter that is not true any more is not sent, and one that counts is not taken back. */
function isTooLate(
  step: LetterStep,
  { row, referral, at }: Turn & { readonly referral: ReferralRow },
): boolean {
  if (step === 'undo') return row.settledAt === null || undoUntil(row.settledAt) <= at;
  const message = findClientMessage(row.code);
  return step === 'tick' && (message === undefined || !isStillTrue(message, referral.status));
}

const countingOf = ({ id, referralId }: ClientMessageRow, at: Date): OutboxEntry => ({
  ...{ queue: 'letter', kind: 'client.letter_sent', referralId, runAt: undoUntil(at) },
  dedupeKey: `letter-sent:${id}:${at.getTime()}`,
  reference: { clientMessageId: id, tickedAt: at.toISOString() },
});
