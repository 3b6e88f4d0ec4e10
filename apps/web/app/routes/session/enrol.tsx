import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { EnrolmentForm, RecoveryCodes } from '../../session/login/enrolment-form.js';
import { goOn } from '../../session/gate.server.js';
import {
  deviceIn,
  enteredHeaders,
  followLogin,
  loadStep,
  requireTicket,
} from '../../session/login/login-flow.server.js';
import { qrPath } from '../../session/login/qr-path.server.js';
import { doorContext, finishedContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';

/** With the codes the ticket is spent: then there is nothing more to load. */
export const loader = async (args: LoaderFunctionArgs) => {
  if (args.context.get(finishedContext)) return null;
  return loadStep(args, 'enrolment', async (api, ticket) => {
    const { key, uri } = await api.beginEnrolment(ticket);
    return { typed: key, qr: qrPath(uri) };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) => {
    const ticket = requireTicket(args);
    const code = form.given('code');
    const answer = await api.confirmEnrolment({ ticket, code, ...deviceIn(args) });
    if ('step' in answer) return followLogin(args, answer);
    args.context.set(finishedContext, true);
    const { searchParams } = new URL(args.request.url);
    const next = goOn(args.context.get(doorContext), searchParams, answer.me.accountId);
    const headers = enteredHeaders(args, answer);
    return data({ codes: answer.recoveryCodes ?? [], next }, { headers });
  });

export default function Enrol() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer !== undefined && 'codes' in answer) {
    return (
      <Page title={text.recovery.title}>
        <RecoveryCodes codes={answer.codes} />
        <ButtonLink to={answer.next} look="primary">
          {text.recovery.next}
        </ButtonLink>
      </Page>
    );
  }
  const state = answer ?? emptyForm;
  return (
    <Page title={text.enrol.title} state={state}>
      <p className="lead">{text.enrol.lead}</p>
      <p>{text.enrol.demanded}</p>
      {loaded === null ? null : <EnrolmentForm {...loaded} state={state} />}
    </Page>
  );
}
