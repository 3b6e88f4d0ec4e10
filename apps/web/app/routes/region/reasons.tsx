import { choosable, suggestReason } from '@wor/domain';
import type { ReactNode } from 'react';
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
import { QuestionBox } from '../../region/question-box.js';
import { formOf, reasonFields, reasonsFrom, reasonsOf } from '../../region/setting-values.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { inDutch } from '../../format/in-dutch.js';
import { Page, Section } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const asked = new URL(args.request.url).searchParams.get('icpc');
  return loadPage(args, async (api) => ({
    ...{ setting: await api.setting('reasons'), asked, kept: keptForm(args) },
  }));
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const body = { body: reasonsFrom(form), note: form.text('note') };
    await api.changeSetting('reasons', { body, version: form.version() });
    return redirect('/regio/redenen', 303);
  });

function fieldName(field: string): string {
  const [, at = '', name = ''] = field.split('.');
  const words: Readonly<Record<string, string>> = text.history.fields;
  return `${text.reasons.item(Number(at) + 1)}: ${labelFor(words, name)}`;
}

export default function Reasons() {
  const { setting, asked, kept } = useLoaderData<typeof loader>();
  const words = text.reasons;
  const stored = reasonFields(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  const reasons = reasonsOf(setting);
  const found = asked === null ? undefined : suggestReason(asked, choosable(reasons));
  return (
    <Page title={words.title} state={state} back={<Link to="/regio">{text.region.back}</Link>}>
      <div className="stack">
        <p className="lead">{words.intro}</p>
        <Conflict typed={state} setting={setting} stored={stored} nameOf={fieldName} />
        <Section title={words.test}>
          <QuestionBox
            fields={[{ name: 'icpc', label: words.testLabel, value: asked ?? '' }]}
            button={words.testButton}
            answer={asked === null ? null : answerOf(asked, found?.label)}
          />
        </Section>
        <Form state={state} version={setting.version}>
          {[...reasons, null].map((reason, at) => (
            <ReasonRow key={reason?.code ?? 'new'} code={reason?.code ?? ''} at={at} />
          ))}
          <TextField name="note" label={text.region.noteLabel} isOptional />
          <Button>{text.region.save}</Button>
        </Form>
        <p>
          <Link to="/regio/geschiedenis/reasons">{text.history.link}</Link>
        </p>
      </div>
    </Page>
  );
}

function answerOf(asked: string, label: string | undefined): ReactNode {
  if (label === undefined) return text.reasons.notFound(asked);
  return (
    <>
      {text.reasons.found(asked)} {inDutch(`${label}.`)}
    </>
  );
}

function ReasonRow({ code, at }: { readonly code: string; readonly at: number }) {
  const words = text.reasons;
  const row = `body.${at}`;
  return (
    <fieldset className="card fields">
      <legend className="utrecht-form-label field__label">
        {code === '' ? words.added : words.item(at + 1)}
      </legend>
      <input type="hidden" name={`${row}.code`} value={code} />
      <TextField name={`${row}.label`} label={text.region.name} isOptional={code === ''} />
      <div className="fields fields--pair">
        <TextField
          name={`${row}.digit`}
          label={words.digit}
          inputMode="numeric"
          size="short"
          isOptional={code === ''}
        />
        <TextField name={`${row}.icpc`} label={words.icpc} hint={words.icpcHint} isOptional />
      </div>
      {code === '' ? null : <Checkbox name={`${row}.isRetired`} label={words.retired} />}
    </fieldset>
  );
}
