import type { TestApp } from '../support/app.js';
import type { Answer, HttpClient } from '../support/http/client.js';
import { keys, list } from '../support/http/shape.js';

const report = keys('id activityId activity words organisation reportedAt');
const schedule = keys(
  'freq interval byday bymonthday dtstart until opensAt closesAt exceptDates skipsHolidays',
);

/** What the social map shows, by hand. */
export const directoryKeys = {
  activityDetail: keys(
    'id version name description arrangement arrangementLabel place neighbourhoodCode neighbourhood postcode costCents capacity freeSeats languages accessibility groupSize welcome contactPhone contactEmail url minimumAge maximumAge eligibility alsoOn isActive today closesOn assuredOn assuredDaysAgo assurance updatedAt mayEdit',
    {
      organisation: keys('id name'),
      schedules: list(schedule),
      next: list(keys('date opensAt closesAt')),
      reports: list(report),
    },
  ),
  activityChoices: keys('today', {
    providers: list(keys('id name')),
    neighbourhoods: list(keys('code name')),
    arrangements: list(keys('code label')),
  }),
  similarActivities: { items: list(keys('id name place organisation')) },
  activityReports: keys('next', { items: list(report) }),
  activityReported: keys('id'),
} as const;

/** A name goes before the id, which nobody has. */
export const activityOrder = {
  organisationId: '00000000-0000-7000-8000-00000000beef',
  ...{ organisationName: 'Koor De Merel', name: 'Samen zingen', arrangement: 'creative' },
  ...{ place: 'De Kade', neighbourhoodCode: 'WK999901', capacity: 3, languages: ['nl'] },
  accessibility: [],
  schedules: [
    {
      ...{ freq: 'WEEKLY', interval: 1, byday: 'TU', dtstart: '2026-11-03', opensAt: '10:00' },
      ...{ exceptDates: ['2027-03-09'], skipsHolidays: true },
    },
  ],
};

interface Lookers {
  readonly coach: HttpClient;
  readonly lead: HttpClient;
}

type DirectoryView = keyof typeof directoryKeys | 'changed';
type Look = readonly [what: string, view: DirectoryView, look: () => Promise<Answer>];

/** One look at each of its answers, in this order. */
export function directoryLooks(app: () => TestApp, clients: () => Lookers): readonly Look[] {
  const at = (rest = ''): string => `/activities/${app().world.activities[0]}${rest}`;
  const like = '?name=Samen%20zingen&place=De%20Kade&neighbourhoodCode=WK999901';
  const seen = { 'if-match': '"1"' };
  return [
    ['a new activity', 'changed', () => clients().coach.post('/activities', activityOrder)],
    [
      ...(['what is wrong with an activity', 'activityReported'] as const),
      () => clients().coach.post(at('/reports'), { words: 'De deur was dicht.' }),
    ],
    ['an activity', 'activityDetail', () => clients().coach.get(at())],
    ['what one chooses from', 'activityChoices', () => clients().lead.get('/activities/choices')],
    [
      ...(['what is like it', 'similarActivities'] as const),
      () => clients().coach.get(`/activities/similar${like}`),
    ],
    ['an activity that is right', 'changed', () => clients().coach.post(at('/assure'), {})],
    [
      ...(['an activity that changes', 'changed'] as const),
      () => clients().coach.put(at(), activityOrder, seen),
    ],
    [
      ...(['an activity that closes', 'changed'] as const),
      () => clients().lead.post(at('/close'), { on: '2027-06-01' }, { 'if-match': '"2"' }),
    ],
    [
      ...(['what people report', 'activityReports'] as const),
      () => clients().lead.get('/activity-reports'),
    ],
    [
      ...(['a report that is ticked off', 'activityReported'] as const),
      async () => {
        const { body } = await clients().lead.get('/activity-reports');
        const [first] = (body as { items: { id: string }[] }).items;
        return clients().lead.post(`/activity-reports/${first?.id ?? ''}/handle`, {});
      },
    ],
  ];
}
