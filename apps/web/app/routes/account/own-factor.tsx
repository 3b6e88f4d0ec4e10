import {
  data,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { EnrolmentForm, RecoveryCodes } from '../../session/login/enrolment-form.js';
import { FactorInUse } from '../../account/factor-in-use.js';
import { loadPage, requireFresh } from '../../session/page.server.js';
import { qrPath } from '../../session/login/qr-path.server.js';
import { finishedContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';

/** What one sees here opens the account: the password comes first (S-16). */
export const loader = async (args: LoaderFunctionArgs) => {
  requireFresh(args);
  if (args.context.get(finishedContext)) return null;
  return loadPage(args, async (api) => {
    const account = await api.ownAccount();
    if (account.hasSecondFactor) return { account, enrolment: null };
    const { key, uri } = await api.beginFactor();
    return { account, enrolment: { typed: key, qr: qrPath(uri) } };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const wish = form.text('wish');
    if (wish === 'remove') {
      await api.removeFactor();
      return redirect('/mijn-account?code=uit', 303);
    }
    const { recoveryCodes } =
      wish === 'codes'
        ? await api.renewRecoveryCodes()
        : await api.confirmFactor(form.given('code'));
    args.context.set(finishedContext, true);
    return data({ recoveryCodes });
  });

export default function OwnFactor() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer !== undefined && 'recoveryCodes' in answer) {
    return (
      <Page title={text.recovery.title}>
        <RecoveryCodes codes={answer.recoveryCodes} />
        <ButtonLink to="/mijn-account" look="primary">
          {text.ownFactor.back}
        </ButtonLink>
      </Page>
    );
  }
  const state = answer ?? emptyForm;
  return (
    <Page
      title={text.ownFactor.title}
      state={state}
      back={<Link to="/mijn-account">{text.account.title}</Link>}
    >
      {loaded === null ? null : loaded.enrolment === null ? (
        <FactorInUse account={loaded.account} />
      ) : (
        <>
          <p className="lead">{text.enrol.lead}</p>
          <p>{text.ownFactor.otherDevices}</p>
          <EnrolmentForm {...loaded.enrolment} state={state} />
        </>
      )}
    </Page>
  );
}
