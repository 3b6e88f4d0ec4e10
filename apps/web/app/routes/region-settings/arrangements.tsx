import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import {
  arrangementFields,
  arrangementsFrom,
  arrangementsOf,
} from '../../region-settings/list-values.js';
import { changeSetting, loadSetting } from '../../region-settings/setting-door.server.js';
import { SettingForm } from '../../region-settings/setting-form.js';
import { formOf } from '../../region/setting-values.js';
import { text } from '../../text/index.js';
import { Checkbox } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => loadSetting(args, 'arrangements');

export const action = (args: ActionFunctionArgs) =>
  changeSetting(args, {
    ...{ kind: 'arrangements', address: '/regio/soorten', bodyOf: arrangementsFrom },
  });

export default function Arrangements() {
  const { setting, kept } = useLoaderData<typeof loader>();
  const words = text.arrangements;
  const stored = arrangementFields(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  return (
    <Page
      title={text.settings.pages.arrangements.title}
      state={state}
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <p className="lead">{words.intro}</p>
        <SettingForm state={state} setting={setting} stored={stored} itemName={words.item}>
          {[...arrangementsOf(setting), null].map((item, at) => (
            <ArrangementRow key={item?.code ?? 'new'} code={item?.code ?? ''} at={at} />
          ))}
        </SettingForm>
      </div>
    </Page>
  );
}

function ArrangementRow({ code, at }: { readonly code: string; readonly at: number }) {
  const words = text.arrangements;
  const row = `body.${at}`;
  const isNew = code === '';
  return (
    <fieldset className="card fields">
      <legend className="utrecht-form-label field__label">
        {isNew ? words.added : words.item(at + 1)}
      </legend>
      <input type="hidden" name={`${row}.code`} value={code} />
      <TextField name={`${row}.label`} label={text.region.name} isOptional={isNew} />
      {isNew ? null : <Checkbox name={`${row}.isRetired`} label={words.retired} />}
    </fieldset>
  );
}
