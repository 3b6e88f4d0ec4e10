import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm, valueOf, type FormState } from '../../form/form-state.js';
import { refusedFor, submit } from '../../form/submit.server.js';
import { openLaunch } from '../../launch/open-launch.server.js';
import { PasteField, PasteReport } from '../../launch/paste-field.js';
import { fillFromPaste, pasteButton, pasteField, type PasteNotes } from '../../launch/paste.js';
import { keptForm } from '../../launch/prefill.server.js';
import { newKey } from '../../session/new-key.server.js';
import { draftOf, loadPage, requireMe } from '../../session/page.server.js';
import { doorContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { DuplicateWarning, isDuplicate } from '../../referral/duplicate-warning.js';
import { ReferralFields } from '../../referral/referral-fields.js';
import { isOtherReceiver, placeErrors, requestOf } from '../../referral/referral-request.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'referrer');
  const { searchParams } = new URL(args.request.url);
  const opened = await openLaunch(args);
  if (opened !== undefined) return opened;
  const draft = draftOf(args);
  const fromShelf: FormState | null = draft ? { ...emptyForm, values: draft.fields } : null;
  const kept = await keptForm(args);
  const form = await loadPage(args, (api) => api.referralForm());
  const isPasting = searchParams.has('plak');
  return { form, fromShelf, kept: kept?.state ?? null, key: kept?.key ?? newKey(), isPasting };
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    // Enter in any field presses the first button: without a text there is nothing to fill in.
    if (form.isTicked(pasteButton) && form.text(pasteField) !== undefined) {
      const { values, ...pasted } = fillFromPaste(form.fields, args.context.get(doorContext).now());
      return data({ ...emptyForm, values, ...pasted });
    }
    if (isOtherReceiver(form)) return refusedFor(form, 'consent.given', 'consent.text_unknown');
    const receipt = await api.createReferral(requestOf(form), form.given('_key'));
    return redirect(`/verwezen/${receipt.id}`, 303);
  });

/** The form after a refusal, or after a paste. */
type Answered = FormState & { readonly notes?: PasteNotes };

export default function Refer() {
  const { form, fromShelf, kept, key, isPasting } = useLoaderData<typeof loader>();
  const given: Answered | undefined = useActionData<typeof action>();
  const state = placeErrors(given ?? fromShelf ?? kept ?? emptyForm);
  const notes = given?.notes ?? null;
  const icpc = valueOf(state, 'icpc');
  const isSecondTry = isDuplicate(state);
  return (
    <Page title={text.refer.title} state={isSecondTry ? undefined : state}>
      <p className="guard">{text.refer.guard}</p>
      {fromShelf !== null && state.errors.length === 0 ? (
        <Alert kind="info">
          <p>{text.login.restored}</p>
        </Alert>
      ) : null}
      {notes === null ? null : <PasteReport notes={notes} />}
      <Form state={state}>
        <input type="hidden" name="_key" value={state.values._key?.[0] ?? key} />
        {icpc === '' ? null : <input type="hidden" name="icpc" value={icpc} />}
        <PasteField isOpen={isPasting && notes === null} />
        <ReferralFields form={form} state={state} />
        {isSecondTry ? (
          <DuplicateWarning details={state.details} />
        ) : (
          <Button>{text.refer.submit}</Button>
        )}
      </Form>
    </Page>
  );
}
