import { dayMail, findMail } from '@wor/domain';
import { statSync } from 'node:fs';
import type pg from 'pg';
import PostalMime from 'postal-mime';
import type { CaughtMail } from '../../scripts/embedded/mail-catcher.js';
import { withClient } from '../../scripts/embedded/roles.js';
import type { AuditFact, EventFact, Facts, MailFact, OutboxFact } from './facts.js';
import type { Ground } from './ground.js';
import { world } from './world.js';

/** What the checker needs of the database, as somebody whom no policy binds. */
const queries = {
  referrals: `SELECT r.id, encode(c.person_index, 'hex') AS person
    FROM referral r JOIN client c ON c.id = r.client_id`,
  events: `SELECT referral_id AS "referralId", type, role,
      (extract(epoch FROM recorded_at) * 1000)::float8 AS "recordedAt"
    FROM event`,
  outbox: `SELECT id, state, referral_id AS "referralId",
      extract(epoch FROM now() - greatest(created_at,
        run_at - coalesce((SELECT domain_at - set_at FROM practice_clock), interval '0')))::float8 AS "dueForSeconds"
    FROM outbox`,
  audits: `SELECT event_id AS event, outcome, obj_id AS "objectId", obj_detail ->> 'outboxId' AS "outboxId"
    FROM audit_event`,
} as const;

type OfReferral<Fact> = Fact & { readonly referralId: string | null };

/** What the run saw itself. */
export type Witnessed = Pick<Facts, 'log' | 'neighbour' | 'connections'>;

/** For a look at the database before anything was seen. */
export const nothingSeen: Witnessed = {
  log: { requests: [], actions: [] },
  neighbour: [],
  connections: { inUse: 0, postgres: 0, redis: 0, postgresBefore: 0, redisBefore: 0 },
};

/**
 * Gathers everything about the referrals of a run.
 * @param before ids of referrals that belong to an earlier part and are left out
 */
export async function readFacts(
  ground: Ground,
  witnessed: Witnessed,
  before: ReadonlySet<string>,
): Promise<Facts> {
  const mails = await Promise.all(ground.mail.messages().map(mailFact));
  const isOurs = (id: string | null): boolean => id !== null && !before.has(id);
  return withClient(ground.stack.superuserUrl, async (client) => {
    const read = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
      (await client.query<Row>(text)).rows;
    const referrals = await read<Facts['referrals'][number]>(queries.referrals);
    const events = await read<EventFact>(queries.events);
    const outbox = await read<OfReferral<OutboxFact>>(queries.outbox);
    const audits = await read<AuditFact>(queries.audits);
    return {
      ...witnessed,
      referrals: referrals.filter(({ id }) => isOurs(id)),
      events: events.filter(({ referralId }) => isOurs(referralId)),
      outbox: outbox.filter(({ referralId }) => isOurs(referralId)),
      audits: audits.filter(({ objectId }) => isOurs(objectId)),
      mails: mails.filter(({ referralId, kind }) => isOurs(referralId) && kind !== dayMail.code),
      disturbances: ground.disturbances,
      redis: ground.redis.fact,
    };
  });
}

/** How many rows are due and have neither happened nor been given up. */
export async function countDue(ground: Ground): Promise<number> {
  const [row] = await ground.ask<{ count: number }>(
    `SELECT count(*)::integer AS count FROM outbox WHERE state IN ('pending', 'leased')
       AND run_at <= now() + coalesce((SELECT domain_at - set_at FROM practice_clock), interval '0')`,
  );
  return row?.count ?? 0;
}

const codes = ['sent-to-team', 'accepted-to-referrer', 'closed-to-referrer', 'withdrawn-to-team'];

/** The coach's mail of the morning is about no referral: the clock asks for it, and it may come or not. */
const isMorning = (text: string, recipients: readonly (string | undefined)[]): boolean =>
  text.startsWith(dayMail.body) &&
  text.trimEnd().endsWith('/mijn-dag') &&
  recipients.every((one) => one === world.emails.coach);

async function mailFact(caught: CaughtMail): Promise<MailFact> {
  const { text = '', messageId = '', to = [] } = await PostalMime.parse(caught.text);
  const recipients = [caught.to, ...to.map(({ address }) => address)];
  const kind = codes.find((code) => {
    const body = findMail(code)?.body;
    const address = code.endsWith('-to-team') ? world.emails.team : world.emails.referrer;
    return body !== undefined && text.includes(body) && recipients.every((one) => one === address);
  });
  return {
    messageId,
    referralId: /\/([0-9a-f-]{36})\b/.exec(text)?.[1] ?? 'unknown',
    kind: isMorning(text, recipients) ? dayMail.code : (kind ?? 'unknown'),
    at: statSync(caught.file).mtimeMs,
  };
}
