import { mailTextProblem, mailTextsSetting, mailWordings, settingOf } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { notFound } from '../../dossier/load-dossier.server.js';
import { valueOf } from '../../form/form-state.js';
import type { PostedForm } from '../../form/posted-form.js';
import { shownAgain, submit } from '../../form/submit.server.js';
import { mailName, mailOccasions } from '../../region-settings/mail-names.js';
import { MailPreview } from '../../region-settings/mail-preview.js';
import { PlainMeter } from '../../region-settings/plain-meter.js';
import { SettingForm } from '../../region-settings/setting-form.js';
import { formOf } from '../../region/setting-values.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { DataList } from '../../ui/display.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Page, Section } from '../../ui/page.js';

const wordingOf = (args: LoaderFunctionArgs) =>
  mailWordings.find(({ code }) => code === args.params.code) ?? notFound(args);

const lookButton = 'look';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const { code, subject, body, button } = wordingOf(args);
  return loadPage(args, async (api) => ({
    wording: { code, subject, body, button },
    ...{ setting: await api.setting('mailTexts'), kept: keptForm(args) },
  }));
};

export const action = (args: ActionFunctionArgs) => {
  const wording = wordingOf(args);
  const field = `body.${wording.code}`;
  return submit(args, async (form, api) => {
    if (form.isTicked(lookButton)) return shownAgain(form, problemsIn(form, field));
    const { body: stored } = await api.setting('mailTexts');
    const own = settingOf(mailTextsSetting, { mailTexts: stored });
    const body = { body: { ...own, [wording.code]: form.given(field) }, note: form.text('note') };
    await api.changeSetting('mailTexts', { body, version: form.version() });
    return redirect('/regio/teksten', 303);
  });

  function problemsIn(form: PostedForm, name: string) {
    const typed = form.text(name);
    const code = typed === undefined ? undefined : mailTextProblem(wording, plainLine(typed));
    return code === undefined ? [] : [{ field: name, code }];
  }
};

const plainLine = (typed: string): string => typed.trim().replace(/\s+/g, ' ');

export default function MailText() {
  const { wording, setting, kept } = useLoaderData<typeof loader>();
  const { code, subject, button } = wording;
  const words = text.mailTexts;
  const own = settingOf(mailTextsSetting, { mailTexts: setting.body });
  const stored = { [`body.${code}`]: [own[code] ?? wording.body] };
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  const body = plainLine(valueOf(state, `body.${code}`)) || wording.body;
  const isAsked = valueOf(state, lookButton) !== '' && state.errors.length === 0;
  return (
    <Page title={mailName(code)} state={state} back={<Link to="/regio/teksten">{words.back}</Link>}>
      <div className="stack">
        <DataList
          facts={[
            { key: words.occasion, value: mailOccasions(code).join(', ') },
            { key: words.subject, value: <span lang="nl">{subject}</span> },
            { key: words.button, value: <span lang="nl">{button}</span> },
            { key: words.standard, value: <span lang="nl">{wording.body}</span> },
          ]}
        />
        <p>{words.rule}</p>
        <SettingForm
          state={state}
          setting={setting}
          stored={stored}
          more={
            <Button look="secondary" name={lookButton} value="ja">
              {words.look}
            </Button>
          }
        >
          <TextField name={`body.${code}`} label={words.field} hint={words.fieldHint} lines={3} />
        </SettingForm>
        <Section title={text.plainMeter.title}>
          <PlainMeter words={body} isFirst={isAsked} />
        </Section>
        <Section title={words.preview}>
          <MailPreview wording={{ ...wording, body }} />
        </Section>
      </div>
    </Page>
  );
}
