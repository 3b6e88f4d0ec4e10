import { providerRefusals } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { inDutch } from '../../format/in-dutch.js';
import { keptForm, loadPage, requireMe, stopWith } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { RadioGroup } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

const words = text.provider;
const list = '/aanmeldingen';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'provider');
  return loadPage(args, async (api) => {
    const { firstName, activity, actions } = await api.signUp(args.params.id ?? '');
    // The coach may have taken a step a moment ago: then there is nothing left to say here.
    if (!actions.includes('decline')) return stopWith(redirect(list, 303));
    return { firstName, activity: activity.name, kept: keptForm(args) };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const reason = form.text('reason');
    await api.answerSignUp(args.params.id ?? '', {
      ...{ answer: 'decline', ...(reason === undefined ? {} : { reason }) },
    });
    return redirect(`${list}?gedaan=decline`, 303);
  });

/** Why somebody cannot come: the coach reads it and looks for something else. */
export default function Decline() {
  const { firstName, activity, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const choices = providerRefusals.map(({ code }) => ({
    ...{ code, label: labelFor(text.lists.stopReasons, `provider.${code}`) },
  }));
  return (
    <Page
      title={words.declineTitle(firstName)}
      windowTitle={words.decline}
      state={state}
      back={<Link to={list}>{words.title}</Link>}
    >
      <p className="lead">{inDutch(activity)}</p>
      <p>{words.declineLead}</p>
      <Form state={state}>
        <RadioGroup name="reason" legend={words.why} choices={choices} initial="full" />
        <ButtonGroup>
          <Button>{words.declineSend}</Button>
          <ButtonLink to={list}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
