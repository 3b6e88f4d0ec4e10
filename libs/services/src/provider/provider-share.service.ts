import {
  endProviderShare,
  findParticipation,
  findProviderOf,
  getClient,
  hasProviderShare,
  insertProviderShare,
  recordEvent,
  type ParticipationRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  currentConsentText,
  DomainError,
  extractOf,
  isShareable,
  type Actor,
  type EventType,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { cipherOf, openParticulars } from '../client/particulars.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { rootOf } from '../person/root-of.js';
import { sealExtract } from './open-extract.js';

interface Found {
  readonly participation: ParticipationRow;
  readonly referral: ReferralRow;
}

/**
 * What a provider may know of a client, as the client agreed with the coach: a first name and what is
 * needed on the spot. Nothing else of the client can be reached by a provider (L-05, L-06).
 */
export class ProviderShareService {
  constructor(private readonly home: Home) {}

  /**
   * Lets the provider see somebody who may come; again changes nothing.
   * @throws DomainError `participation.not_agreed` unless the client agreed, `not_found`,
   * `participation.action_not_possible` where it ended or there is no provider to tell
   */
  share(actor: Actor, id: string, isAgreed: boolean): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      const { participation, referral } = await find(tx, id, 'participation.shared');
      refuseUnagreed(isAgreed);
      const provider = await findProviderOf(tx, participation.activityId);
      if (provider === undefined || !isShareable(participation.status)) {
        const { status } = participation;
        throw new DomainError('participation.action_not_possible', { action: 'share', status });
      }
      if (await hasProviderShare(tx, id)) return;
      await this.store(tx, { participation, referral }, provider.id);
      await this.tell(tx, { participation, referral }, 'participation.shared');
    });
  }

  /** From this moment on the provider sees nothing of it. @throws DomainError `not_found` */
  unshare(actor: Actor, id: string): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      const found = await find(tx, id, 'participation.unshared');
      if (!(await endProviderShare(tx, id, this.home.clock.now()))) return;
      await this.tell(tx, found, 'participation.unshared');
    });
  }

  private async store(tx: Tx, { participation, referral }: Found, providerId: string) {
    const { id, activityId } = participation;
    const client = await getClient(tx, referral.clientId);
    const cipher = cipherOf(this.home.keys, client);
    // Of a person with two records the particulars of the later one count.
    const person = await rootOf(tx, client);
    const { name, needs } = openParticulars(cipherOf(this.home.keys, person), person);
    const extract = extractOf({ name, needs, language: person.language });
    await insertProviderShare(tx, {
      ...{ participationId: id, referralId: referral.id, clientId: client.id, activityId },
      ...{ providerId, consentId: newId(), textVersion: currentConsentText('provider').version },
      ...{ keyId: client.keyId, body: sealExtract(cipher, id, extract) },
      at: this.home.clock.now(),
    });
  }

  private async tell(tx: Tx, { participation, referral }: Found, type: EventType): Promise<void> {
    const { id, activityId } = participation;
    const payload = { participationId: id, activityId };
    const event = { type, referralId: referral.id, payload };
    await recordEvent(tx, event, { at: this.home.clock.now() });
  }
}

async function find(tx: Tx, id: string, event: EventType): Promise<Found> {
  const participation = await findParticipation(tx, id);
  const referralId = participation?.referralId ?? id;
  const object = { kind: 'referral', id: referralId, detail: { participationId: id } } as const;
  tx.note({ event, action: 'U', object });
  if (participation === undefined) throw new DomainError('not_found');
  const referral = await lockOwnReferral(tx, referralId, 'participation.record');
  return { participation, referral };
}

function refuseUnagreed(isAgreed: boolean): void {
  if (isAgreed) return;
  const code = 'participation.not_agreed';
  throw new DomainError(code, { fields: [{ field: 'isAgreed', code }] });
}
