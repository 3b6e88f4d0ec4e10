import type { FormField } from '@wor/domain';

/** Which form of which referral. */
export interface DossierForm {
  readonly referralId: string;
  /** As in `dossierFormPattern`. */
  readonly form: string;
}

/** What a form holds, and the key under which this one form is known until it is sent. */
export interface FilledForm {
  readonly key: string;
  readonly fields: readonly FormField[];
}

/** Where a form of somebody is sealed. */
export const sealedAt = (accountId: string, { referralId, form }: DossierForm) => ({
  ...{ table: 'dossier_draft', column: 'body', row: `${accountId}/${referralId}/${form}` },
});
