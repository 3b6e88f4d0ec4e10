import { newId } from '@wor/platform';
import type { TestApp } from '../support/app.js';
import type { Answer, HttpClient } from '../support/http/client.js';
import { keys, list } from '../support/http/shape.js';

const signUp = keys(
  'id firstName language needsInterpreter barriers isFull status chosenOn answer answeredOn actions',
  { activity: keys('id name weekday startsAt') },
);
const ownActivity = keys(
  'id version name place weekday startsAt costCents capacity taken assuredOn assuredDaysAgo assurance closesOn',
);

/** What who organises activities sees, by hand: a first name and nothing that leads anywhere (L-06). */
export const providerKeys = {
  mailCodeAsked: keys('request'),
  signUp,
  signUps: keys('next', { items: list(signUp) }),
  signUpAnswered: keys('id answer'),
  ownActivity,
  ownActivities: keys('next', { items: list(ownActivity) }),
  attendance: keys('id name day today days', { people: list(keys('id firstName wasThere')) }),
  attendanceMarked: keys('day present'),
} as const;

type ProviderView = keyof typeof providerKeys | 'changed';
type Look = readonly [what: string, view: ProviderView, look: () => Promise<Answer>];

interface Ground {
  readonly app: TestApp;
  readonly coach: HttpClient;
  /** A referral of the coach. */
  readonly referral: string;
}

/** One look at each of its answers, in this order: the first lets the provider know of somebody. */
export function providerLooks(ground: () => Ground): readonly Look[] {
  let provider: HttpClient | undefined;
  let shared = '';
  const as = async (): Promise<HttpClient> => {
    const { app } = ground();
    const { provider: organisationId, person } = app.world;
    provider ??= await app.as(await person({ organisationId, role: 'provider', name: 'Wim' }));
    return provider;
  };
  const activity = (rest: string): string =>
    `/provider/activities/${ground().app.world.activities[2] ?? ''}/${rest}`;
  const share = async (): Promise<void> => {
    const { app, coach, referral } = ground();
    const order = { activityId: app.world.activities[2] };
    const { body } = await coach.post(`/referrals/${referral}/participations`, order);
    shared = (body as { id: string }).id;
    await coach.post(`/participations/${shared}/sharing`, { isAgreed: true });
  };
  return [
    [
      ...(['a code by mail', 'mailCodeAsked'] as const),
      async () => (await ground().app.as()).post('/mail-codes', { email: 'niemand@test.example' }),
    ],
    [
      ...(['who may come', 'signUps'] as const),
      async () => {
        await share();
        return (await as()).get('/provider/sign-ups');
      },
    ],
    [
      ...(['one who may come', 'signUp'] as const),
      async () => (await as()).get(`/provider/sign-ups/${shared}`),
    ],
    [
      ...(['an answer to who may come', 'signUpAnswered'] as const),
      async () => {
        const key = { 'idempotency-key': newId() };
        const answer = { answer: 'call' };
        return (await as()).post(`/provider/sign-ups/${shared}/answers`, answer, key);
      },
    ],
    [
      ...(['activities of one’s own', 'ownActivities'] as const),
      async () => (await as()).get('/provider/activities'),
    ],
    [
      ...(['one activity of one’s own', 'ownActivity'] as const),
      async () =>
        (await as()).get(`/provider/activities/${ground().app.world.activities[2] ?? ''}`),
    ],
    [
      ...(['an activity of one’s own that is right', 'changed'] as const),
      async () => (await as()).post(activity('assure'), {}),
    ],
    [
      ...(['how many seats there are', 'changed'] as const),
      async () => (await as()).post(activity('capacity'), { capacity: 8 }, { 'if-match': '"1"' }),
    ],
    [
      ...(['who was there', 'attendance'] as const),
      async () => {
        await ground().coach.post(`/participations/${shared}/actions/start`, {});
        return (await as()).get(activity('attendance?day=2027-03-01'));
      },
    ],
    [
      ...(['who is ticked off', 'attendanceMarked'] as const),
      async () =>
        (await as()).put(activity('attendance/2027-03-01'), { present: [shared], absent: [] }),
    ],
  ];
}
