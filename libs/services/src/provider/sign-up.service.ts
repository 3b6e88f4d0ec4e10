import {
  findSignUp,
  insertOutbox,
  insertProviderAnswer,
  listSignUps,
  type SignUpRow,
  type Tx,
} from '@wor/database';
import {
  checkRefusal,
  DomainError,
  possibleAnswers,
  signUpStatuses,
  type Actor,
  type ProviderAnswer,
  type ProviderExtract,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { allowNoted } from '../allow-noted.js';
import { answerOnce } from '../answer-once.js';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';
import { openExtract } from './open-extract.js';

/** Somebody who may come, as far as the provider may know. */
export interface SignUp extends ProviderExtract {
  readonly id: string;
  readonly status: SignUpRow['status'];
  readonly chosenOn: string;
  readonly activity: {
    readonly id: string;
    readonly name: string;
    readonly weekday: number;
    readonly startsAt: string;
  };
  readonly isFull: boolean;
  readonly answer: ProviderAnswer | null;
  readonly answeredOn: string | null;
  readonly actions: readonly ProviderAnswer[];
}

interface Page {
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

interface Said {
  readonly answer: ProviderAnswer;
  /** Why not, for a refusal. */
  readonly reason?: string | undefined;
}

/** Who may come to the activities of a provider, and what the provider says to that. */
export class SignUpService {
  constructor(private readonly home: Home) {}

  /** Whoever waits longest first. */
  list(actor: Actor, { after, limit }: Page) {
    return this.home.database.transaction(actor, async (tx) => {
      const start = { after: after ?? null, limit: limit + 1 };
      const { items, next } = pageOf(
        await listSignUps(tx, signUpStatuses, start),
        limit,
        ({ id }) => id,
      );
      const detail = { shown: items.map(({ referralId }) => referralId) };
      allowNoted(tx, 'participation.answer', {
        ...{ event: 'sign_up.list', action: 'R', consent: 'provider' },
        object: { kind: 'list', id: 'sign-ups', detail },
      });
      return { items: items.map((row) => this.opened(row)), next };
    });
  }

  /** @throws DomainError `not_found` for whom the provider may not know, or not any more */
  read(actor: Actor, id: string): Promise<SignUp> {
    return this.home.database.transaction(actor, async (tx) => {
      const row = await findSignUp(tx, signUpStatuses, id);
      allowNoted(tx, 'participation.answer', {
        ...{ event: 'sign_up.read', action: 'R', consent: 'provider' },
        object: { kind: 'referral', id: row?.referralId ?? id, detail: { participationId: id } },
      });
      if (row === undefined) throw new DomainError('not_found');
      return this.opened(row);
    });
  }

  /**
   * Keeps what the provider says; the team's own worker carries it out and tells the coach (ADR 25).
   * @throws DomainError `not_found`, `participation.action_not_possible`, `activity.full`, `reason.missing`
   */
  answer(actor: Actor, id: string, { key, ...said }: Said & { readonly key: string | undefined }) {
    return this.home.database.transaction(actor, async (tx) => {
      const row = await findSignUp(tx, signUpStatuses, id);
      const object = { kind: 'referral', id: row?.referralId ?? id } as const;
      const detail = { participationId: id, answer: said.answer };
      allowNoted(tx, 'participation.answer', {
        ...{ event: 'sign_up.answer', action: 'U', consent: 'provider' },
        object: { ...object, detail },
      });
      if (row === undefined) throw new DomainError('not_found');
      const request = { verb: 'answer-sign-up', id, ...said };
      return answerOnce(tx, { key, request }, () => this.store(tx, row, said));
    });
  }

  private async store(tx: Tx, row: SignUpRow, { answer, reason }: Said) {
    const { id, status } = row;
    refuseImpossible(row, answer);
    const why = checkRefusal(answer, reason);
    const answerId = newId();
    const now = this.home.clock.now();
    const given = { participationId: id, answer, reason: why, at: now };
    await insertProviderAnswer(tx, { id: answerId, ...given });
    await insertOutbox(tx, [
      {
        ...{ queue: 'schedule', kind: 'provider.answered', referralId: row.referralId },
        ...{ dedupeKey: `provider-answered:${answerId}`, reference: { answerId }, runAt: now },
        organisationId: row.welfareOrganisationId,
      },
    ]);
    return { id, status, answer };
  }

  private opened(row: SignUpRow): SignUp {
    const { id, status, chosenOn, answer, answeredOn } = row;
    const { activityId, activity: name, weekday, startsAt } = row;
    const isFull = row.freeSeats <= 0;
    return {
      ...{ id, status, chosenOn, answer, answeredOn, isFull },
      activity: { id: activityId, name, weekday, startsAt },
      actions: possibleAnswers(status, { isFull }),
      ...openExtract(this.home.keys, row),
    };
  }
}

function refuseImpossible({ status, freeSeats }: SignUpRow, answer: ProviderAnswer): void {
  if (possibleAnswers(status, { isFull: freeSeats <= 0 }).includes(answer)) return;
  const isOnlyFull = possibleAnswers(status, { isFull: false }).includes(answer);
  if (isOnlyFull) throw new DomainError('activity.full');
  throw new DomainError('participation.action_not_possible', { action: answer, status });
}
