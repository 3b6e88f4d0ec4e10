import { atLocalTime, civilDate } from '@wor/domain';
import { letters } from '../client.js';
import type { Step, Story } from '../story.js';
import { measure } from './meet.js';

interface FollowUp {
  readonly id: string;
  readonly status: string;
  readonly moment: string;
  readonly dueOn: string;
}

const readFollowUps = async (story: Story): Promise<{ status: string; own: FollowUp[] }> => {
  const path = `/referrals/${story.referralId}`;
  const { body } = await story.as('coach').get<{ status: string; followUps: FollowUp[] }>(path);
  story.audited('coach', 'referral.read');
  return { status: body.status, own: body.followUps.filter(({ moment }) => moment === '3m') };
};

/** Three months pass; the follow-up comes due through Bull and is answered. */
export const followUp: Step = {
  title: 'Three months later',
  async play(story) {
    const planned = (await readFollowUps(story)).own;
    const [plan] = planned;
    story.expect(planned.length === 1, `${planned.length} follow-ups are planned, not one`);
    if (plan === undefined) return;
    story.expect(plan.status === 'planned', `the follow-up is ${plan.status} before its day`);
    await story.moveClock('+3m');
    // It comes due at nine in the morning; a story that is told at night waits for the morning.
    const dueAt = atLocalTime(civilDate(plan.dueOn), '09:00');
    for (let days = 0; story.timeline.now() < dueAt && days < 7; days += 1)
      await story.moveClock('+1d');
    await story.until('the follow-up comes due', async () => {
      const { status, own } = await readFollowUps(story);
      return own[0]?.status === 'due' && status === 'follow_up';
    });
    const found = await readFollowUps(story);
    const what = `follow-up ${plan.moment} is ${found.own[0]?.status ?? 'gone'}`;
    story.timeline.add({ kind: 'step', who: 'engine', what, state: found.status });
    await measure(story, 'follow_up', { 'ucla-3': [2, 1, 2], 'gespreksweb-6': [6, 6, 6, 6, 7, 7] });
    const result = {
      ...{ stillActive: 'yes', wantsSupport: false, satisfaction: 8, gpVisits: 1 },
      letter: letters.followUp,
    };
    const done = await story.as('coach').post<FollowUp>(`/follow-ups/${plan.id}/result`, result);
    story.check({ who: 'coach', what: 'writes down the follow-up' }, done);
    story.audited('coach', 'follow_up.record');
    story.mailed('feedback-to-referrer');
    await story.settle();
  },
};

/** It is finished, with a last letter. */
export const complete: Step = {
  title: 'Completed',
  async play(story) {
    const body = { reason: 'loneliness', outflow: 'social_activity', letter: letters.closing };
    await story.act('coach', 'complete', { to: 'completed', body });
    story.mailed('closed-to-referrer', 'feedback-to-referrer');
    await story.settle();
  },
};
