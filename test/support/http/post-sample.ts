import { hashOf, newId } from '@wor/platform';
import type { TestApp } from '../app.js';

/**
 * A letter that was sent on paper, something that came in, and a link that somebody got, written by
 * the owner of the database. Gives the token of the link.
 */
export async function samplePost(app: TestApp, referralId: string): Promise<string> {
  const { database, world, clock } = app;
  const [message, token] = [newId(), newId()];
  const now = clock.now();
  await database.sql(
    `INSERT INTO client_message (id, organisation_id, referral_id, event_id, code, channel, why, status,
       planned_at, settled_at, settled_by)
     VALUES ($1, $2, $3, $4, 'called-to-client', 'letter', 'instead', 'ticked', $5, $5, $6)`,
    [message, world.welfare, referralId, newId(), now, world.coach.accountId],
  );
  await database.sql(
    `INSERT INTO inbound_item (id, organisation_id, referral_id, kind, source, at)
     VALUES ($1, $2, $3, 'bounced', $4, $5)`,
    [newId(), world.welfare, referralId, hashOf(message), now],
  );
  await database.sql(
    `INSERT INTO post_token (hash, purpose, region_id, organisation_id, referral_id, client_message_id, made_at)
     VALUES ($1, 'link', $2, $3, $4, $5, $6)`,
    [hashOf(token), world.region, world.welfare, referralId, message, now],
  );
  return token;
}
