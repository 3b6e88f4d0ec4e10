import { instruments } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ApiProblem } from '../../api/api-problem.server.js';
import { submit } from '../../form/submit.server.js';
import { MomentFields } from '../../region-settings/moment-fields.js';
import { ruleFields, rulesFrom, rulesOf } from '../../region-settings/list-values.js';
import { loadSetting } from '../../region-settings/setting-door.server.js';
import { SettingForm } from '../../region-settings/setting-form.js';
import { formOf } from '../../region/setting-values.js';
import { text } from '../../text/index.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => loadSetting(args, 'followUpPlan');

/** A problem at a moment that stays, at the place where that moment stands on the page. */
function onPage(problem: ApiProblem, rows: readonly number[]): ApiProblem {
  const { status, code, details, traceId } = problem;
  const fields = problem.fields.map((each) => ({
    ...each,
    field: each.field.replace(/^body\.(\d+)/, (_, at: string) => `body.${rows[Number(at)] ?? at}`),
  }));
  return new ApiProblem({ status, code, details, fields }, traceId);
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const { rules, rows } = rulesFrom(form);
    const body = { body: rules, note: form.text('note') };
    try {
      await api.changeSetting('followUpPlan', { body, version: form.version() });
    } catch (error) {
      throw error instanceof ApiProblem ? onPage(error, rows) : error;
    }
    return redirect('/regio/opvolging', 303);
  });

/** Each once, under its newest title. */
const choices = () =>
  instruments
    .filter(({ code }, at) => instruments.findIndex((one) => one.code === code) === at)
    .map(({ code, title }) => ({ code, label: title, isDutch: true }));

export default function FollowUpPlan() {
  const { setting, kept } = useLoaderData<typeof loader>();
  const words = text.followUpPlan;
  const stored = ruleFields(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  const rules = rulesOf(setting);
  return (
    <Page
      title={text.settings.pages.followUpPlan.title}
      state={state}
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <p className="lead">{words.intro}</p>
        <SettingForm state={state} setting={setting} stored={stored} itemName={words.item}>
          {[...rules, null].map((rule, at) => (
            <MomentFields
              key={rule?.moment ?? 'new'}
              at={at}
              isNew={rule === null}
              instruments={choices()}
            />
          ))}
        </SettingForm>
      </div>
    </Page>
  );
}
