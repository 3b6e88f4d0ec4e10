import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { refusedFor, submit } from '../../form/submit.server.js';
import { newKey } from '../../session/new-key.server.js';
import { draftOf, loadPage, requireMe } from '../../session/page.server.js';
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
  const draft = draftOf(args);
  const kept: FormState | null = draft ? { ...emptyForm, values: draft.fields } : null;
  const form = await loadPage(args, (api) => api.referralForm());
  return { form, kept, key: newKey() };
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    if (isOtherReceiver(form)) return refusedFor(form, 'consent.given', 'consent.text_unknown');
    const receipt = await api.createReferral(requestOf(form), form.given('_key'));
    return redirect(`/verwezen/${receipt.id}`, 303);
  });

export default function Refer() {
  const { form, kept, key } = useLoaderData<typeof loader>();
  const state = placeErrors(useActionData<typeof action>() ?? kept ?? emptyForm);
  const isSecondTry = isDuplicate(state);
  return (
    <Page title={text.refer.title} state={isSecondTry ? undefined : state}>
      <p className="guard">{text.refer.guard}</p>
      {kept !== null && state.errors.length === 0 ? (
        <Alert kind="info">
          <p>{text.login.restored}</p>
        </Alert>
      ) : null}
      <Form state={state}>
        <input type="hidden" name="_key" value={state.values._key?.[0] ?? key} />
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
