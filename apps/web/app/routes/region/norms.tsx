import { normBounds } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submit } from '../../form/submit.server.js';
import { showDate } from '../../format/dates.js';
import { Conflict } from '../../region/conflict.js';
import { formOf, normFields, normNames, normsFrom, normsOf } from '../../region/setting-values.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, async (api) => {
    const [setting, overview] = await Promise.all([api.setting('norms'), api.regionOverview()]);
    return { setting, overview, kept: keptForm(args) };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const body = { body: normsFrom(form), note: form.text('note') };
    await api.changeSetting('norms', { body, version: form.version() });
    return redirect('/regio/normen', 303);
  });

const normName = (field: string): string =>
  labelFor(text.norms.names, field.replace(/^body\./, ''));

export default function Norms() {
  const { setting, overview, kept } = useLoaderData<typeof loader>();
  const words = text.norms;
  const stored = normFields(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  const days = String(normsOf(setting).firstContactTargetWorkingDays);
  return (
    <Page title={words.title} state={state} back={<Link to="/regio">{text.region.back}</Link>}>
      <div className="stack">
        <p className="lead">
          {words.expect(days, showDate(overview.target), showDate(overview.limit))}
        </p>
        <Conflict typed={state} setting={setting} stored={stored} nameOf={normName} />
        <Form state={state} version={setting.version}>
          {normNames.map((name) => (
            <TextField
              key={name}
              name={`body.${name}`}
              label={normName(name)}
              hint={words.between(...normBounds[name])}
              inputMode="numeric"
              size="short"
            />
          ))}
          <TextField name="note" label={text.region.noteLabel} isOptional />
          <Button>{text.region.save}</Button>
        </Form>
        <p>
          <Link to="/regio/geschiedenis/norms">{text.history.link}</Link>
        </p>
      </div>
    </Page>
  );
}
