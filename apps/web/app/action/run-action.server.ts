import type { LetterPreviewView, ReceivingRegion } from '@wor/contract';
import { findTransition, actions, type Action, type Status } from '@wor/domain';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { Api } from '../api/api.server.js';
import type { PostedForm } from '../form/posted-form.js';
import { shownAgain } from '../form/submit.server.js';
import { failWith, loadPage, requireMe } from '../session/page.server.js';
import { postedContext, visitContext } from '../session/request-context.server.js';
import { openForm, submitUnfinished } from '../unfinished/unfinished-form.server.js';
import { text } from '../text/index.js';
import type { ChoiceSection } from '../ui/fields/select-field.js';
import { bodyOf } from './action-body.js';
import { fieldsOf, type ActionField } from './action-fields.js';
import type { Offered } from './action-inputs.js';
import { closesWithLetter, sealOf, type ShownLetter } from './closing-letter.server.js';

/** The questions of an action in this state, by the lifecycle table; none when it has no row. */
function questionsOf(action: Action, status: string, isReferrer: boolean): readonly ActionField[] {
  return fieldsOf(action, findTransition(action, status as Status)?.needs ?? [], isReferrer);
}

function actionOf({ params, context }: LoaderFunctionArgs): Action {
  const found = actions.find((each) => each === params.action);
  const { traceId } = context.get(visitContext).trace;
  return found ?? failWith({ code: 'not_found', status: 404, traceId });
}

/** How the form of a step is kept while it is filled in; a referrer's questions are too few for it. */
const formOf = (action: Action, isReferrer: boolean): string | null =>
  isReferrer ? null : `step.${action}`;

/** What the page of an action shows; refused when this person cannot do it now. */
export async function loadAction(args: LoaderFunctionArgs) {
  const isReferrer = requireMe(args).role === 'referrer';
  const action = actionOf(args);
  return loadPage(args, async (api) => {
    const referral = await api.referral(args.params.id ?? '');
    const { id, number, version, status, shareLevel } = referral;
    // After a posted form the loader runs too: then the form comes back with its answer.
    const isFirstLook = args.context.get(postedContext) === null;
    if (isFirstLook && !referral.actions.includes(action)) {
      const { traceId } = args.context.get(visitContext).trace;
      return failWith({ code: 'referral.action_not_possible', status: 409, traceId });
    }
    const offered = await offeredBy(api, action, questionsOf(action, status, isReferrer));
    const opened = await openForm(args, formOf(action, isReferrer));
    const clientName = referral.client.name;
    const known = { id, number, version, status, shareLevel, clientName };
    return {
      ...known,
      action,
      offered,
      opened,
      isReferrer,
      closes: closesWithLetter(action, status),
    };
  });
}

/** The region's own lists where a question asks for them; a transfer may leave the region. */
async function offeredBy(
  api: Api,
  action: Action,
  questions: readonly ActionField[],
): Promise<Offered> {
  if (!questions.some(({ kind }) => kind === 'team' || kind === 'wishes')) {
    return { teams: [], elsewhere: [], wishes: [] };
  }
  const { teams, arrangements } = await api.referralForm();
  const { regions } = action === 'transfer' ? await api.receivers() : { regions: [] };
  return {
    teams: teams.map(({ id, name }) => ({ code: id, label: name })),
    elsewhere: regions.map(sectionOf),
    wishes: arrangements,
  };
}

const sectionOf = ({ name, teams }: ReceivingRegion): ChoiceSection => ({
  label: text.action.otherRegion(name),
  choices: teams.map((team) => ({ code: team.id, label: `${team.name}, ${team.organisation}` })),
});

/** Carries out a posted action and goes back to the page of the referral. */
export async function runAction(args: ActionFunctionArgs, pageOf: (id: string) => string) {
  const action = actionOf(args);
  const id = args.params.id ?? '';
  const isReferrer = requireMe(args).role === 'referrer';
  const carryOut = async (form: PostedForm, api: Api) => {
    const body = bodyOf(form, questionsOf(action, form.given('_status'), isReferrer));
    if (closesWithLetter(action, form.given('_status'))) {
      const letter = await api.previewLetter(id, action, body);
      if (form.text('_seen') !== sealOf(letter)) return shownFirst(form, letter);
    }
    await api.act(id, action, { body, version: form.version() });
    // Whoever gave somebody away may see nothing of them any more.
    return redirect(action === 'transfer' ? '/overdracht?verplaatst' : pageOf(id), 303);
  };
  return submitUnfinished(args, formOf(action, isReferrer), carryOut);
}

/** The same form with the letter above it: who confirms has seen these very words. */
function shownFirst(form: PostedForm, letter: LetterPreviewView) {
  const isChanged = form.text('_seen') !== undefined;
  const shown: ShownLetter = { ...letter, seal: sealOf(letter), isChanged };
  return data({ ...shownAgain(form, []).data, letter: shown });
}
