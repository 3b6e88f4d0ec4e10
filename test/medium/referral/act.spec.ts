import { actions, findTransition, type Action, type ActionInput, type Status } from '@wor/domain';
import { Caseload } from '../../support/caseload.js';
import { journalOf, transactionsOf } from './journal.js';

type Who = 'referrer' | 'coach' | 'lead';

/** One step through `ReferralService.act`, and the state after it. */
type Step = readonly [who: Who, action: Action, to: Status, input?: ActionInput];

/** What happens between two steps, through the other services. */
type Between = 'start_participation' | 'three_months' | 'three_attempts' | 'letter_and_wait';

type Line = Step | Between;

const intake = { wishes: ['movement'], dayParts: ['morning'], earlierSupport: 'none' };

const toContact: readonly Line[] = [
  ['coach', 'accept', 'accepted'],
  ['coach', 'log_talk', 'in_contact', { channel: 'phone', note: 'Kwam op gang.' }],
];

const toIntake: readonly Line[] = [
  ...toContact,
  ['coach', 'do_intake', 'intake_done', { intake, shareLevel: 'everything', letter: 'Welkom.' }],
];

const closing: ActionInput = { reason: 'loneliness', outflow: 'movement', letter: 'Loopt goed.' };

const lives: Readonly<Record<string, readonly Line[]>> = {
  'from the consult to the report, and once more after reopening': [
    ['referrer', 'recall', 'draft'],
    ['referrer', 'send', 'sent'],
    ['coach', 'accept', 'accepted'],
    ['coach', 'log_attempt', 'accepted', { channel: 'phone', result: 'voicemail' }],
    ['coach', 'log_talk', 'in_contact', { channel: 'visit', note: 'Bij de inwoner thuis.' }],
    ['coach', 'do_intake', 'intake_done', { intake }],
    ['coach', 'start_matching', 'matching'],
    'start_participation',
    ['coach', 'start_activity', 'active'],
    ['coach', 'hold', 'on_hold', { wakeOn: '2027-03-01' }],
    'three_months',
    ['coach', 'resume', 'active'],
    ['coach', 'begin_follow_up', 'follow_up'],
    ['coach', 'complete', 'completed', closing],
    ['lead', 'reopen', 'in_contact', { note: 'Wil verder.' }],
    ['coach', 'do_intake', 'intake_done', { intake }],
    ['coach', 'complete', 'completed', { ...closing, letter: '', noLetterReason: 'other' }],
  ],
  'to another team of the organisation, twice': [
    ['lead', 'accept', 'accepted'],
    ['lead', 'reroute', 'sent', { note: 'Past beter in Zuid.' }],
    ['lead', 'transfer', 'sent'],
  ],
  'that the team declines, and that was an error': [
    ['lead', 'decline', 'declined', { reason: 'no_capacity' }],
    ['lead', 'enter_in_error', 'entered_in_error', { reason: 'duplicate' }],
  ],
  'whose client is not reached': [
    ['coach', 'accept', 'accepted'],
    'three_attempts',
    'letter_and_wait',
    ['coach', 'close_not_reached', 'not_reached'],
    ['coach', 'reopen', 'in_contact', { note: 'Belde zelf terug.' }],
  ],
  'whose client drops out': [
    ...toIntake,
    ['coach', 'hold', 'on_hold', { wakeOn: '2026-12-01', note: 'Op vakantie.' }],
    ['coach', 'resume', 'intake_done'],
    ['coach', 'drop_out', 'dropped_out', { reason: 'cost' }],
  ],
  'whose client goes elsewhere': [
    ...toContact,
    ['coach', 'redirect', 'redirected', { redirectedTo: 'gp' }],
  ],
  'that the coach withdraws for the client': [
    ...toIntake,
    ['coach', 'withdraw', 'withdrawn', { reason: 'consent' }],
  ],
  'that the referrer withdraws': [
    ['referrer', 'withdraw', 'withdrawn', { reason: 'no_longer_wanted' }],
  ],
  'that the referrer made by mistake': [
    ['referrer', 'enter_in_error', 'entered_in_error', { reason: 'wrong_person' }],
  ],
};

const isStep = (line: Line): line is Step => typeof line !== 'string';

