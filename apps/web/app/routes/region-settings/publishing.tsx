import type { SettingView } from '@wor/contract';
import { publishingSetting, settingOf } from '@wor/domain';
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
import { labelFor, text } from '../../text/index.js';
import { Checkbox } from '../../ui/fields/choice.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => loadSetting(args, 'publishing');

const fields = ['body.isOn', 'body.withContacts'] as const;

const publishingFrom = (form: PostedForm) => ({
  isOn: form.isTicked('body.isOn'),
  withContacts: form.isTicked('body.withContacts'),
});

export const action = (args: ActionFunctionArgs) =>
  changeSetting(args, {
    ...{ kind: 'publishing', address: '/regio/open-data', bodyOf: publishingFrom },
  });

const nameOf = (field: string): string =>
  labelFor(text.publishing.names, field.replace(/^body\./, ''));

function fieldsOf({ body }: Pick<SettingView, 'body'>) {
  const { isOn, withContacts } = settingOf(publishingSetting, { publishing: body });
  return {
    'body.isOn': isOn ? ['ja'] : [],
    'body.withContacts': withContacts ? ['ja'] : [],
  };
}

/** Whether the directory of the region is there for everybody, and how much of it. */
export default function Publishing() {
  const { setting, kept } = useLoaderData<typeof loader>();
  const stored = fieldsOf(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  return (
    <Page
      title={text.settings.pages.publishing.title}
      state={state}
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <p className="lead">{text.publishing.intro}</p>
        <p>{text.publishing.what}</p>
        <SettingForm state={state} setting={setting} stored={stored} nameOf={nameOf}>
          {fields.map((name) => (
            <Checkbox key={name} name={name} label={nameOf(name)} />
          ))}
        </SettingForm>
      </div>
    </Page>
  );
}
