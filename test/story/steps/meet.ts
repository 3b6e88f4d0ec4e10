import { client, letters, notes } from '../client.js';
import type { Step, Story } from '../story.js';

interface Page {
  readonly items: readonly { readonly id: string; readonly clientName: string }[];
  readonly next: string | null;
}

/** The coach finds the referral in the inbox, reads it and takes it on. */
export const accept: Step = {
  title: 'The coach takes it on',
  async play(story) {
    const coach = story.as('coach');
    const found = await findInInbox(story);
    story.expect(found !== undefined, 'the referral is not in the inbox of the team');
    story.expect(found?.clientName === client.name, 'the inbox does not show who it is about');
    story.audited('coach', 'referral.list');
    const dossier = await coach.get<{ status: string; actions: string[] }>(
      `/referrals/${story.referralId}`,
    );
    const { actions } = story.check({ who: 'coach', what: 'reads the referral' }, dossier);
    story.expect(actions.includes('accept'), 'the dossier offers no button to accept');
    story.audited('coach', 'referral.read');
    await story.act('coach', 'accept', { to: 'accepted' });
    story.mailed('accepted-to-referrer');
    await story.settle();
  },
};

/** Turns the pages of the inbox until the referral is found. */
async function findInInbox(story: Story): Promise<Page['items'][number] | undefined> {
  let after = '';
  for (;;) {
    const path = `/referrals?box=inbox&limit=100${after}`;
    const page: Page = (await story.as('coach').get<Page>(path)).body;
    const found = page.items.find(({ id }) => id === story.referralId);
    if (found !== undefined || page.next === null) return found;
    after = `&after=${page.next}`;
  }
}

/** One call without an answer, then a talk. */
export const contact: Step = {
  title: 'First contact',
  async play(story) {
    const attempt = { channel: 'phone', result: 'no_answer', note: notes.attempt };
    await story.act('coach', 'log_attempt', { to: 'accepted', body: attempt });
    const talk = { channel: 'phone', note: notes.talk };
    await story.act('coach', 'log_talk', { to: 'in_contact', body: talk });
    story.mailed('spoken-to-referrer');
    await story.settle();
  },
};

/** The intake with two measurements and a letter to the GP. */
export const intake: Step = {
  title: 'Intake',
  async play(story) {
    const facts = {
      ...{ gender: 'woman', ageBand: '76+', livingSituation: 'alone', workStatus: 'retired' },
      ...{ gpVisits: 4, wishes: ['movement', 'meeting'], dayParts: [] },
    };
    const body = { intake: facts, letter: letters.intake };
    await story.act('coach', 'do_intake', { to: 'intake_done', body });
    story.mailed('feedback-to-referrer');
    await measure(story, 'baseline', { 'ucla-3': [3, 3, 2], 'gespreksweb-6': [4, 4, 5, 4, 2, 6] });
    await story.settle();
  },
};

/** Asks both instruments and checks that each answer comes back scored. */
export async function measure(
  story: Story,
  moment: string,
  asked: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  for (const [instrument, answers] of Object.entries(asked)) {
    const order = { instrument, moment, answers };
    const path = `/referrals/${story.referralId}/measurements`;
    const taken = await story
      .as('coach')
      .post<{ scores: Record<string, number | null> }>(path, order);
    const what = `measures ${instrument} (${moment})`;
    const { scores } = story.check({ who: 'coach', what }, taken, 201);
    const hasScore = Object.values(scores ?? {}).some((score) => score !== null);
    story.expect(hasScore, `${what}: no score`);
    story.audited('coach', 'measurement.record');
  }
}
