import type { ActivityChoicesView, GroupProposalView } from '@wor/contract';
import { dayParts, languages, weekdayCodes } from '@wor/domain';
import { scheduleFields } from './schedule/schedule-values.js';

type Values = Record<string, readonly string[]>;

/** When it begins as a rule; whoever fills in the form may change it. */
const usualTimes: Readonly<Record<string, string>> = {
  morning: '10:00',
  afternoon: '14:00',
  evening: '19:30',
};
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

type Proposed = Pick<
  GroupProposalView,
  'arrangement' | 'dayParts' | 'languages' | 'neighbourhood' | 'people'
>;

/** The form of a new activity with this filled in: codes and a number, and nothing of anybody. */
export function proposedAddress(group: Proposed, seats: number): string {
  const query = new URLSearchParams({ soort: group.arrangement.code });
  if (group.neighbourhood !== null) query.set('wijk', group.neighbourhood.code);
  const [first] = group.dayParts;
  if (first !== undefined && group.dayParts.length < dayParts.length) query.set('moment', first);
  for (const language of group.languages) query.append('taal', language);
  query.set('plekken', String(Math.max(seats, group.people)));
  return `/sociale-kaart/nieuw?${query.toString()}`;
}

/** What the form begins with. A code that is not to choose there is left out. */
export function proposedValues(query: URLSearchParams, choices: ActivityChoicesView): Values {
  const { arrangements, neighbourhoods, today } = choices;
  const known = (name: string, codes: readonly string[]): readonly string[] =>
    query.getAll(name).filter((code) => codes.includes(code));
  const spoken = known(
    'taal',
    languages.map(({ code }) => code),
  );
  const values: Values = {
    arrangement: known('soort', codesOf(arrangements)).slice(0, 1),
    neighbourhoodCode: known('wijk', codesOf(neighbourhoods)).slice(0, 1),
    languages: spoken.length === 0 ? ['nl'] : spoken,
    capacity: query.getAll('plekken').filter((typed) => /^[1-9]\d{0,2}$/.test(typed)),
    ...scheduleFields([], today),
    ...timeOf(known('moment', dayParts)[0]),
  };
  return Object.fromEntries(Object.entries(values).filter(([, each]) => each.length > 0));
}

const codesOf = (list: readonly { readonly code: string }[]): readonly string[] =>
  list.map(({ code }) => code);

function timeOf(dayPart: string | undefined): Values {
  const [day = '', part = ''] = dayPart?.split('_') ?? [];
  const [weekday, time] = [weekdayCodes[days.indexOf(day)], usualTimes[part]];
  if (weekday === undefined || time === undefined) return {};
  return { 'schedules.0.byday': [weekday], 'schedules.0.opensAt': [time] };
}
