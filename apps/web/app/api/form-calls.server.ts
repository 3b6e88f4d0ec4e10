import type { FormKept, KeepFormRequest, KeptFormView } from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

/** The form, and the key that names this one until it is sent. */
interface OneForm {
  readonly referralId: string;
  readonly form: string;
  readonly key: string;
}

const at = ({ referralId, form }: Pick<OneForm, 'referralId' | 'form'>): string =>
  `/referrals/${encodeURIComponent(referralId)}/drafts/${encodeURIComponent(form)}`;

/** Forms about a client that are being filled in. */
export function formCalls(ask: Ask) {
  return {
    keepForm: (one: OneForm, body: KeepFormRequest) =>
      ask<FormKept>({ method: 'PUT', path: at(one), body, idempotencyKey: one.key }),
    unfinishedForm: (one: Pick<OneForm, 'referralId' | 'form'>) =>
      ask<KeptFormView>({ path: at(one) }),
    closeForm: (one: OneForm) =>
      ask<undefined>({ method: 'DELETE', path: at(one), idempotencyKey: one.key }),
  };
}
