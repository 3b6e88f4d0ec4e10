import type { DraftLine, DraftView } from '@wor/contract';
import { redirect } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import type { Api } from '../api/api.server.js';
import type { PostedForm } from '../form/posted-form.js';
import { newKey } from '../session/new-key.server.js';
import { sealMoment } from '../session/login/opened.server.js';
import { draftOf, loadPage, stopWith, type PageArgs } from '../session/page.server.js';
import { doorContext, postedContext } from '../session/request-context.server.js';
import { draftFieldsOf, draftVersion, isFromHis, withoutConsent } from './draft.js';

/** Names the draft in the address of the form: an id and nothing of what is in it. */
const draftParameter = 'bewaard';

export const formAt = (draftId: string): string => `/verwijs?${draftParameter}=${draftId}`;

/** Everything that the form shows before somebody types, or when somebody goes on. */
export async function loadForm(args: PageArgs) {
  const draftId = new URL(args.request.url).searchParams.get(draftParameter);
  const isAnswer = args.context.get(postedContext) !== null;
  const form = await loadPage(args, (api) => api.referralForm());
  const draft = draftId === null ? null : await findDraft(args, draftId);
  // It was sent meanwhile, or thrown away: then there is an empty form. A posted one stays as it is.
  if (draftId !== null && draft === null && !isAnswer) stopWith(redirect('/verwijs'));
  const open = draft === null && !isAnswer ? await listDrafts(args) : [];
  const shelved = draftOf(args);
  const kept = shelved === undefined ? null : withoutConsent(shelved.fields);
  return {
    ...{ form, draft, open, kept },
    key: draft?.key ?? newKey(),
    opened: isFirstLook(draft) ? sealMoment(args.context.get(doorContext).secret) : '',
  };
}

/** Only a form that opens for the first time tells how long a referral takes. */
function isFirstLook(draft: DraftView | null): boolean {
  return draft === null || (isFromHis(draft) && draft.version === 1);
}

function findDraft(args: PageArgs, id: string): Promise<DraftView | null> {
  return loadPage(args, async (api) => {
    try {
      return await api.draft(id);
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 404 || error.status === 400))
        return null;
      throw error;
    }
  });
}

async function listDrafts(args: PageArgs): Promise<readonly DraftLine[]> {
  return (await loadPage(args, (api) => api.drafts())).items;
}

/** Keeps what the form holds under the key with which it will be sent. */
export function keepForm(form: PostedForm, api: Api, version = form.number(draftVersion)) {
  return api.keepDraft({ fields: draftFieldsOf(form) }, { key: form.given('_key'), version });
}

/** Keeps a form that was refused, so that it is there on another screen too. */
export async function keepRefused(form: PostedForm, api: Api): Promise<void> {
  try {
    await keepForm(form, api, undefined);
  } catch (error) {
    // What was typed comes back in the page anyhow.
    if (!(error instanceof ApiProblem)) throw error;
  }
}
