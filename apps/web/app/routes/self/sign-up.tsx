import type { SelfReferralTeamView } from '@wor/contract';
import { data, useActionData, type ActionFunctionArgs } from 'react-router';
import { emptyForm, valueOf, type FormState } from '../../form/form-state.js';
import type { PostedForm } from '../../form/posted-form.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { showPhone } from '../../format/phone.js';
import { inOrder } from '../../referral/referral-request.js';
import { loadPage } from '../../session/page.server.js';
import { postedContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Checkbox } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

/** `area`: the postcode is asked. `person`: the team is known. `done`: it was sent. */
interface Shown {
  readonly state: FormState;
  readonly found: SelfReferralTeamView | null;
  readonly by: 'mail' | 'phone' | null;
}

export const action = async (args: ActionFunctionArgs): Promise<unknown> => {
  const posted = args.context.get(postedContext) ?? {};
  const area = (posted['client.postcode']?.[0] ?? '').trim().slice(0, 4);
  const answer = await submitAsAnybody(args, async (form, api) => {
    const found = await api.selfReferralTeam(form.given('client.postcode').slice(0, 4));
    const state = { ...emptyForm, values: form.fields };
    if (form.text('_step') !== 'person') return { state, found, by: null } satisfies Shown;
    const { by } = await api.askSelf(requestOf(form));
    return { state: emptyForm, found, by } satisfies Shown;
  });
  if ('found' in answer) return answer;
  const isAreaWrong = answer.data.errors.some(({ field }) => field === 'client.postcode');
  const isPerson = posted._step?.[0] === 'person' && !isAreaWrong;
  const found = isPerson ? await loadPage(args, (api) => api.selfReferralTeam(area)) : null;
  return data({ state: answer.data, found, by: null } satisfies Shown, answer.init ?? undefined);
};

function requestOf(form: PostedForm) {
  return {
    client: {
      name: form.given('client.name'),
      birthDate: form.given('client.birthDate'),
      phone: form.text('client.phone'),
      email: form.text('client.email'),
      postcode: form.given('client.postcode'),
    },
    hope: form.text('hope'),
    consent: {
      given: form.isTicked('consent.given'),
      textVersion: form.given('consent.textVersion'),
    },
    website: form.text('website'),
  };
}

export default function SignUp() {
  const shown = useActionData<Shown>() ?? { state: emptyForm, found: null, by: null };
  const words = text.signUp;
  if (shown.by !== null && shown.found !== null) {
    return <Sent by={shown.by} found={shown.found} />;
  }
  const state = {
    ...shown.state,
    errors: inOrder(
      shown.state.errors.map((error) =>
        error.field === 'consent' ? { ...error, field: 'consent.given' } : error,
      ),
    ),
  };
  return (
    <Page title={words.title} state={state}>
      <p className="guard">{words.guard}</p>
      <p className="lead">{words.intro}</p>
      <Form state={state}>
        {shown.found === null ? (
          <>
            <TextField
              name="client.postcode"
              label={words.postcode}
              hint={words.postcodeHint}
              autoComplete="postal-code"
              size="short"
            />
            <Button>{words.next}</Button>
          </>
        ) : (
          <PersonFields found={shown.found} postcode={valueOf(state, 'client.postcode')} />
        )}
      </Form>
    </Page>
  );
}

interface PersonFieldsProps {
  readonly found: SelfReferralTeamView;
  readonly postcode: string;
}

function PersonFields({ found: { team, consent }, postcode }: PersonFieldsProps) {
  const words = text.signUp;
  return (
    <>
      <input type="hidden" name="_step" value="person" />
      <input type="hidden" name="client.postcode" value={postcode} />
      <input type="hidden" name="consent.textVersion" value={consent.textVersion} />
      <p>{words.team(team.name, team.organisation)}</p>
      <TextField name="client.name" label={words.name} autoComplete="name" />
      <TextField
        name="client.birthDate"
        label={words.birthDate}
        hint={words.birthDateHint}
        autoComplete="bday"
        size="short"
      />
      <TextField
        name="client.phone"
        label={words.phone}
        type="tel"
        autoComplete="tel"
        size="medium"
      />
      <TextField
        name="client.email"
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="email"
        size="medium"
        isOptional
      />
      <TextField name="hope" label={words.hope} hint={words.hopeHint} lines={3} isOptional />
      <div className="visually-hidden" aria-hidden="true">
        <label>
          {words.website}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Checkbox name="consent.given" label={consent.text} isDutch />
      <Button>{words.send}</Button>
    </>
  );
}

function Sent({
  by,
  found: { team },
}: {
  readonly by: 'mail' | 'phone';
  readonly found: SelfReferralTeamView;
}) {
  const words = text.signUp;
  return (
    <Page title={by === 'mail' ? words.mailTitle : words.sentTitle}>
      <Alert kind="ok">
        <p className="lead">{by === 'mail' ? words.mailSent : words.phoneSent(team.name)}</p>
      </Alert>
      <p>{words.question(team.name, showPhone(team.phone))}</p>
    </Page>
  );
}
