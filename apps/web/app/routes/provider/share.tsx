import { consentSentence, currentConsentText, firstNameOf } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { loadDossier, notFound } from '../../dossier/load-dossier.server.js';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { inDutch } from '../../format/in-dutch.js';
import { keptForm } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Checkbox } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

const words = text.participation.sharing;

export const loader = async (args: LoaderFunctionArgs) => {
  const dossier = await loadDossier(args);
  const found = dossier.participations.find(({ id }) => id === args.params.participationId);
  const { activity, provider } = found ?? notFound(args);
  const { name, isShared } = provider ?? notFound(args);
  const told = firstNameOf(dossier.client.name);
  return { id: dossier.id, activity: activity.name, name, told, isShared, kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '', participationId = '' } = args.params;
  return submit(args, async (form, api) => {
    if (form.given('do') === 'end') await api.unshare(participationId);
    else await api.share(participationId, form.given('isAgreed') === 'ja');
    return redirect(`/dossier/${id}`, 303);
  });
};

/** The client agrees, or does not any more, that the provider knows of them. */
export default function Share() {
  const { id, activity, name, told, isShared, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const agreed = consentSentence(currentConsentText('provider').version, name);
  return (
    <Page
      title={isShared ? words.endTitle : words.title}
      state={state}
      back={<Link to={`/dossier/${id}`}>{text.dossier.back}</Link>}
    >
      <p className="lead">{inDutch(activity)}</p>
      <p>{isShared ? words.endLead : words.lead}</p>
      {isShared ? null : <p>{words.told(told)}</p>}
      <Form state={state}>
        {isShared ? null : (
          <Checkbox name="isAgreed" label={agreed} isDutch isFirst={state.errors.length === 0} />
        )}
        <ButtonGroup>
          {isShared ? (
            <Button name="do" value="end" look="danger">
              {words.endSend}
            </Button>
          ) : (
            <Button>{words.send}</Button>
          )}
          <ButtonLink to={`/dossier/${id}`}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
