import { letters } from '../client.js';
import { addDays, atLocalTime, civilDateOf, quarterOf, quarterRange } from '@wor/domain';
import type { Step, Story } from '../story.js';

interface Feedback {
  readonly id: string;
  readonly moment: string;
  readonly shareLevel: string;
  readonly mustAct: boolean;
  readonly sentences: readonly string[];
  readonly readAt: string | null;
}

/** The GP reads the letters, as far as the client wants. */
export const feedback: Step = {
  title: 'The GP reads what became of it',
  async play(story) {
    const gp = story.as('gp');
    const path = `/referrals/${story.referralId}`;
    const view = await gp.get<{ view: string; status: string; feedback: Feedback[] }>(path);
    const { view: side, feedback: found } = story.check(
      { who: 'gp', what: 'opens the referral' },
      view,
    );
    story.audited('gp', 'referral.read');
    story.expect(side === 'referrer', `the GP sees the view of ${side}`);
    const dossierOnly = ['intake', 'measurements', 'participations', 'followUps', 'timeline'];
    const leaked = dossierOnly.filter((part) => part in view.body);
    story.expect(leaked.length === 0, `the GP sees ${leaked.join(', ')} of the coach`);
    const moments = found.map(({ moment }) => moment).join(', ');
    story.expect(moments === 'intake_done, follow_up, closed', `letters: ${moments}`);
    for (const letter of found) await readLetter(story, letter);
  },
};

async function readLetter(story: Story, letter: Feedback): Promise<void> {
  const { id, moment, shareLevel, sentences } = letter;
  const text = sentences.join(' ');
  story.expect(shareLevel === 'summary', `${moment}: the share level is ${shareLevel}`);
  story.expect(sentences[0] === 'Geen actie nodig.', `${moment} begins with "${sentences[0]}"`);
  const [first = '', ...rest] = Object.values(letters).flatMap((each) => each.split('. '));
  story.expect(text.includes('merelzang'), `${moment}: the first sentence of the coach is missing`);
  const kept = [first, ...rest].filter(
    (part) => /tweede zin|dossier/.test(part) && text.includes(part),
  );
  story.expect(kept.length === 0, `${moment}: more than a summary is shown: "${kept.join(' ')}"`);
  story.expect(!/UCLA|Gespreksweb|score/i.test(text), `${moment}: scores in a summary`);
  const path = `/referrals/${story.referralId}/feedback/${id}/read`;
  const read = await story.as('gp').post<Feedback>(path);
  const what = `reads the letter of ${moment} (${shareLevel}): ${sentences.length} sentences`;
  const { readAt } = story.check({ who: 'gp', what }, read);
  story.expect(readAt !== null, `${moment}: reading it was not written down`);
  story.audited('gp', 'feedback.acknowledge');
}

interface Published {
  readonly items: readonly {
    readonly period: string;
    readonly hash: string;
    readonly cells: readonly { family: string; value: number | null; printed: string }[];
  }[];
}

/** The quarter ends, its figures are frozen on the fifteenth after it, and the council reads them. */
export const councilTotal: Step = {
  title: 'The municipality reads its totals',
  async play(story) {
    const [sent] = await story.watch.rows<{ at: Date }>(
      'SELECT sent_at AS at FROM referral WHERE id = $1',
      [story.referralId],
    );
    const referred = quarterOf(civilDateOf(sent?.at ?? new Date(0)));
    const closed = quarterOf(civilDateOf(story.timeline.now()));
    const frozenAt = atLocalTime(addDays(quarterRange(closed).until, 14), '00:00');
    while (story.timeline.now() < frozenAt) await story.moveClock('+1m');
    const read = (): Promise<{ status: number; body: Published; etag: string | null }> => {
      story.audited('municipality', 'report.read');
      return story.as('municipality').get<Published>('/reports/published');
    };
    await story.until(`the figures of ${closed} are published`, async () =>
      (await read()).body.items.some(({ period }) => period === closed),
    );
    const { items } = story.check({ who: 'municipality', what: 'reads the totals' }, await read());
    const report = items.find(({ period }) => period === referred);
    story.expect(report !== undefined, `no figures of ${referred}`);
    for (const { family, value, printed } of report?.cells ?? []) {
      story.timeline.add({
        kind: 'step',
        who: 'municipality',
        what: `${referred} ${family}: ${printed}`,
      });
      const count = await countPersons(story, family, referred);
      const right = count < 10 ? null : Math.round(count / 5) * 5;
      story.expect(value === right, `${referred} ${family}: ${value} is published of ${count}`);
    }
  },
};

async function countPersons(story: Story, family: string, period: string): Promise<number> {
  const { first, until } = quarterRange(period as Parameters<typeof quarterRange>[0]);
  const [from, to] = [atLocalTime(first, '00:00'), atLocalTime(until, '00:00')];
  const [row] = await story.watch.rows<{ count: number }>(
    `SELECT count_persons($1, 'GM9999', $2, $3) AS count`,
    [family, from, to],
  );
  return row?.count ?? 0;
}

/** Behind the scenes nothing was left lying. */
export const queues: Step = {
  title: 'The operator looks at the queues',
  async play(story) {
    await story.settle();
    const read = await story
      .as('operator')
      .get<{ deadLetters: readonly unknown[] }>('/operations/queues');
    const { deadLetters } = story.check({ who: 'operator', what: 'reads the queues' }, read);
    story.audited('operator', 'operations.read');
    story.expect(deadLetters.length === 0, `${deadLetters.length} dead letters`);
  },
};
