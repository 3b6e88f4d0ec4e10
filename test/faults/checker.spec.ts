import { check } from './checker.js';
import type { Facts } from './facts.js';

const bounds = { grace: 10, stuck: 20, sendWindow: 5 };
const id = 'a0000000-0000-4000-8000-000000000001';
const second = 1000;

const mail = { messageId: '<1@wor>', referralId: id, kind: 'sent-to-team', at: 100 * second };

/** One referral that was acknowledged, told to the team, and is well in every way. */
const well: Facts = {
  log: { requests: [{ key: 'k1', person: 'p1', tries: [{ status: 201, id }] }], actions: [] },
  referrals: [{ id, person: 'p1' }],
  events: [{ referralId: id, type: 'referral.sent', role: 'referrer', recordedAt: 50 * second }],
  outbox: [{ id: 'o1', state: 'done', dueForSeconds: 30 }],
  audits: [
    { event: 'referral.create', outcome: 0, objectId: id, outboxId: null },
    { event: 'outbox.event', outcome: 0, objectId: id, outboxId: 'o1' },
  ],
  mails: [mail],
  disturbances: [],
  redis: { seen: 1, keysWithPerson: [] },
  neighbour: [{ referralId: id, status: 404 }],
  connections: { inUse: 0, postgres: 5, redis: 8, postgresBefore: 5, redisBefore: 8 },
};

/** Which invariants break, and by what. */
function brokenIn(facts: Partial<Facts>): Record<string, readonly string[]> {
  const findings = check({ ...well, ...facts }, bounds).filter(({ broken }) => broken.length > 0);
  return Object.fromEntries(findings.map((finding) => [finding.id, finding.broken]));
}

const request = (tries: Facts['log']['requests'][number]['tries']): Partial<Facts> => ({
  log: { requests: [{ key: 'k1', person: 'p1', tries }], actions: [] },
});

