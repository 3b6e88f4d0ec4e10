import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A referral of a record that looks like one of the records that were asked about. */
export interface TwinRow {
  readonly clientId: string;
  readonly isSamePerson: boolean;
  readonly isSamePhone: boolean;
  readonly referralId: string;
  readonly number: string;
  readonly status: string;
  readonly sentAt: Date | null;
  readonly teamId: string;
  readonly team: string;
  readonly referrerName: string;
  readonly chosenBy: string | null;
  readonly chosenAt: Date | null;
}

const lastChoice = (
  one: string,
  other: string,
): string => `SELECT s.choice, s.chosen_by, s.chosen_at
  FROM same_person_choice s
  WHERE s.low_client_id = least(${one}, ${other}) AND s.high_client_id = greatest(${one}, ${other})
  ORDER BY s.chosen_at DESC, s.id DESC LIMIT 1`;

// Two branches instead of an OR, so that each takes its own index.
const alike = `SELECT me.id AS mine, c.id AS theirs FROM client me
    JOIN client c ON c.organisation_id = me.organisation_id AND c.person_index = me.person_index AND c.id <> me.id
    WHERE me.id = ANY($1)
  UNION
  SELECT me.id, c.id FROM client me
    JOIN client c ON c.organisation_id = me.organisation_id AND c.phone_birth_index = me.phone_birth_index AND c.id <> me.id
    WHERE me.id = ANY($1) AND me.phone_birth_index IS NOT NULL`;

const twins = statement(
  'list-twins',
  `SELECT c.id AS "clientId", bool_or(c.person_index = me.person_index) AS "isSamePerson",
     coalesce(bool_or(c.phone_birth_index = me.phone_birth_index), false) AS "isSamePhone",
     r.id AS "referralId", r.number, r.status, r.sent_at AS "sentAt", r.team_id AS "teamId",
     (SELECT t.name FROM team t WHERE t.id = r.team_id) AS "team",
     (SELECT o.name FROM organisation o WHERE o.id = r.referrer_organisation_id) AS "referrerName",
     max((SELECT m.display_name FROM membership m WHERE m.account_id = said.chosen_by
       AND m.organisation_id = c.organisation_id LIMIT 1)) AS "chosenBy",
     max(said.chosen_at) AS "chosenAt"
   FROM (${alike}) pair
   JOIN client me ON me.id = pair.mine
   JOIN client c ON c.id = pair.theirs
   JOIN referral r ON r.client_id = c.id AND r.status NOT IN ('draft', 'entered_in_error')
   LEFT JOIN LATERAL (${lastChoice('me.id', 'c.id')}) said ON true
   WHERE NOT c.id = ANY($1)
   GROUP BY c.id, r.id
   HAVING bool_and(said.choice IS DISTINCT FROM 'different')
   ORDER BY r.sent_at DESC, r.id DESC LIMIT $2`,
);

/**
 * Records of the actor's own welfare organisation that look like these, one row a referral, newest
 * first. A pair of which somebody said that it is not one person is not among them.
 * @param clientIds the records of one person
 */
export async function listTwins(
  tx: Tx,
  clientIds: readonly string[],
  limit: number,
): Promise<TwinRow[]> {
  return tx.query<TwinRow>(twins, [clientIds, limit]);
}

const pairs = statement(
  'list-twin-pairs',
  `SELECT pair.mine, pair.theirs FROM (${alike}) pair
   WHERE EXISTS (SELECT 1 FROM referral r WHERE r.client_id = pair.theirs
       AND r.status NOT IN ('draft', 'entered_in_error'))
     AND (SELECT said.choice FROM (${lastChoice('pair.mine', 'pair.theirs')}) said) IS DISTINCT FROM 'different'`,
);

/** Which of the records looks like which other one of the same welfare organisation. */
export async function listTwinPairs(
  tx: Tx,
  clientIds: readonly string[],
): Promise<{ readonly mine: string; readonly theirs: string }[]> {
  return clientIds.length === 0 ? [] : tx.query(pairs, [clientIds]);
}

const insert = statement(
  'insert-same-person-choice',
  `INSERT INTO same_person_choice (id, organisation_id, low_client_id, high_client_id, choice, chosen_by, chosen_at)
   SELECT $1, $2, least(a, b), greatest(a, b), $5, $6, $7 FROM (SELECT $3::uuid AS a, $4::uuid AS b) pair`,
);

export interface NewSamePersonChoice {
  readonly id: string;
  readonly organisationId: string;
  readonly clientId: string;
  readonly otherId: string;
  readonly choice: 'same' | 'different';
  readonly chosenBy: string;
  readonly chosenAt: Date;
}

/** Writes down what somebody said of two records; what was said last counts. */
export async function insertSamePersonChoice(tx: Tx, row: NewSamePersonChoice): Promise<void> {
  await tx.query(insert, [
    ...[row.id, row.organisationId, row.clientId, row.otherId],
    ...[row.choice, row.chosenBy, row.chosenAt],
  ]);
}
