import {
  findDossierDraft,
  getClient,
  putDossierDraft,
  type DossierFormPlace,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import { DomainError, dossierFormPattern, keptFields, type Actor } from '@wor/domain';
import { hashOf } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import type { Home } from '../home.js';
import { getOwnReferral } from '../own-referral.js';
import type { PersonCipher } from '../person-cipher.js';
import { sealedAt, type DossierForm, type FilledForm } from './sealed-form.js';

/** A form as it was left. */
export interface KeptForm extends FilledForm {
  readonly updatedAt: Date;
}

/** Forms about a client that a coach or lead is filling in; a colleague never sees them. */
export class DossierDraftService {
  constructor(private readonly home: Home) {}

  /**
   * Keeps what the form holds now.
   * @returns when, and the names of fields that were left out since they look like a BSN
   * @throws DomainError `not_found`, `draft.sent` when this very form was sent already
   */
  keep(
    actor: Actor,
    of: DossierForm,
    { key, fields }: FilledForm,
  ): Promise<{ readonly updatedAt: Date; readonly leftOut: readonly string[] }> {
    return this.at(actor, { ...of, action: 'U' }, async (tx, place, cipher) => {
      const { kept, leftOut } = keptFields(fields);
      const body = cipher.sealJson(sealedAt(actor.accountId, of), {
        key,
        fields: kept,
      } satisfies FilledForm);
      const now = this.home.clock.now();
      const isKept = await putDossierDraft(tx, { ...place, keyHash: hashOf(key), body, now });
      if (!isKept) throw new DomainError('draft.sent');
      return { updatedAt: now, leftOut };
    });
  }

  /** Undefined when nothing waits. @throws DomainError `not_found` */
  read(actor: Actor, of: DossierForm): Promise<KeptForm | undefined> {
    return this.at(actor, { ...of, action: 'R' }, async (tx, place, cipher) => {
      const row = await findDossierDraft(tx, place);
      if (row === undefined) return undefined;
      const kept = cipher.openJson(sealedAt(actor.accountId, of), row.body) as FilledForm;
      return { ...kept, updatedAt: row.updatedAt };
    });
  }

  /** The form was sent, or thrown away: nothing of it stays. @throws DomainError `not_found` */
  close(actor: Actor, of: DossierForm, key: string): Promise<void> {
    return this.at(actor, { ...of, action: 'D' }, async (tx, place) => {
      const now = this.home.clock.now();
      await putDossierDraft(tx, { ...place, keyHash: hashOf(key), body: null, now });
    });
  }

  private at<Result>(
    actor: Actor,
    { referralId, form, action }: DossierForm & { readonly action: 'R' | 'U' | 'D' },
    work: (tx: Tx, place: DossierFormPlace, cipher: PersonCipher) => Promise<Result>,
  ): Promise<Result> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: eventOf[action], action, object });
      if (!dossierFormPattern.test(form)) throw new DomainError('not_found');
      const { clientId }: ReferralRow = await getOwnReferral(tx, referralId, 'dossier_draft.keep');
      const cipher = cipherOf(this.home.keys, await getClient(tx, clientId));
      return work(tx, { referralId, clientId, form }, cipher);
    });
  }
}

const eventOf = {
  R: 'dossier_draft.read',
  U: 'dossier_draft.keep',
  D: 'dossier_draft.close',
} as const;