let caseload: Caseload;
beforeEach(async () => {
  caseload = await Caseload.create();
});
afterEach(() => caseload.close());

async function attempt(id: string, at: string, channel: 'phone' | 'message'): Promise<void> {
  caseload.clock.set(at);
  await caseload.act(id, 'log_attempt', { channel, result: 'no_answer' });
}

const between: Readonly<Record<Between, (id: string) => Promise<void>>> = {
  start_participation: async (id) => {
    const { participations, world } = caseload;
    const activityId = world.activities[0] ?? '';
    const { id: participation } = await participations.propose(world.lead, id, { activityId });
    await participations.act(world.lead, participation, { action: 'start' });
  },
  three_months: async (id) => {
    caseload.clock.set('2027-03-02T09:00:00.000Z');
    await caseload.database.sql(
      `UPDATE follow_up SET status = 'due' WHERE referral_id = $1 AND status = 'planned'`,
      [id],
    );
  },
  three_attempts: async (id) => {
    await attempt(id, '2026-11-23T09:00:00.000Z', 'phone');
    await attempt(id, '2026-11-24T14:00:00.000Z', 'phone');
    await attempt(id, '2026-11-25T09:00:00.000Z', 'phone');
  },
  letter_and_wait: async (id) => {
    await attempt(id, '2026-11-26T09:00:00.000Z', 'message');
    caseload.clock.set('2026-12-10T09:00:00.000Z');
  },
};

/** Where `reroute` and `transfer` of these lives lead: there, and back. */
function teamFor(action: Action): ActionInput {
  const { north, south } = caseload.world;
  return { reroute: { teamId: south }, transfer: { teamId: north } }[action as string] ?? {};
}

async function carryOut(id: string, [who, action, to, input]: Step): Promise<void> {
  const before = await journalOf(caseload, id);
  const actor = caseload.world[who];
  const event = findTransition(action, before.status as Status)?.event ?? '';
  await caseload.act(id, action, { ...teamFor(action), ...input }, actor);
  const after = await journalOf(caseload, id);
  expect([action, after.status, after.version]).toEqual([action, to, before.version + 1]);
  const own = after.events.slice(before.events.length).filter((type) => type === event);
  expect(own).toEqual([event]);
  expect(after.audit.slice(before.audit.length)).toEqual([`referral.${action} 0`]);
  const written = await transactionsOf(caseload, id, { event, audited: `referral.${action}` });
  expect([action, written]).toEqual([action, { rows: 4, transactions: 1 }]);
}

describe('ReferralService.act', () => {
  it('is asked for every action of the lifecycle below', () => {
    const done = Object.values(lives).flatMap((lines) =>
      lines.filter(isStep).map(([, action]) => action),
    );
    // Only the platform takes that one: test/medium/caseload/take-back.spec.ts.
    expect(actions.filter((action) => !done.includes(action))).toEqual(['take_back_talk']);
  });

  it.each(Object.keys(lives))(
    'writes state, one event, its outbox row and one audit row in one transaction: a referral %s',
    async (life) => {
      const id = await caseload.refer('sent');
      for (const line of lives[life] ?? []) {
        if (isStep(line)) await carryOut(id, line);
        else await between[line](id);
      }
    },
  );

  it('keeps every word under the client`s key, and none in event, outbox or audit (S-50)', async () => {
    const note = 'Kanariepiet zingt';
    const id = await caseload.refer('accepted');
    await caseload.act(id, 'log_talk', { channel: 'phone', note });
    await caseload.act(id, 'do_intake', {
      intake: { ...intake, earlierSupport: note },
      letter: note,
    });
    await caseload.act(id, 'hold', { wakeOn: '2026-12-01', note });
    const tables = ['referral', 'contact_moment', 'note', 'intake', 'feedback', 'event', 'outbox'];
    for (const table of [...tables, 'audit_event', 'idempotency', 'follow_up']) {
      const rows = await caseload.column<string>(`SELECT t::text FROM ${table} t`);
      expect(rows.join('\n')).not.toContain('Kanarie');
      expect(rows.join('\n')).not.toContain(Buffer.from('Kanarie').toString('hex'));
    }
    const { side } = await caseload.referrals.read(caseload.world.coach, id);
    expect(JSON.stringify(side).split(note).length - 1).toBeGreaterThanOrEqual(3);
  });
});
