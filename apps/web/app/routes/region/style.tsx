import { themeModes, themeOf, themes, type ThemeMode } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submit } from '../../form/submit.server.js';
import { Conflict } from '../../region/conflict.js';
import { formOf } from '../../region/setting-values.js';
import { colourNames, styleFieldName, styleFields, styleFrom } from '../../region/style-values.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const example = new URL(args.request.url).searchParams.get('voorbeeld');
  return loadPage(args, async (api) => ({
    ...{ setting: await api.setting('theme'), example, kept: keptForm(args) },
  }));
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const body = { body: styleFrom(form), note: form.text('note') };
    await api.changeSetting('theme', { body, version: form.version() });
    return redirect('/regio/huisstijl', 303);
  });

export default function Style() {
  const { setting, example, kept } = useLoaderData<typeof loader>();
  const words = text.style;
  const stored = styleFields(setting.body);
  const shown = example === null ? stored : styleFields(themeOf(example));
  const typed = useActionData<typeof action>() ?? kept;
  const state = formOf(typed, shown);
  return (
    <Page title={words.title} state={state} back={<Link to="/regio">{text.region.back}</Link>}>
      <div className="stack">
        <p className="lead">{words.lead}</p>
        <p>{words.checked}</p>
        <Conflict typed={state} setting={setting} stored={stored} nameOf={styleFieldName} />
        <Section title={words.begin}>
          <ul>
            {themes.map(({ code, wordmark }) => (
              <li key={code}>
                <Link to={`?voorbeeld=${code}`}>{words.example(wordmark ?? text.platform)}</Link>
              </li>
            ))}
          </ul>
        </Section>
        <Form key={example ?? 'stored'} state={state} version={setting.version}>
          <TextField
            name="body.wordmark"
            label={words.wordmark}
            hint={words.wordmarkHint}
            size="medium"
            isOptional
          />
          <RadioGroup name="body.radius" legend={words.radius} choices={words.radii} />
          {themeModes.map((mode) => (
            <ColourFields key={mode} mode={mode} />
          ))}
          <TextField name="note" label={text.region.noteLabel} isOptional />
          <Button>{text.region.save}</Button>
        </Form>
        <p>
          <Link to="/regio/geschiedenis/theme">{text.history.link}</Link>
        </p>
      </div>
    </Page>
  );
}

function ColourFields({ mode }: { readonly mode: ThemeMode }) {
  const words = text.style;
  return (
    <fieldset className="card fields">
      <legend className="utrecht-form-label field__label">{words.modes[mode]}</legend>
      <p>{words.modeHint[mode]}</p>
      <div className="fields fields--pair">
        {colourNames.map((name) => (
          <TextField
            key={name}
            name={`body.${mode}.${name}`}
            label={words.colours[name]}
            type="color"
            size="short"
          />
        ))}
      </div>
    </fieldset>
  );
}
