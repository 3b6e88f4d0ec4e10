import { randomUUID } from 'node:crypto';
import { client, hope } from '../client.js';
import type { Step } from '../story.js';

interface Receipt {
  readonly id: string;
  readonly status: string;
  readonly team: { readonly name: string };
}

/** The GP refers: consent, reason, a key against sending twice. */
export const refer: Step = {
  title: 'The GP refers',
  async play(story) {
    const gp = story.as('gp');
    const { body: form } = await gp.get<{ consent: { textVersion: string } }>('/referral-form');
    const order = {
      client,
      hope,
      reasonCode: 'loneliness',
      consent: { given: true, textVersion: form.consent.textVersion, how: 'spoken' },
      shareLevel: 'summary',
    };
    const who = 'gp' as const;
    const refused = await gp.post(
      '/referrals',
      { ...order, consent: { ...order.consent, given: false } },
      key(),
    );
    story.check({ who, what: 'refers without consent: refused' }, refused, 422);
    const header = key();
    const receipt = await gp.post<Receipt>('/referrals', order, header);
    const { id, team } = story.check({ who, what: 'refers' }, receipt, 201);
    story.referralId = id;
    story.watch.follow(id);
    story.audited('gp', 'referral.create');
    story.expect(team.name === 'Team Linde en Haven', `the postcode led to ${team.name}`);
    const again = await gp.post<Receipt>('/referrals', order, header);
    const same = story.check({ who, what: 'sends the same once more' }, again, 201);
    story.expect(same.id === id, 'the second sending made a second referral');
    const twice = await gp.post('/referrals', order, key());
    story.check({ who, what: 'refers the same person again: warned' }, twice, 409);
  },
};

/** The ten minutes in which a referral can be recalled are over; only then the team hears of it. */
export const tellTeam: Step = {
  title: 'The team hears of it',
  async play(story) {
    await story.settle();
    const early = await story.watch.hops();
    // What the team hears, and the target and the limit of the first contact: all of it waits.
    const waiting = early.map(({ kind, state }) => `${kind} ${state}`).sort();
    story.expect(
      waiting.join() === 'follow_up.due pending,follow_up.due pending,referral.sent pending',
      'something left before the ten minutes of recalling were over',
    );
    await story.moveClock('+1d');
    story.mailed('sent-to-team');
    await story.until('the mail to the team', async () =>
      (await story.watch.hops()).some(
        ({ kind, state }) => kind === 'sent-to-team' && state === 'done',
      ),
    );
  },
};

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
