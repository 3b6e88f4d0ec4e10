import type { Step } from '../story.js';

interface Suggestions {
  readonly listId: string;
  readonly items: readonly {
    readonly activity: { readonly id: string; readonly name: string; readonly freeSeats: number };
    readonly score: number;
    readonly parts: readonly { readonly points: number; readonly sentence: string }[];
  }[];
}

interface Participation {
  readonly id: string;
  readonly status: string;
  readonly startedOn: string | null;
}

/** Suggestions with their reasons; the coach chooses one and it begins. */
export const takePart: Step = {
  title: 'An activity',
  async play(story) {
    await story.act('coach', 'start_matching', { to: 'matching' });
    const coach = story.as('coach');
    const who = 'coach' as const;
    const made = await coach.post<Suggestions>(`/referrals/${story.referralId}/suggestions`);
    const { listId, items } = story.check({ who, what: 'asks for suggestions' }, made, 201);
    story.audited('coach', 'suggestion.make');
    story.expect(items.length > 0, 'nothing was suggested');
    for (const { score, parts } of items) {
      const sum = parts.reduce((total, { points }) => total + points, 0);
      story.expect(Math.abs(sum - score) < 0.01, `a score of ${score} whose parts make ${sum}`);
      story.expect(
        parts.every(({ sentence }) => sentence !== ''),
        'a part without its sentence',
      );
    }
    const chosen = items.find(({ activity }) => activity.freeSeats > 0)?.activity;
    const order = { activityId: chosen?.id, suggestionListId: listId };
    const path = `/referrals/${story.referralId}/participations`;
    const proposed = await coach.post<Participation>(path, order);
    const what = `proposes "${chosen?.name ?? ''}"`;
    const { id } = story.check({ who, what }, proposed, 201);
    story.audited('coach', 'participation.propose');
    const started = await coach.post<Participation>(`/participations/${id}/actions/start`);
    const { startedOn } = story.check({ who, what: 'starts it' }, started);
    story.audited('coach', 'participation.start');
    story.expect(startedOn !== null, 'a started participation without its date');
    const { body } = await coach.get<{ status: string }>(`/referrals/${story.referralId}`);
    story.audited('coach', 'referral.read');
    story.expect(body.status === 'active', `with a started activity the state is ${body.status}`);
    story.mailed('started-to-referrer');
    await story.settle();
  },
};
