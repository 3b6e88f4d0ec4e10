import type { FormField } from '@wor/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import { apiOf, type Api } from '../api/api.server.js';
import { emptyForm, type FormState } from '../form/form-state.js';
import type { PostedForm } from '../form/posted-form.js';
import { submit } from '../form/submit.server.js';
import { newKey } from '../session/new-key.server.js';
import { keptForm, loadPage } from '../session/page.server.js';
import { postedContext, type Fields } from '../session/request-context.server.js';

/** A form about a client as it opens: what was typed before, and the key that names this one. */
export interface OpenedForm {
  /** How the api calls the form: `contact`, `step.complete`; null when it keeps none. */
  readonly form: string | null;
  readonly key: string;
  readonly kept: FormState | null;
  /** When it was left; null for a form that starts empty, or waited while its owner logged in. */
  readonly leftAt: string | null;
}

/** Ours are the fields of the page itself; they are made anew with each page. */
const isTyped = (name: string): boolean => !name.startsWith('_');

/** What a person typed or chose, out of a posted form. */
export function typedIn(fields: Fields): FormField[] {
  return Object.entries(fields)
    .filter(([name]) => isTyped(name))
    .map(([name, values]) => ({ name, values: [...values] }));
}

/** Opens a form where this person left it. */
export async function openForm(args: LoaderFunctionArgs, form: string | null): Promise<OpenedForm> {
  const shelved = keptForm(args);
  const fresh: OpenedForm = { form, key: newKey(), kept: shelved, leftAt: null };
  // A form that was refused comes back with its own answer.
  const isAnswer = args.context.get(postedContext) !== null;
  if (shelved !== null || isAnswer || form === null) return fresh;
  const referralId = args.params.id ?? '';
  const { key, updatedAt, fields } = await loadPage(args, (api) =>
    api.unfinishedForm({ referralId, form }),
  );
  if (key === null) return fresh;
  const values = Object.fromEntries(fields.map(({ name, values }) => [name, values]));
  return { form, key, kept: { ...emptyForm, values }, leftAt: updatedAt };
}

/** As `submit`; what was kept of the form goes once it has arrived. */
export async function submitUnfinished<Done>(
  args: ActionFunctionArgs,
  form: string | null,
  carryOut: (form: PostedForm, api: Api) => Promise<Done>,
) {
  const answer = await submit(args, carryOut);
  if (answer instanceof Response && form !== null) await close(args, form);
  return answer;
}

async function close(args: ActionFunctionArgs, form: string): Promise<void> {
  const key = args.context.get(postedContext)?._key?.[0];
  if (key === undefined) return;
  const referralId = args.params.id ?? '';
  try {
    await apiOf(args.context).closeForm({ referralId, form, key });
  } catch (error) {
    // The form has arrived, whatever becomes of its copy; and who gave somebody away sees no copy.
    if (!(error instanceof ApiProblem)) throw error;
  }
}
