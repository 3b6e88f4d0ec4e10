import type { SettingView } from '@wor/contract';
import { clientMessagesSetting, settingOf } from '@wor/domain';
import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { PostedForm } from '../../form/posted-form.js';
import { changeSetting, loadSetting } from '../../region-settings/setting-door.server.js';
import { SettingForm } from '../../region-settings/setting-form.js';
import { formOf } from '../../region/setting-values.js';
import { choicesIn, labelFor, text } from '../../text/index.js';
import { CheckboxGroup } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => loadSetting(args, 'clientMessages');

const messagesFrom = (form: PostedForm) => ({
  quietFrom: form.given('body.quietFrom'),
  quietUntil: form.given('body.quietUntil'),
  send: form.list('body.send'),
});

export const action = (args: ActionFunctionArgs) =>
  changeSetting(args, {
    ...{ kind: 'clientMessages', address: '/regio/berichten', bodyOf: messagesFrom },
  });

const nameOf = (field: string): string =>
  labelFor(text.clientMessages.names, field.replace(/^body\./, ''));

function fieldsOf({ body }: Pick<SettingView, 'body'>) {
  const chosen = settingOf(clientMessagesSetting, { clientMessages: body });
  return {
    'body.quietFrom': [chosen.quietFrom],
    'body.quietUntil': [chosen.quietUntil],
    'body.send': [...chosen.send],
  };
}

/** What the platform writes to clients by itself, and when never. */
export default function ClientMessages() {
  const { setting, kept } = useLoaderData<typeof loader>();
  const words = text.clientMessages;
  const stored = fieldsOf(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  return (
    <Page
      title={text.settings.pages.clientMessages.title}
      state={state}
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <p className="lead">{words.intro}</p>
        <SettingForm state={state} setting={setting} stored={stored} nameOf={nameOf}>
          <CheckboxGroup
            name="body.send"
            legend={words.send}
            choices={choicesIn(text.post.codes)}
          />
          <TextField
            name="body.quietFrom"
            label={nameOf('body.quietFrom')}
            hint={words.quietFromHint}
            size="short"
          />
          <TextField
            name="body.quietUntil"
            label={nameOf('body.quietUntil')}
            hint={words.quietUntilHint}
            size="short"
          />
        </SettingForm>
      </div>
    </Page>
  );
}
