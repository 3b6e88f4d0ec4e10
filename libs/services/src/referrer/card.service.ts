import {
  codeOf,
  countLoginAttempts,
  findCard,
  findOpenedCard,
  getLetter,
  getLetterKey,
  getTeam,
  giveBackLoginAttempts,
  insertCard,
  insertLoginAttempts,
  type OpenedCard,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  cardCode,
  cardCodeBytes,
  cardDays,
  checkRecordable,
  DomainError,
  engineOf,
  neighbourOf,
  normaliseCardCode,
  type Actor,
  type CheckedOrder,
  type Expectation,
  type Origin,
} from '@wor/domain';
import { hashOf, newId, randomOctets, type KeyRing } from '@wor/platform';
import type { Home } from '../home.js';
import { getOwnReferral } from '../own-referral.js';
import { PersonCipher } from '../person-cipher.js';
import { readExpectation } from './read-expectation.js';

/** What goes on the paper. */
export interface PrintedCard {
  readonly language: string;
  readonly team: string;
  readonly phone: string;
  readonly callsBy: string;
  readonly code: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/** What the code on the paper opens, for anybody who has it. */
export interface CardPage extends Pick<OpenedCard, 'team' | 'phone' | 'callsBy'> {
  readonly expectation: Expectation | undefined;
}

const dayMs = 86_400_000;
const mostTries = 5;
/** Wrong codes in ten minutes: from one address, and from all of them together. */
const tenMinutes = 600;
const mostPerAddress = 10;
const mostTogether = 300;

const placeOf = (row: string) => ({ table: 'referral_card', column: 'code', row });

/** Of all installations only this one finds a code by its hash: there are too few codes for less. */
const fingerprint = (keys: KeyRing, code: string): Buffer => keys.blindIndex('card', 'code', code);

/** The card that a client takes home, and the page that its code opens. */
export class CardService {
  constructor(private readonly home: Home) {}

  /**
   * The card of a referral. Within thirty days the same code is printed again.
   * @throws DomainError `not_found`, or `referral.action_not_possible` once the referral has ended
   */
  async print(actor: Actor, referralId: string): Promise<PrintedCard> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.home.database.transaction(actor, (tx) => this.printOnce(tx, referralId));
      } catch (error) {
        if (codeOf(error) !== '23505' || attempt === mostTries) throw error;
      }
    }
  }

  /**
   * What the code on a card opens. Wrong codes are counted in the database before anybody looks.
   * @throws DomainError `not_found` for a wrong or old code, `rate.limited` after ten wrong ones
   */
  async look(typed: string, origin: Origin): Promise<CardPage> {
    const { database, clock, keys } = this.home;
    const own = hashOf(`card|address|${neighbourOf(origin.address)}`);
    const all = hashOf('card|all');
    const attempts = await database.transaction(undefined, (tx) =>
      insertLoginAttempts(tx, [own, all]),
    );
    const giveBack = (tx: Tx) => giveBackLoginAttempts(tx, attempts);
    const card = await database.transaction(undefined, async (tx) => {
      const isOver =
        (await countLoginAttempts(tx, own)).inTenMinutes > mostPerAddress ||
        (await countLoginAttempts(tx, all)).inTenMinutes > mostTogether;
      const code = isOver ? undefined : normaliseCardCode(typed);
      if (isOver) await giveBack(tx);
      const hash = code === undefined ? undefined : fingerprint(keys, code);
      const found = hash && (await findOpenedCard(tx, hash, clock.now()));
      if (found !== undefined) await giveBack(tx);
      return { isOver, found };
    });
    if (card.isOver) throw new DomainError('rate.limited', { retryAfter: tenMinutes });
    if (card.found === undefined) throw new DomainError('not_found');
    return this.pageOf(card.found);
  }

  private async pageOf(card: OpenedCard): Promise<CardPage> {
    const { team, phone, callsBy, teamId, organisationId, regionId } = card;
    const expectation = await this.home.database.transaction(
      engineOf(organisationId, regionId),
      (tx) => readExpectation(tx, this.home, teamId),
    );
    return { team, phone, callsBy, expectation };
  }

  private async printOnce(tx: Tx, referralId: string): Promise<PrintedCard> {
    const { keys } = this.home;
    tx.note({
      event: 'referral.card',
      action: 'R',
      object: { kind: 'referral', id: referralId },
    });
    const referral = await getOwnReferral(tx, referralId, 'card.print');
    checkRecordable('card', referral);
    const letter = await getLetter(tx, referralId);
    const cipher = PersonCipher.open(keys, { ...letter, id: letter.keyId });
    const place = { table: 'referral_letter', column: 'body', row: referralId };
    const { language } = cipher.openJson(place, letter.body) as CheckedOrder;
    const { name, phone } = await getTeam(tx, referral.teamId);
    const code = await this.codeFor(tx, referral, cipher);
    return { language, team: name, phone, callsBy: referral.contactTarget, ...code };
  }

  private async codeFor(tx: Tx, { id: referralId }: ReferralRow, cipher: PersonCipher) {
    const now = this.home.clock.now();
    const known = await findCard(tx, referralId, now);
    if (known !== undefined) {
      const { id, madeAt, expiresAt } = known;
      return { code: cipher.open(placeOf(id), known.code), madeAt, expiresAt };
    }
    const { id: keyId } = await getLetterKey(tx, referralId);
    const [id, code] = [newId(), cardCode(randomOctets(cardCodeBytes))];
    const times = { madeAt: now, expiresAt: new Date(now.getTime() + cardDays * dayMs) };
    const codeHash = fingerprint(this.home.keys, code);
    const sealed = cipher.seal(placeOf(id), code);
    await insertCard(tx, { id, referralId, keyId, codeHash, code: sealed, ...times });
    return { code, ...times };
  }
}
