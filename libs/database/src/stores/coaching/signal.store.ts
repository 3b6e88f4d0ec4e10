import type { CivilDate, Dismissal, SignalParticipation, SignalWait } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A follow-up that was answered; the answers are sealed under the client's key. */
export interface AnswerRow {
  readonly id: string;
  readonly on: CivilDate;
  readonly body: Buffer;
}

/** What decides the signals of one referral, besides what was measured. */
export interface SignalRow {
  readonly participations: readonly SignalParticipation[];
  readonly waiting: readonly SignalWait[];
  readonly dismissed: readonly Dismissal[];
}

const localDay = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Amsterdam')::date`;

const facts = statement(
  'find-signal-facts',
  `SELECT
     (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'status', p.status,
        'proposedOn', ${localDay('p.proposed_at')}, 'startedOn', p.started_on, 'stoppedOn', p.stopped_on,
        'closedOn', least(a.closed_on, a.closes_on), 'fullOn', a.full_on,
        'isAsked', EXISTS (SELECT 1 FROM reciprocity y WHERE y.participation_id = p.id),
        'answered', (SELECT jsonb_build_object('id', w.id, 'answer', w.answer, 'on', ${localDay('w.answered_at')})
          FROM provider_answer w WHERE w.participation_id = p.id ORDER BY w.answered_at DESC, w.id DESC LIMIT 1)) ORDER BY p.proposed_at, p.id), '[]')
        FROM participation p LEFT JOIN activity a ON a.id = p.activity_id WHERE p.referral_id = $1) AS participations,
     (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'cameDueOn', ${localDay('f.came_due_at')})
        ORDER BY f.came_due_at, f.id), '[]') FROM follow_up f WHERE f.referral_id = $1
        AND f.kind = 'follow_up' AND f.status = 'due' AND f.came_due_at IS NOT NULL) AS waiting,
     (SELECT coalesce(jsonb_agg(jsonb_build_object('code', d.code, 'about', d.about)), '[]')
        FROM signal_dismissal d WHERE d.referral_id = $1) AS dismissed`,
);

export async function getSignalFacts(tx: Tx, referralId: string): Promise<SignalRow> {
  const [row] = await tx.query<SignalRow>(facts, [referralId]);
  if (row === undefined) throw new Error('a look without a table gives one row');
  return row;
}

const answers = statement(
  'list-follow-up-answers',
  `SELECT f.id, ${localDay('f.done_at')}::text AS "on", f.body FROM follow_up f
   WHERE f.referral_id = $1 AND f.kind = 'follow_up' AND f.status = 'done' AND f.body IS NOT NULL
   ORDER BY f.done_at, f.id`,
);

/** Oldest first. */
export async function listAnswers(tx: Tx, referralId: string): Promise<AnswerRow[]> {
  return tx.query<AnswerRow>(answers, [referralId]);
}

const write = statement('write-signal-from', 'UPDATE referral SET signal_from = $2 WHERE id = $1');

/** Writes since when, or from when, a client stands among the signals; the version stays. */
export async function updateSignalFrom(
  tx: Tx,
  referralId: string,
  from: CivilDate | null,
): Promise<void> {
  await tx.query(write, [referralId, from]);
}

const dismiss = statement(
  'dismiss-signal',
  `INSERT INTO signal_dismissal (referral_id, code, about, dismissed_by, dismissed_at)
   VALUES ($1, $2, $3, $4, $5)`,
);

export async function insertDismissal(
  tx: Tx,
  row: Dismissal & { readonly referralId: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.query(dismiss, [row.referralId, row.code, row.about, row.by, row.at]);
}
