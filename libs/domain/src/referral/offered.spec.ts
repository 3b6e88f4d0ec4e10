import type { Actor } from '../access.js';
import { defaultNorms } from '../region/index.js';
import { offeredActions } from './act.js';
import type { Referral } from './referral.js';

const sentAt = new Date('2026-11-20T09:00:00.000Z');
const after = (milliseconds: number): Date => new Date(sentAt.getTime() + milliseconds);

const referrer: Actor = {
  accountId: 'a',
  name: 'Huisarts',
  organisationId: 'practice',
  regionId: 'region',
  role: 'referrer',
  teamIds: [],
};

const referral: Referral = {
  id: 'r',
  number: 'WR-4F7K2',
  regionId: 'region',
  status: 'sent',
  heldFrom: null,
  wakeOn: null,
  episode: 1,
  version: 1,
  referrerOrganisationId: 'practice',
  referrerAccountId: 'a',
  welfareOrganisationId: 'welfare',
  teamId: 'team',
  coachId: null,
  clientId: 'c',
  reasonCode: 'loneliness',
  shareLevel: 'summary',
  contactTarget: '2026-11-27',
  contactLimit: '2026-12-04',
  sentAt,
  acceptedAt: null,
  spokenAt: null,
  intakeAt: null,
  startedAt: null,
  closedAt: null,
  closingReason: null,
  outflow: null,
};

const offered = (now: Date): readonly string[] =>
  offeredActions({ referral, actor: referrer, now, norms: defaultNorms });

describe('the buttons on screen', () => {
  it('offer a recall for ten minutes, and not a millisecond longer', () => {
    const tenMinutes = 10 * 60_000;
    expect(offered(after(tenMinutes))).toEqual(['recall', 'withdraw', 'enter_in_error']);
    expect(offered(after(tenMinutes + 1))).toEqual(['withdraw', 'enter_in_error']);
  });
});
