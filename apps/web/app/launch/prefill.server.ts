import { emptyForm, type FieldSource, type FormState } from '../form/form-state.js';
import { loadPage, type PageArgs } from '../session/page.server.js';

export interface KeptForm {
  readonly state: FormState;
  /** The key under which the form is sent. */
  readonly key: string;
}

/** The form that waits under the address `?bewaard=`, each field with who filled it in. */
export async function keptForm(args: PageArgs): Promise<KeptForm | null> {
  const id = new URL(args.request.url).searchParams.get('bewaard');
  if (id === null) return null;
  const draft = await loadPage(args, (api) => api.referralDraft(id));
  const values = Object.fromEntries(draft.fields.map(({ name, values: given }) => [name, given]));
  const marked = draft.fields.flatMap(({ name, source }): [string, FieldSource][] =>
    source === 'typed' ? [] : [[name, source]],
  );
  return { key: draft.key, state: { ...emptyForm, values, sources: Object.fromEntries(marked) } };
}
