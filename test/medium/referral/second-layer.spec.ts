import { newId } from '@wor/platform';
import { ReferralService, type Receipt } from '@wor/services';
import type { Actor } from '@wor/domain';
import pg from 'pg';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { requestOf } from '../../support/factories.js';
import { createWorld, type World } from '../../support/world.js';

let database: TestDatabase;
let world: World;
let victim: Receipt;
let app: pg.Client;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  const home = { database: database.app, clock: new FakeClock(), keys: testKeys };
  victim = await new ReferralService(home).refer(world.referrer, requestOf());
  app = new pg.Client(database.urls.app);
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.close();
});

/** Plain SQL with the api's own login: what is left when every check in the code is gone. */
async function as(actor: Actor, sql: string, values: readonly unknown[]): Promise<number | null> {
  await app.query('BEGIN');
  try {
    const { accountId, organisationId, regionId, role } = actor;
    await app.query('SELECT set_actor($1, $2, $3, $4)', [
      accountId,
      organisationId,
      regionId,
      role,
    ]);
    const { rowCount } = await app.query(sql, [...values]);
    await app.query('COMMIT');
    return rowCount;
  } catch (error) {
    await app.query('ROLLBACK');
    throw error;
  }
}

const clientOf = async (referralId: string): Promise<string> =>
  (
    await database.sql<{ client_id: string }>('SELECT client_id FROM referral WHERE id = $1', [
      referralId,
    ])
  )[0]?.client_id ?? '';

const refused = /row-level security|permission denied/;

describe('S-08 the database without the code', () => {
  it('takes no consent of an organisation that is no party', async () => {
    const values = [
      newId(),
      victim.id,
      await clientOf(victim.id),
      world.siblingReferrer.organisationId,
    ];
    const sql = `INSERT INTO consent (id, referral_id, client_id, organisation_id, scope, text_version, given_how, given_at, recorded_by)
      VALUES ($1, $2, $3, $4, 'referral', 'referral-1', 'spoken', now(), $5)`;
    const attempt = as(world.siblingReferrer, sql, [...values, world.siblingReferrer.accountId]);
    await expect(attempt).rejects.toThrow(refused);
  });

  it('takes no event of an organisation that is no party', async () => {
    const { siblingReferrer: actor } = world;
    const sql = `INSERT INTO event (id, region_id, referral_id, type, account_id, organisation_id, role, payload, at)
      VALUES ($1, $2, $3, 'referral.reopened', $4, $5, 'referrer', '{}', now())`;
    const values = [newId(), actor.regionId, victim.id, actor.accountId, actor.organisationId];
    await expect(as(actor, sql, values)).rejects.toThrow(refused);
  });

  it('takes no key for the letters of another practice, and no key from the past', async () => {
    const { siblingReferrer: actor, referrer } = world;
    const sql = `INSERT INTO data_key (id, organisation_id, created_by, referral_id, kek_version, wrapped)
      VALUES ($1, $2, $2, $3, 1, 'x')`;
    await expect(as(actor, sql, [newId(), actor.organisationId, victim.id])).rejects.toThrow(
      refused,
    );
    const early = `INSERT INTO data_key (id, organisation_id, created_by, kek_version, wrapped, created_at)
      VALUES ($1, $2, $2, 1, 'x', '-infinity')`;
    await expect(as(referrer, early, [newId(), referrer.organisationId])).rejects.toThrow(refused);
  });

  it('lets nobody change whose a referral is, or whom it is about', async () => {
    const own = [world.referrer.organisationId, victim.id];
    const take = 'UPDATE referral SET welfare_organisation_id = $1 WHERE id = $2';
    await expect(as(world.referrer, take, own)).rejects.toThrow(refused);
    const swap = 'UPDATE referral SET client_id = $1 WHERE id = $2';
    await expect(as(world.referrer, swap, own)).rejects.toThrow(refused);
  });

  it('takes no referral about a client whom another practice referred', async () => {
    const { siblingReferrer: actor } = world;
    const sql = `INSERT INTO referral (id, number, region_id, status, referrer_organisation_id, referrer_account_id,
        welfare_organisation_id, team_id, client_id, reason_code, share_level, contact_target, contact_limit, updated_at)
      VALUES ($1, 'WR-HIJACK', $2, 'sent', $3, $4, $5, $6, $7, 'other', 'summary', now(), now(), now())`;
    const values = [newId(), actor.regionId, actor.organisationId, actor.accountId];
    const about = [world.welfare, world.north, await clientOf(victim.id)];
    await expect(as(actor, sql, [...values, ...about])).rejects.toThrow(refused);
  });

  it('lets the api neither read nor move the sessions of others', async () => {
    await expect(app.query('SELECT account_id FROM session')).rejects.toThrow(refused);
    await expect(app.query('UPDATE session SET membership_id = account_id')).rejects.toThrow(
      refused,
    );
  });

  it('takes no audit row from the past, and lets not even the owner empty a year (S-57)', async () => {
    const late = `INSERT INTO audit_event (id, at) VALUES ($1, '2025-02-02')`;
    await expect(as(world.referrer, late, [newId()])).rejects.toThrow(refused);
    await expect(database.sql('TRUNCATE audit_event_2026')).rejects.toThrow('append-only');
    await expect(database.sql('TRUNCATE sdc.frozen_total')).rejects.toThrow('append-only');
  });
});
