import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { changeSetting, loadSetting } from '../../region-settings/setting-door.server.js';
import { SettingForm } from '../../region-settings/setting-form.js';
import { optionFields, optionsFrom } from '../../region-settings/option-values.js';
import { formOf } from '../../region/setting-values.js';
import { labelFor, text } from '../../text/index.js';
import { Checkbox } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => loadSetting(args, 'referralOptions');

export const action = (args: ActionFunctionArgs) =>
  changeSetting(args, {
    ...{ kind: 'referralOptions', address: '/regio/verwijzen', bodyOf: optionsFrom },
  });

const nameOf = (field: string): string =>
  labelFor(text.referralOptions.names, field.replace(/^body\./, ''));

/** How people come in: by themselves too or not, and what a GP's own system calls it. */
export default function ReferralOptions() {
  const { setting, kept } = useLoaderData<typeof loader>();
  const words = text.referralOptions;
  const stored = optionFields(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  return (
    <Page
      title={text.settings.pages.referralOptions.title}
      state={state}
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <p className="lead">{words.intro}</p>
        <SettingForm state={state} setting={setting} stored={stored} nameOf={nameOf}>
          <Checkbox name="body.hasSelfReferral" label={nameOf('body.hasSelfReferral')} />
          <p>
            {words.page} <Link to="/aanmelden">{text.signUp.title}</Link>
          </p>
          <TextField
            name="body.hisCode"
            label={nameOf('body.hisCode')}
            hint={words.hisCodeHint}
            size="short"
          />
        </SettingForm>
      </div>
    </Page>
  );
}