describe('the checker of the faults has teeth (R-28)', () => {
  it('finds nothing where all is well, and says how much it looked at', () => {
    expect(brokenIn({})).toEqual({});
    expect(check(well, bounds).map(({ id: name, checked }) => [name, checked])).toEqual([
      ...[
        ['K1', 1],
        ['K2', 0],
        ['K3', 0],
        ['K4', 1],
        ['K5', 0],
      ],
      ...[
        ['K6', 2],
        ['K7', 1],
        ['K8', 1],
        ['K9', 13],
        ['K10', 1],
      ],
    ]);
  });

  it('K1 reports an acknowledged referral that is gone', () => {
    expect(brokenIn({ referrals: [] })).toEqual({ K1: ['k1'] });
  });

  it('K1 reports a referral that exists twice, also when only one was acknowledged', () => {
    const referrals = [...well.referrals, { id: 'other', person: 'p1' }];
    expect(brokenIn({ referrals })).toEqual({ K1: ['k1', 'other (nobody was told)'] });
  });

  it('K1 reports one key that was answered with two referrals', () => {
    const twice = request([
      { status: 201, id },
      { status: 201, id: 'other' },
    ]);
    expect(brokenIn(twice)['K1']).toEqual(['k1']);
  });

  it('K2 reports a refused referral that exists all the same', () => {
    expect(brokenIn(request([{ status: 422 }]))['K2']).toEqual(['k1']);
  });

  it('K3 reports an unknown outcome that nobody ever answered', () => {
    expect(brokenIn(request([{ status: undefined }]))['K3']).toEqual(['k1']);
  });

  it('K3 is content with an unknown outcome that a retry made one referral', () => {
    expect(brokenIn(request([{ status: undefined }, { status: 201, id }]))).toEqual({});
  });

  it('K4 reports a lost mail, also when the database forgot the event', () => {
    expect(brokenIn({ mails: [] })).toEqual({ K4: [`${id} sent-to-team (lost)`] });
    expect(brokenIn({ mails: [], events: [] })).toEqual({ K4: [`${id} sent-to-team (lost)`] });
  });

  it('K4 reports a mail under two Message-IDs', () => {
    const mails = [mail, { ...mail, messageId: '<2@wor>' }];
    expect(brokenIn({ mails })).toEqual({ K4: [`${id} sent-to-team (2 Message-IDs)`] });
  });

  it('K4 reports a double mail in a run without kills', () => {
    const mails = [mail, { ...mail, at: 104 * second }];
    expect(brokenIn({ mails })).toEqual({ K4: [`${id} sent-to-team (1 repeats without a cause)`] });
  });

  it('K4 takes a kill in the send window as cause of one repeat, and not of two', () => {
    const disturbances = [{ from: 101 * second, until: 101 * second }];
    const repeat = { ...mail, at: 104 * second };
    expect(brokenIn({ mails: [mail, repeat], disturbances })).toEqual({});
    const twice = [mail, repeat, { ...mail, at: 106 * second }];
    expect(brokenIn({ mails: twice, disturbances })['K4']).toHaveLength(1);
    const late = [{ from: 108 * second, until: 108 * second }];
    const muchLater = [mail, { ...mail, at: 120 * second }];
    expect(brokenIn({ mails: muchLater, disturbances: late })['K4']).toHaveLength(1);
  });

  it('K4 reports a mail that nothing asked for', () => {
    const mails = [mail, { ...mail, kind: 'unknown' }];
    expect(brokenIn({ mails })).toEqual({ K4: [`${id} unknown (nothing asked for it)`] });
  });

  it('K5 reports a mail that was sent long after the withdrawal, but not the news of it', () => {
    const withdrawal = { type: 'referral.withdrawn', role: 'referrer', recordedAt: 80 * second };
    const told = { ...mail, messageId: '<2@wor>', kind: 'withdrawn-to-team', at: 120 * second };
    const audit = { event: 'referral.withdraw', outcome: 0, objectId: id, outboxId: null };
    const withdrawn = {
      events: [...well.events, { referralId: id, ...withdrawal }],
      audits: [...well.audits, audit],
    };
    const late = brokenIn({ ...withdrawn, mails: [mail, told] });
    expect(late).toEqual({ K5: [`${id} sent-to-team after referral.withdrawn`] });
    expect(brokenIn({ ...withdrawn, mails: [told] })).toEqual({});
  });

  it('K6 reports a change of state and an effect without an audit row', () => {
    expect(brokenIn({ audits: [] })).toEqual({ K6: [`${id} referral.create`, 'o1'] });
  });

  it('K7 reports a row that is stuck, and none that only waits for its day', () => {
    const waiting = { id: 'o2', state: 'pending', dueForSeconds: -600 } as const;
    const stuck = { id: 'o3', state: 'leased', dueForSeconds: 21 } as const;
    const outbox = [...well.outbox, waiting, stuck];
    expect(brokenIn({ outbox })).toEqual({ K7: ['o3 (leased)'] });
  });

  it('K8 reports a referral that another practice was shown, or not clearly refused', () => {
    const neighbour = [
      { referralId: id, status: 200 },
      { referralId: 'other', status: undefined },
    ];
    expect(brokenIn({ neighbour })).toEqual({
      K8: [`${id} (answered 200)`, 'other (answered nothing)'],
    });
  });

  it('K9 reports a connection that is held, and those that nobody closed', () => {
    const { connections } = well;
    expect(brokenIn({ connections: { ...connections, inUse: 1 } })).toEqual({
      K9: ['1 of PostgreSQL in use'],
    });
    expect(brokenIn({ connections: { ...connections, postgres: 9, redis: 9 } })).toEqual({
      K9: ['9 to PostgreSQL, 5 before', '9 to Redis, 8 before'],
    });
  });

  it('K10 reports a key of Redis that holds something of a person', () => {
    const redis = { seen: 9, keysWithPerson: ['bull:mail:1'] };
    expect(brokenIn({ redis })).toEqual({ K10: ['bull:mail:1'] });
  });
});
