import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ApiProblem } from '../../api/api-problem.server.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { refusedFor, submit } from '../../form/submit.server.js';
import { openLaunch } from '../../launch/open-launch.server.js';
import { PasteField, PasteReport } from '../../launch/paste-field.js';
import { fillFromPaste, pasteButton, pasteField, type PasteNotes } from '../../launch/paste.js';
import {
  draftVersion,
  entryField,
  isFromHis,
  marksOf,
  openedAt,
  stateOf,
} from '../../referral/draft.js';
import { DraftNotice } from '../../referral/draft-notice.js';
import { DuplicateWarning, isDuplicate } from '../../referral/duplicate-warning.js';
import { formAt, keepForm, keepRefused, loadForm } from '../../referral/load-form.server.js';
import { ReferralFields } from '../../referral/referral-fields.js';
import { SendBar } from '../../referral/send-bar.js';
import { isOtherReceiver, placeErrors, requestOf } from '../../referral/referral-request.js';
import { secondsSince } from '../../session/login/opened.server.js';
import { requireMe } from '../../session/page.server.js';
import { doorContext } from '../../session/request-context.server.js';
import { readsAsGp } from '../../text/language/current-language.js';
import { text } from '../../text/index.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'referrer');
  const launched = await openLaunch(args);
  if (launched !== undefined) return launched;
  const isPasting = new URL(args.request.url).searchParams.has('plak');
  return { ...(await loadForm(args)), isPasting };
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    // Enter in any field presses the first button: without a text there is nothing to fill in.
    if (form.isTicked(pasteButton) && form.text(pasteField) !== undefined) {
      const { values, ...pasted } = fillFromPaste(form.fields, args.context.get(doorContext).now());
      return data({ ...emptyForm, values, ...pasted });
    }
    if (form.isTicked('_bewaar')) return redirect(formAt((await keepForm(form, api)).id), 303);
    if (isOtherReceiver(form)) {
      await keepRefused(form, api);
      return refusedFor(form, 'consent.given', 'consent.text_unknown');
    }
    const { secret } = args.context.get(doorContext);
    const tookSeconds = secondsSince(secret, form.given(openedAt));
    try {
      const receipt = await api.createReferral(requestOf(form, tookSeconds), form.given('_key'));
      return redirect(`/verwezen/${receipt.id}`, 303);
    } catch (problem) {
      const isSlip = problem instanceof ApiProblem && [409, 422].includes(problem.status);
      if (isSlip) await keepRefused(form, api);
      throw problem;
    }
  });

/** The form after a refusal, or after a paste. */
type Answered = FormState & { readonly notes?: PasteNotes };

export default function Refer() {
  const { form, draft, open, kept, key, opened, isPasting } = useLoaderData<typeof loader>();
  const answer: Answered | undefined = useActionData<typeof action>();
  const isFresh = answer === undefined;
  const notes = answer?.notes ?? null;
  const shown = answer ?? kept ?? (draft === null ? emptyForm : stateOf(draft));
  const state = placeErrors({ ...shown, sources: shown.sources ?? marksOf(draft, shown) });
  const isSecondTry = isDuplicate(state);
  const enhance = {
    ...{ 'data-autosave': '/verwijs/bewaar', 'data-status': 'bewaard', 'data-send-key': '' },
    ...{ 'data-failed': text.draft.failed, 'data-offline': text.draft.offline },
  };
  const hidden = {
    _key: state.values._key?.[0] ?? key,
    [openedAt]: state.values[openedAt]?.[0] ?? opened,
    [draftVersion]: isFresh ? String(draft?.version ?? '') : '',
    [entryField]: state.values[entryField]?.[0] ?? (isFromHis(draft) ? 'his' : 'hand'),
  };
  return (
    <Page title={text.refer.title} state={isSecondTry ? undefined : state}>
      <p className="guard">{text.refer.guard}</p>
      {isFresh ? <DraftNotice draft={draft} open={open} isShelved={kept !== null} /> : null}
      {notes === null ? null : <PasteReport notes={notes} />}
      <Form state={state} enhance={enhance}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {readsAsGp() ? <PasteField isOpen={isPasting && notes === null} /> : null}
        <ReferralFields form={form} state={state} isLaunched={isFromHis(draft)} />
        {isSecondTry ? <DuplicateWarning details={state.details} /> : null}
        <SendBar isSecondTry={isSecondTry} savedAt={isFresh ? (draft?.updatedAt ?? null) : null} />
      </Form>
    </Page>
  );
}
