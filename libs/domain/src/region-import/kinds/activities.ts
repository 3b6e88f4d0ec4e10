import { readDay } from '../../csv/index.js';
import {
  checkActivity,
  ruleOf,
  type TypedActivity,
  type TypedSchedule,
} from '../../directory/index.js';
import { DomainError, type FieldProblem } from '../../error.js';
import { accessibilityFeatures } from '../../matching/activity-codes.js';
import {
  centsIn,
  codesIn,
  daysIn,
  numberIn,
  paceNames,
  spoken,
  timeIn,
  unreadable,
} from '../activity-cells.js';
import {
  nameKey,
  type CellProblem,
  type CellProblemCode,
  type DirectoryNames,
  type ImportKind,
  type ImportRow,
} from '../define-import.js';

/** An activity as a row says it. What the row leaves empty is absent, and stays as it is. */
export interface ActivityOfRow extends Omit<
  TypedActivity,
  'languages' | 'accessibility' | 'schedules'
> {
  readonly languages?: readonly string[];
  readonly accessibility?: readonly string[];
  readonly schedule: Pick<TypedSchedule, 'freq' | 'interval' | 'byday' | 'opensAt'> &
    Partial<Pick<TypedSchedule, 'closesAt' | 'dtstart'>>;
}

function scheduleOf({ cell }: ImportRow): ActivityOfRow['schedule'] {
  const pace = paceNames.get(nameKey(cell('hoe vaak')));
  const days = daysIn(cell('dagen'));
  const { freq, interval, byday } = ruleOf({ pace: pace ?? 'every_1', days });
  const [closes, first] = [cell('eindtijd'), cell('eerste keer')];
  return {
    ...{ freq: pace === undefined ? unreadable.code : freq, interval, byday: byday ?? '' },
    opensAt: timeIn(cell('begintijd')),
    ...(closes !== '' && { closesAt: timeIn(closes) }),
    ...(first !== '' && { dtstart: readDay(first) ?? unreadable.code }),
  };
}

/** As the activity keeps it: the next file finds it again. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function activityOf(row: ImportRow, { arrangements, neighbourhoods }: DirectoryNames) {
  const { cell } = row;
  const filled = <Value>(column: string, name: string, read: (text: string) => Value) =>
    cell(column) === '' ? {} : { [name]: read(cell(column)) };
  const same = (text: string): string => text;
  const [arrangement = unreadable.code] = codesIn(cell('soort'), arrangements);
  const activity: ActivityOfRow = {
    ...{ name: oneLine(cell('naam')), organisationName: cell('aanbieder'), arrangement },
    ...{
      place: oneLine(cell('plek')),
      capacity: numberIn(cell('plaatsen')),
      schedule: scheduleOf(row),
    },
    neighbourhoodCode: neighbourhoods.get(nameKey(cell('wijk'))) ?? '',
    ...filled('postcode', 'postcode', same),
    ...filled('kosten', 'costCents', centsIn),
    ...filled('talen', 'languages', (text) => codesIn(text, spoken)),
    ...filled('toegankelijk', 'accessibility', (text) => codesIn(text, accessibilityFeatures)),
    ...filled('telefoon', 'contactPhone', same),
    ...filled('email', 'contactEmail', same),
    ...filled('website', 'url', same),
    ...filled('voor wie', 'eligibility', same),
    ...filled('omschrijving', 'description', same),
  };
  return activity;
}

/** A row that nothing is known of yet, as a form would send it. */
export function newActivity({ schedule, ...row }: ActivityOfRow, today: string): TypedActivity {
  return {
    ...{ languages: ['nl'], accessibility: [], ...row },
    schedules: [{ dtstart: today, exceptDates: [], skipsHolidays: true, ...schedule }],
  };
}

const told: Readonly<Record<string, readonly [column: string, code: CellProblemCode]>> = {
  arrangement: ['soort', 'arrangement_unknown'],
  neighbourhoodCode: ['wijk', 'neighbourhood_unknown'],
  'schedules.0.byday': ['dagen', 'days'],
  'schedules.0.opensAt': ['begintijd', 'time'],
  'schedules.0.closesAt': ['eindtijd', 'time'],
  'schedules.0.freq': ['hoe vaak', 'pace'],
  'schedules.0.dtstart': ['eerste keer', 'date'],
  costCents: ['kosten', 'price'],
  capacity: ['plaatsen', 'seats'],
  languages: ['talen', 'language'],
  accessibility: ['toegankelijk', 'feature_unknown'],
  contactPhone: ['telefoon', 'phone'],
  contactEmail: ['email', 'email'],
  url: ['website', 'website'],
  postcode: ['postcode', 'full_postcode'],
  name: ['naam', 'too_long'],
  place: ['plek', 'too_long'],
  eligibility: ['voor wie', 'too_long'],
  description: ['omschrijving', 'too_long'],
};

/** The cells of a row at which an activity of it is refused. */
export const cellProblemsOf = ({ details }: DomainError): readonly Omit<CellProblem, 'row'>[] =>
  (details.fields ?? []).map(problemOf);

function problemOf({ field, code }: FieldProblem): Omit<CellProblem, 'row'> {
  const [column, problem] = told[field] ?? ['naam', 'missing'];
  return { column, code: code === 'text.bsn' ? 'bsn' : problem };
}

/** What there is to join, one activity a row; one that is there already is changed. */
export const activitiesImport: ImportKind = {
  code: 'activities',
  mostRows: 2000,
  columns: [
    { name: 'naam', isMandatory: true, example: 'Samen wandelen' },
    { name: 'aanbieder', isMandatory: true, example: 'Wandelclub De Kade', longest: 120 },
    { name: 'soort', isMandatory: true, example: 'Bewegen en sport' },
    { name: 'wijk', isMandatory: true, example: 'Noord' },
    { name: 'plek', isMandatory: true, example: 'Buurthuis De Kade' },
    { name: 'postcode', isMandatory: false, example: '1234 AB' },
    { name: 'dagen', isMandatory: true, example: 'dinsdag, donderdag' },
    { name: 'begintijd', isMandatory: true, example: '10:00' },
    { name: 'eindtijd', isMandatory: false, example: '11:30' },
    { name: 'hoe vaak', isMandatory: true, example: 'elke week' },
    { name: 'eerste keer', isMandatory: false, example: '05-01-2027' },
    { name: 'kosten', isMandatory: false, example: '2,50' },
    { name: 'plaatsen', isMandatory: true, example: '12' },
    { name: 'talen', isMandatory: false, example: 'Nederlands, Turks' },
    { name: 'toegankelijk', isMandatory: false, example: 'Rustige ruimte' },
    { name: 'telefoon', isMandatory: false, example: '0201234567', mayStartAsFormula: true },
    { name: 'email', isMandatory: false, example: 'info@kade.example' },
    { name: 'website', isMandatory: false, example: 'https://kade.example', longest: 300 },
    { name: 'voor wie', isMandatory: false, example: 'Voor iedereen', longest: 300 },
    { name: 'omschrijving', isMandatory: false, example: 'Een uur buiten.', longest: 2000 },
  ],
  keyColumn: 'naam',
  check: (row, { directory }) => {
    const activity = activityOf(row, directory);
    try {
      checkActivity(newActivity(activity, directory.today), directory);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { problems: cellProblemsOf(error) };
    }
    const { organisationName = '', name, place } = activity;
    const key = [organisationName, name, place].map(nameKey).join('|');
    return { values: { ...activity }, key };
  },
};
