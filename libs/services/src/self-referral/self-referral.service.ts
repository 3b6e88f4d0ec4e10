import {
  countSelfReferralTries,
  deleteSelfReferralRequest,
  findSelfReferralRegion,
  findSelfReferralRequest,
  findSelfReferralTeam,
  getSelfReferralDesk,
  insertOutbox,
  insertSelfReferralRequest,
  type SelfReferralTeam,
  type Tx,
} from '@wor/database';
import {
  checkOrder,
  civilDateOf,
  consentTexts,
  DomainError,
  neighbourOf,
  normalisePhone,
  normalisePostcode,
  referralOptionsSetting,
  selfOf,
  type Actor,
  type Origin,
  type ReferralOptions,
  type ReferralOrder,
} from '@wor/domain';
import { hashOf, newId, newToken } from '@wor/platform';
import type { Home } from '../home.js';
import { PersonCipher } from '../person-cipher.js';
import { currentSetting } from '../region/current-setting.js';
import { referClient } from '../referral/refer.js';

export interface SelfReferralOrder extends Omit<ReferralOrder, 'consent' | 'client'> {
  readonly client: {
    readonly name: string;
    readonly birthDate: string;
    readonly phone?: string;
    readonly email?: string;
    readonly postcode: string;
  };
  readonly consent: { readonly given: boolean; readonly textVersion: string };
  /** Nobody sees this field, so only a machine fills it in. */
  readonly website?: string;
}

const hour = 3_600_000;
const linkLives = 24 * hour;
/** In seconds: tries are counted over so long. */
const aDay = 86_400;
const mostPerAddress = 20;
const mostPerContact = 3;

export const requestPlace = (row: string) => {
  return { table: 'self_referral_request', column: 'body', row };
};

const selfTexts = consentTexts
  .filter(({ scope, tickedBy }) => scope === 'referral' && tickedBy === 'client')
  .map(({ version }) => version);

/** People who refer themselves. Every answer is the same for somebody known and somebody new. */
export class SelfReferralService {
  constructor(private readonly home: Home) {}

  /**
   * Who helps at this postcode.
   * @throws DomainError `postcode.invalid`, `postcode.outside_area`, `self_referral.closed` where the
   *   region wants nobody to refer themselves
   */
  async team(postcode: string): Promise<SelfReferralTeam> {
    const area = /^\s*([1-9]\d{3})/.exec(postcode)?.[1];
    if (area === undefined) throw atPostcode('postcode.invalid');
    const found = await this.home.database.transaction(undefined, (tx) =>
      findSelfReferralTeam(tx, area),
    );
    if (found === undefined) throw atPostcode('postcode.outside_area');
    const { hasSelfReferral } = await this.optionsOf(found.regionId);
    if (!hasSelfReferral) throw atPostcode('self_referral.closed');
    return found;
  }

  private async optionsOf(regionId: string): Promise<ReferralOptions> {
    const { database } = this.home;
    const deskId = await database.transaction(undefined, (tx) => getSelfReferralDesk(tx, regionId));
    return database.transaction(selfOf(deskId, regionId), (tx) =>
      currentSetting(tx, referralOptionsSetting),
    );
  }

  /**
   * Asks for help. By mail it waits for the link in that mail; by phone it is sent at once, and the
   * first talk confirms it.
   * @throws DomainError a problem per field, `rate.limited` for one address
   */
  async ask(order: SelfReferralOrder, origin: Origin): Promise<'mail' | 'phone'> {
    const { client, consent, website, ...rest } = order;
    const by = (client.email ?? '').trim() === '' ? 'phone' : 'mail';
    if ((website ?? '') !== '') return by;
    if (normalisePostcode(client.postcode) === undefined) throw atPostcode('postcode.invalid');
    const team = await this.team(client.postcode);
    const full: ReferralOrder = {
      ...{ ...rest, client, consent: { ...consent, how: 'online' } },
      shareLevel: 'contact_only',
    };
    checkOrder(full, { consentTexts: selfTexts }, civilDateOf(this.home.clock.now()));
    const deskId = await this.home.database.transaction(undefined, (tx) =>
      getSelfReferralDesk(tx, team.regionId),
    );
    const actor = selfOf(deskId, team.regionId, origin);
    if (await this.isTooOften(actor, client)) return by;
    if (by === 'mail') await this.keep(actor, full);
    else await this.send(actor, { order: full, key: newToken(), needsConfirmation: true });
    return by;
  }

