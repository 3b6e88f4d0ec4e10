import { civilDate, civilDateFields, dutchHolidays, type HolidayChoice } from '@wor/domain';
import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inDutch } from '../../format/in-dutch.js';
import { showDate } from '../../format/dates.js';
import {
  closedDayFields,
  holidayFields,
  holidaysFrom,
  holidaysOf,
} from '../../region-settings/holiday-values.js';
import { changeSetting } from '../../region-settings/setting-door.server.js';
import { SettingForm } from '../../region-settings/setting-form.js';
import { formOf } from '../../region/setting-values.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Checkbox, RadioGroup } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Page, Section } from '../../ui/page.js';
import { Table } from '../../ui/table.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, async (api) => {
    const [setting, { today }] = await Promise.all([api.setting('holidays'), api.regionOverview()]);
    return { setting, year: civilDateFields(civilDate(today)).year, kept: keptForm(args) };
  });
};

export const action = (args: ActionFunctionArgs) =>
  changeSetting(args, {
    ...{ kind: 'holidays', address: '/regio/vrije-dagen', bodyOf: holidaysFrom },
  });

const closedForm = /^body\.closedDays\.(\d+)$/;

function nameOf(field: string): string {
  const [, row] = closedForm.exec(field) ?? [];
  if (row !== undefined) return text.holidays.closedDay(Number(row) + 1);
  return labelFor(text.holidays.names, field.replace(/^body\./, ''));
}

/** The days on which nobody of the region works, and what that makes of this year and the next. */
export default function Holidays() {
  const { setting, year, kept } = useLoaderData<typeof loader>();
  const words = text.holidays;
  const stored = holidayFields(setting);
  const state = formOf(useActionData<typeof action>() ?? kept, stored);
  return (
    <Page
      title={text.settings.pages.holidays.title}
      state={state}
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <p className="lead">{words.intro}</p>
        <SettingForm state={state} setting={setting} stored={stored} nameOf={nameOf}>
          <Checkbox name="body.goodFriday" label={nameOf('body.goodFriday')} />
          <RadioGroup
            name="body.liberationDay"
            legend={nameOf('body.liberationDay')}
            choices={words.liberationDay}
          />
          <fieldset className="card fields">
            <legend className="utrecht-form-label field__label">{words.names.closedDays}</legend>
            <p>{words.closedHint}</p>
            {closedDayFields(setting, Object.keys(state.values)).map((name) => (
              <TextField
                key={name}
                name={name}
                label={nameOf(name)}
                type="date"
                size="short"
                isOptional
              />
            ))}
          </fieldset>
        </SettingForm>
        {[year, year + 1].map((each) => (
          <Year key={each} year={each} choice={holidaysOf(setting)} />
        ))}
      </div>
    </Page>
  );
}

function Year({ year, choice }: { readonly year: number; readonly choice: HolidayChoice }) {
  const words = text.holidays;
  const columns = [
    { title: words.date, cell: (day: Day) => showDate(day.date), isShort: true },
    { title: words.name, cell: (day: Day) => inDutch(day.name) },
  ];
  return (
    <Section title={words.year(year)}>
      <Table
        caption={words.year(year)}
        columns={columns}
        rows={dutchHolidays(year, choice)}
        keyOf={({ date }) => date}
      />
    </Section>
  );
}

type Day = ReturnType<typeof dutchHolidays>[number];
