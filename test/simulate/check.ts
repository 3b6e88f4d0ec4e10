import type { TestDatabase } from '../support/database.js';
import type { World } from '../support/world.js';
import type { Happening, History, StoredRow } from './oracle/history.js';
import { ReferralOracle } from './oracle/referral-oracle.js';

interface Question {
  /** Until when everything due has been given its time. */
  readonly end: Date;
  readonly wakeDays: ReadonlyMap<string, readonly string[]>;
  readonly world: World;
}

export interface Found {
  readonly violations: readonly string[];
  /** What happened to the first referral that went wrong. */
  readonly story: readonly string[];
  readonly referrals: number;
}

/** Holds every referral against what its own events say must have happened. */
export async function check(database: TestDatabase, question: Question): Promise<Found> {
  const histories = await readHistories(database, question.wakeDays);
  const found = histories.map((one) => ({
    story: storyOf(one),
    violations: new ReferralOracle(one).check(question.end),
  }));
  const mails = await listMailsGoneWrong(database);
  const first = found.find(({ violations }) => violations.length > 0);
  return {
    violations: [...found.flatMap(({ violations }) => violations), ...mails],
    story: first?.story ?? [],
    referrals: histories.length,
  };
}

const storyOf = ({ happenings, wakeDays }: History): readonly string[] => [
  ...happenings.map(({ at, type, payload }) => {
    const facts = Object.values(payload).filter((value) => value !== null);
    return `${at.toISOString()} ${type} ${facts.join(' ')}`;
  }),
  ...(wakeDays.length === 0 ? [] : [`wake days: ${wakeDays.join(', ')}`]),
];

async function readHistories(
  database: TestDatabase,
  wakeDays: Question['wakeDays'],
): Promise<readonly History[]> {
  const happenings = await database.sql<Happening & Record<string, unknown>>(
    `SELECT referral_id AS "referralId", type, at, role, payload FROM event ORDER BY at, id`,
  );
  const rows = await database.sql<StoredRow & Record<string, unknown>>(
    `SELECT referral_id AS "referralId", kind, moment, status, due_at AS "dueAt" FROM follow_up`,
  );
  const stored = byReferral(rows);
  return [...byReferral(happenings)].map(([referralId, own]) => ({
    ...{ referralId, happenings: own, rows: stored.get(referralId) ?? [] },
    wakeDays: wakeDays.get(referralId) ?? [],
  }));
}

function byReferral<Row extends { readonly referralId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.referralId);
    if (own === undefined) found.set(row.referralId, [row]);
    else own.push(row);
  }
  return found;
}

/** Live twice, or live although the referral was withdrawn; at any moment. */
export async function listDoubles(database: TestDatabase): Promise<readonly string[]> {
  const rows = await database.sql<{ text: string }>(
    `SELECT referral_id || ': ' || kind || '.' || moment || ' is live ' || count(*) || ' times' AS text
       FROM follow_up WHERE status IN ('planned', 'due') GROUP BY referral_id, kind, moment HAVING count(*) > 1
     UNION ALL
     SELECT f.referral_id || ': ' || f.kind || '.' || f.moment || ' lives on after ' || r.status
       FROM follow_up f JOIN referral r ON r.id = f.referral_id
       WHERE f.status IN ('planned', 'due') AND r.status IN ('withdrawn', 'entered_in_error', 'declined', 'draft')`,
  );
  return rows.map(({ text }) => text);
}

/** Who has to hear of each notice: so many people in the simulated region. */
const hearers: Readonly<Record<string, number>> = {
  'contact.target_passed': 1,
  'contact.limit_passed': 2,
  'follow_up.reminded': 1,
  'follow_up.told_lead': 1,
  'follow_up.told_administrator': 1,
};

/** Each notice reaches each of its hearers once, unless a withdrawal came in between. */
async function listMailsGoneWrong(database: TestDatabase): Promise<readonly string[]> {
  const rows = await database.sql<{ text: string }>(
    `SELECT e.referral_id || ': ' || e.type || ' was told to ' || count(m.id) || ', not to ' || h.people AS text
     FROM event e
     JOIN jsonb_each_text($1::jsonb) x ON x.key = e.type CROSS JOIN LATERAL (SELECT x.value::integer AS people) h
     JOIN outbox o ON o.dedupe_key = 'event:' || e.id AND o.state <> 'cancelled'
     LEFT JOIN outbox m ON m.queue = 'mail' AND m.reference ->> 'eventId' = e.id::text
     GROUP BY e.id, h.people HAVING count(m.id) <> h.people`,
    [JSON.stringify(hearers)],
  );
  return rows.map(({ text }) => text);
}
