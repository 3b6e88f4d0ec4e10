import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { safetyFields, safetyFrom } from '../../region-settings/safety-values.js';
import { changeSetting, loadSetting } from '../../region-settings/setting-door.server.js';
import { SettingForm } from '../../region-settings/setting-form.js';
import { formOf } from '../../region/setting-values.js';
import { labelFor, text } from '../../text/index.js';
import { RadioGroup } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => loadSetting(args, 'safety');

export const action = (args: ActionFunctionArgs) =>
  changeSetting(args, { kind: 'safety', address: '/regio/veiligheid', bodyOf: safetyFrom });

const nameOf = (field: string): string =>
  labelFor(text.safetySetting.names, field.replace(/^body\./, ''));

/** Who acts on a safety flag and by when, and how soon what is urgent is done. */
export default function SafetySetting() {
  const { setting, kept } = useLoaderData<typeof loader>();
  const words = text.safetySetting;
  const stored = safetyFields(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  const actors = Object.entries(words.actors).map(([code, label]) => ({ code, label }));
  return (
    <Page
      title={text.settings.pages.safety.title}
      state={state}
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <p className="lead">{words.intro}</p>
        <SettingForm state={state} setting={setting} stored={stored} nameOf={nameOf}>
          <RadioGroup name="body.actor" legend={nameOf('body.actor')} choices={actors} />
          <TextField
            name="body.workingDays"
            label={nameOf('body.workingDays')}
            hint={words.sameDay}
            inputMode="numeric"
            size="short"
          />
          <p>{words.after}</p>
          <TextField
            name="body.urgentWorkingDays"
            label={nameOf('body.urgentWorkingDays')}
            hint={words.urgent}
            inputMode="numeric"
            size="short"
          />
        </SettingForm>
      </div>
    </Page>
  );
}
