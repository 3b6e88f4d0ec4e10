import type { SettingView } from '@wor/contract';
import {
  arrangementsSetting,
  followUpPlanSetting,
  settingOf,
  type FollowUpRule,
  type RegionItem,
} from '@wor/domain';
import type { PostedForm } from '../form/posted-form.js';

type Values = Record<string, readonly string[]>;
type Stored = Pick<SettingView, 'body'>;

const mostRows = 61;

/** The rows of a posted list in which something stands, by their number on the page. */
const rowsIn = (form: PostedForm, ...names: readonly string[]): readonly number[] =>
  Array.from({ length: mostRows }, (_, at) => at).filter((at) =>
    names.some((name) => form.text(`body.${at}.${name}`) !== undefined),
  );

export const arrangementsOf = ({ body }: Stored): readonly RegionItem[] =>
  settingOf(arrangementsSetting, { arrangements: body });

export function arrangementFields(setting: Stored): Values {
  const rows = arrangementsOf(setting).map(({ code, label, isRetired }, at): Values => ({
    [`body.${at}.code`]: [code],
    [`body.${at}.label`]: [label],
    ...(isRetired && { [`body.${at}.isRetired`]: ['ja'] }),
  }));
  return Object.assign({}, ...rows) as Values;
}

export const arrangementsFrom = (form: PostedForm): readonly unknown[] =>
  rowsIn(form, 'code', 'label').map((at) => ({
    code: form.given(`body.${at}.code`),
    label: form.given(`body.${at}.label`),
    isRetired: form.isTicked(`body.${at}.isRetired`),
  }));

export const rulesOf = ({ body }: Stored): readonly FollowUpRule[] =>
  settingOf(followUpPlanSetting, { followUpPlan: body });

const waitForm = /^\+(\d+)(wd|d|w|m)$/;

/** What a new moment begins with. */
const usual = { unit: 'm', after: 'first_participation_started', actor: 'coach', channel: 'phone' };
const usualQuiet = '5';

export function ruleFields(setting: Stored): Values {
  const rules = rulesOf(setting);
  const rows = rules.map((rule, at): Values => {
    const [, amount = '', unit = usual.unit] = waitForm.exec(rule.wait) ?? [];
    const { after, actor, channel, instruments, letterToReferrer, ifNothingHappens } = rule;
    const one = { wait: amount, unit, after, actor, channel };
    return {
      ...rowOf(at, one),
      [`body.${at}.instruments`]: instruments,
      ...(letterToReferrer && { [`body.${at}.letterToReferrer`]: ['ja'] }),
      [`body.${at}.ifNothingHappens.workingDays`]: [String(ifNothingHappens.workingDays)],
    };
  });
  const added = {
    ...rowOf(rules.length, usual),
    [`body.${rules.length}.ifNothingHappens.workingDays`]: [usualQuiet],
  };
  return Object.assign({}, ...rows, added) as Values;
}

const rowOf = (at: number, fields: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`body.${at}.${name}`, [value]]),
  );

/** The moments that stay, and the number on the page of each. */
export function rulesFrom(form: PostedForm): {
  readonly rules: readonly unknown[];
  readonly rows: readonly number[];
} {
  const count = Math.max(-1, ...rowsIn(form, 'unit')) + 1;
  const all = Array.from({ length: count }, (_, at) => at);
  const rows = all.filter((at) => {
    const isNew = at === count - 1;
    const isEmpty = form.text(`body.${at}.wait`) === undefined;
    return !form.isTicked(`body.${at}.gone`) && !(isNew && isEmpty);
  });
  return { rules: rows.map((at) => ruleFrom(form, `body.${at}`)), rows };
}

function ruleFrom(form: PostedForm, row: string): unknown {
  const quiet = `${row}.ifNothingHappens.workingDays`;
  return {
    // Without a name the moment is called after its time.
    moment: '',
    wait: `+${form.given(`${row}.wait`)}${form.given(`${row}.unit`)}`,
    after: form.given(`${row}.after`),
    actor: form.given(`${row}.actor`),
    channel: form.given(`${row}.channel`),
    instruments: form.list(`${row}.instruments`),
    letterToReferrer: form.isTicked(`${row}.letterToReferrer`),
    ifNothingHappens: { workingDays: form.number(quiet) ?? form.given(quiet), tell: 'lead' },
  };
}