  /**
   * The link of the mail was followed and the button pressed: now it is a referral.
   * @throws DomainError `link.old` for a link that is unknown, used or older than a day
   */
  async confirm(token: string, origin: Origin): Promise<void> {
    const tokenHash = hashOf(token);
    const { database, clock, keys } = this.home;
    const regionId = await database.transaction(undefined, (tx) =>
      findSelfReferralRegion(tx, tokenHash),
    );
    if (regionId === undefined) throw new DomainError('link.old');
    const deskId = await database.transaction(undefined, (tx) => getSelfReferralDesk(tx, regionId));
    const actor = selfOf(deskId, regionId, origin);
    const row = await database.transaction(actor, (tx) => {
      tx.note({ event: 'self_referral.confirm', action: 'R', object: desk(deskId) });
      return findSelfReferralRequest(tx, { tokenHash });
    });
    const isOld = row === undefined || clock.now().getTime() - row.askedAt.getTime() > linkLives;
    if (isOld) throw new DomainError('link.old');
    const cipher = PersonCipher.open(keys, { ...row, id: row.keyId });
    const order = cipher.openJson(requestPlace(row.id), row.body) as ReferralOrder;
    // The key makes a second press at the same moment the same referral.
    await this.send(actor, { order, key: `self-referral:${row.id}` });
    await database.transaction(actor, (tx) => {
      tx.note({ event: 'self_referral.forget', action: 'D', object: desk(deskId) });
      return deleteSelfReferralRequest(tx, row.id);
    });
  }

  /** Somebody who is waiting already is not told so: nobody learns who is known. */
  private async send(
    actor: Actor,
    request: { order: ReferralOrder; key: string; needsConfirmation?: boolean },
  ): Promise<void> {
    try {
      await referClient(this.home, actor, request);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'referral.duplicate') return;
      throw error;
    }
  }

  /** @throws DomainError `rate.limited` for the address; for a phone or mail the answer stays neutral */
  private async isTooOften(actor: Actor, client: SelfReferralOrder['client']): Promise<boolean> {
    const { database, keys } = this.home;
    const email = (client.email ?? '').trim().toLowerCase();
    const contact = email === '' ? (normalisePhone(client.phone ?? '') ?? '') : email;
    const indexes = [
      keys.blindIndex(actor.regionId, 'self-referral-address', neighbourOf(actor.origin?.address)),
      keys.blindIndex(actor.regionId, 'self-referral-contact', contact),
    ];
    const [address = 0, person = 0] = await database.transaction(actor, (tx) =>
      countSelfReferralTries(tx, indexes),
    );
    if (address >= mostPerAddress) throw new DomainError('rate.limited', { retryAfter: aDay });
    return person >= mostPerContact;
  }

  private keep(actor: Actor, order: ReferralOrder): Promise<void> {
    const { database, clock, keys } = this.home;
    return database.transaction(actor, async (tx: Tx) => {
      tx.note({ event: 'self_referral.ask', action: 'C', object: desk(actor.organisationId) });
      const { cipher, key } = PersonCipher.create(keys, actor.organisationId);
      const [id, askedAt] = [newId(), clock.now()];
      await insertSelfReferralRequest(tx, {
        ...{ id, askedAt, tokenHash: hashOf(newToken()), keyId: key.id },
        ...{ kekVersion: key.kekVersion, wrapped: key.wrapped },
        body: cipher.sealJson(requestPlace(id), order),
      });
      await insertOutbox(tx, [
        {
          ...{ queue: 'mail', kind: 'self-referral-to-applicant', referralId: null },
          ...{ dedupeKey: `mail:self-referral:${id}`, reference: { selfReferralId: id } },
          runAt: askedAt,
        },
      ]);
    });
  }
}

const desk = (id: string) => ({ kind: 'system', id }) as const;

type Refusal = 'postcode.invalid' | 'postcode.outside_area' | 'self_referral.closed';

function atPostcode(code: Refusal): DomainError {
  return new DomainError(code, { fields: [{ field: 'client.postcode', code }] });
}
