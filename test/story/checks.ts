import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { canaries } from './client.js';
import type { Story } from './story.js';
import { bareId } from './watch.js';

/** The states that the referral must have gone through, by its events. */
const lifecycle = [
  'referral.sent',
  'referral.accepted',
  'referral.attempted',
  'referral.spoken',
  'referral.intake_done',
  'referral.matching_started',
  'referral.activity_started',
  'referral.follow_up_begun',
  'referral.completed',
];

/** What must be true when the story is over. Each finding is told to the timeline. */
export async function checkEverything(story: Story): Promise<void> {
  await checkEvents(story);
  await checkOutbox(story);
  await checkMails(story);
  await checkAudit(story);
  await checkNothingLeaked(story);
}

async function checkEvents(story: Story): Promise<void> {
  const rows = await story.watch.rows<{ type: string }>(
    `SELECT type FROM event WHERE referral_id = $1 ORDER BY at, id`,
    [story.referralId],
  );
  const found = rows.map(({ type }) => type).filter((type) => type.startsWith('referral.'));
  story.expect(found.join() === lifecycle.join(), `the events are ${found.join(', ')}`);
}

async function checkOutbox(story: Story): Promise<void> {
  const hops = await story.watch.hops();
  const open = hops.filter(({ state }) => state !== 'done' && state !== 'cancelled');
  const list = open.map(({ queue, kind, state }) => `${queue} ${kind} is ${state}`);
  story.expect(open.length === 0, `left in the outbox: ${list.join(', ')}`);
  const due = hops.filter(({ queue, state }) => queue === 'schedule' && state === 'done');
  story.expect(due.length === 1, `${due.length} follow-ups went through the queue, not one`);
}

async function checkMails(story: Story): Promise<void> {
  const hops = (await story.watch.hops()).filter(({ queue }) => queue === 'mail');
  const sent = hops.map(({ kind }) => kind).toSorted();
  const expected = story.expectedMails.toSorted();
  story.expect(
    sent.join() === expected.join(),
    `the mails are ${sent.join()}, not ${expected.join()}`,
  );
  const caught = story.stack.mail?.messages() ?? [];
  const bare = caught.map(({ messageId }) => bareId(messageId));
  for (const { kind, message_id: id } of hops) {
    const key = bareId(id ?? '');
    const times = bare.filter((each) => each === key).length;
    story.expect(times === 1, `${kind} reached the mail server ${times} times`);
  }
  story.expect(new Set(bare).size === bare.length, 'two mails have the same Message-ID');
}

async function checkAudit(story: Story): Promise<void> {
  const rows = await story.watch.rows<{ event_id: string; user_id: string; count: number }>(
    `SELECT event_id, user_id, count(*)::integer FROM audit_event WHERE outcome = 0 GROUP BY 1, 2`,
  );
  const expected = new Map<
    string,
    { label: string; event: string; account: string; count: number }
  >();
  for (const { who, event } of story.expectedAudits) {
    const { accountId } = story.as(who).me;
    const known = expected.get(`${who} ${event}`);
    const count = (known?.count ?? 0) + 1;
    expected.set(`${who} ${event}`, { label: `${who} ${event}`, event, account: accountId, count });
  }
  for (const { label, event, account, count } of expected.values()) {
    const found = rows.find((row) => row.event_id === event && row.user_id === account)?.count ?? 0;
    story.expect(
      found >= count,
      `${label}: ${count} times done, ${found} times in the audit trail`,
    );
  }
  const refused = await story.watch.rows(
    `SELECT 1 FROM audit_event WHERE event_id = 'referral.create' AND outcome <> 0 AND user_id = $1`,
    [story.as('gp').me.accountId],
  );
  story.expect(refused.length >= 2, 'the refused referrals are not in the audit trail');
}

async function checkNothingLeaked(story: Story): Promise<void> {
  const { stack, watch } = story;
  const places = new Map<string, string>([
    ['Redis', await watch.redisContents()],
    ['the commands to Redis', watch.redisCommands.join('\n')],
    ...readdirSync(stack.logDir).map((name): [string, string] => [
      `log ${name}`,
      readFileSync(join(stack.logDir, name), 'utf8'),
    ]),
  ]);
  for (const { file, text } of stack.mail?.messages() ?? []) {
    const { subject, text: plain, html } = await PostalMime.parse(text);
    places.set(`mail ${file}`, [text, subject, plain, html].join('\n'));
  }
  const sizes = [...places].map(([place, text]) => `${place}: ${text.length}`);
  const mails = sizes.filter((each) => each.startsWith('mail ')).length;
  const rest = sizes.filter((each) => !each.startsWith('mail ')).join(', ');
  console.log(`  searched for personal data: ${mails} mails; characters of ${rest}`);
  for (const [place, text] of places) {
    const found = canaries.filter((canary) => canary.test(text));
    story.expect(found.length === 0, `${place} holds ${found.join(', ')}`);
  }
  const isMonitored = stack.redis?.engine !== 'native' || watch.redisCommands.length > 0;
  story.expect(isMonitored, 'no command to Redis was seen: nothing went through Bull');
}
