import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** How long somebody who looked counts as looking. */
const lease = `interval '2 minutes'`;

const look = statement(
  'look-at-dossier',
  `WITH before AS (
     SELECT 1 FROM dossier_presence WHERE referral_id = $1 AND account_id = $2 AND seen_at >= now() - ${lease}
   ), forgotten AS (
     DELETE FROM dossier_presence WHERE referral_id = $1 AND seen_at < now() - ${lease} AND account_id <> $2
   )
   INSERT INTO dossier_presence (referral_id, account_id, organisation_id, seen_at) VALUES ($1, $2, $3, now())
   ON CONFLICT (referral_id, account_id) DO UPDATE SET seen_at = now()
   RETURNING NOT EXISTS (SELECT 1 FROM before) AS "isNew"`,
);

const others = statement(
  'list-lookers',
  `SELECT (SELECT m.display_name FROM membership m WHERE m.account_id = p.account_id
       AND m.organisation_id = p.organisation_id ORDER BY m.ended_at NULLS FIRST, m.id LIMIT 1) AS name
   FROM dossier_presence p
   WHERE p.referral_id = $1 AND p.account_id <> $2 AND p.seen_at >= now() - ${lease}
   ORDER BY p.seen_at DESC, p.account_id LIMIT 10`,
);

interface Looking {
  /** False while the actor looked before and went on. */
  readonly isNew: boolean;
  /** Who else looks, at most ten. */
  readonly names: readonly string[];
}

/** The actor looks at a dossier, by the clock of the database. */
export async function lookAtDossier(tx: Tx, referralId: string): Promise<Looking> {
  const { accountId, organisationId } = actorOf(tx);
  const [own] = await tx.query<{ isNew: boolean }>(look, [referralId, accountId, organisationId]);
  const rows = await tx.query<{ name: string | null }>(others, [referralId, accountId]);
  return { isNew: own?.isNew !== false, names: rows.flatMap(({ name }) => name ?? []) };
}
