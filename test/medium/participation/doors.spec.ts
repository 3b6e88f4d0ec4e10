import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDataSource, Database } from '@wor/database';
import type { Actor } from '@wor/domain';
import { createLogger, hashOf, newId, newToken } from '@wor/platform';
import type { DataSource } from 'typeorm';
import { createApp } from '../../../apps/api/src/http/create-app.js';
import { Caseload } from '../../support/caseload.js';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: object;
  readonly version?: number;
}

describe('the doors of coaching', () => {
  let caseload: Caseload;
  let reports: DataSource;
  let app: NestFastifyApplication;
  let address: string;

  beforeAll(async () => {
    caseload = await Caseload.create();
    const { database, home } = caseload;
    reports = await createDataSource({ url: database.urls.report, poolSize: 2 }).initialize();
    app = await createApp({
      ...{ home, reports: new Database(reports), backends: 'test', hasRateLimit: false },
      log: createLogger('api', 'silent'),
    });
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await reports.destroy();
    await caseload.close();
  });

  async function tokenOf({ accountId }: Actor): Promise<string> {
    const token = newToken();
    await caseload.database.sql(
      `INSERT INTO session (id_hash, account_id, membership_id)
       SELECT $1, account_id, id FROM membership WHERE account_id = $2`,
      [hashOf(token), accountId],
    );
    return token;
  }

  async function ask(actor: Actor, url: string, asked: Asked = {}): Promise<Answer> {
    const { method = 'POST', body, version } = asked;
    const answer = await fetch(`${address}${url}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(actor)}`,
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
  }

  const textOf = ({ body }: Answer, field: string): string => String(body[field]);

  it('lead through the story: measure, suggest, choose, start, stop', async () => {
    const { coach } = caseload.world;
    const id = await caseload.refer();
    const measurement = { instrument: 'ucla-3', moment: 'baseline', answers: [3, null, 2] };
    const measured = await ask(coach, `/referrals/${id}/measurements`, { body: measurement });
    expect(measured).toMatchObject({ status: 201, body: { scores: { total: null } } });
    const suggested = await ask(coach, `/referrals/${id}/suggestions`);
    expect(suggested.status).toBe(201);
    const [activityId] = caseload.world.activities;
    const choice = { activityId, suggestionListId: textOf(suggested, 'listId') };
    const chosen = await ask(coach, `/referrals/${id}/participations`, { body: choice });
    expect(chosen).toMatchObject({ status: 201, body: { status: 'proposed', version: 1 } });
    const at = `/participations/${textOf(chosen, 'id')}/actions`;
    const start = { version: 1, body: { on: '2026-11-19' } };
    const started = await ask(coach, `${at}/start`, start);
    expect(started).toMatchObject({ status: 200, body: { status: 'started', version: 2 } });
    expect(await ask(coach, `${at}/start`, start)).toMatchObject({
      ...{ status: 412, body: { code: 'referral.changed' } },
    });
    expect(await ask(coach, `${at}/stop`)).toMatchObject({
      ...{ status: 422, body: { code: 'reason.missing' } },
    });
    const stop = { body: { reason: 'client.distance' } };
    expect(await ask(coach, `${at}/stop`, stop)).toMatchObject({
      ...{ status: 200, body: { status: 'stopped', stopReason: 'client.distance' } },
    });
    expect((await ask(coach, `${at}/finish`)).status).toBe(404);
  });

  it('take the result of a follow-up that is due, and the referrer reads the letter', async () => {
    const { coach, referrer } = caseload.world;
    const id = await caseload.refer();
    const [followUp] = await caseload.column<string>(
      `UPDATE follow_up SET status = 'due' WHERE referral_id = $1 AND status = 'planned' RETURNING id`,
      [id],
    );
    const result = { stillActive: 'yes', wantsSupport: false, satisfaction: 8 };
    const url = `/follow-ups/${followUp ?? ''}/result`;
    const wrong = await ask(coach, url, { body: { ...result, satisfaction: 11, bsn: 'x' } });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'input.unknown_field' } });
    const done = await ask(coach, url, { body: result });
    expect(done).toMatchObject({ status: 200, body: { status: 'done' } });
    const dossier = await ask(referrer, `/referrals/${id}`, { method: 'GET' });
    const letters = dossier.body['feedback'] as { id: string; moment: string }[];
    const letter = letters.find(({ moment }) => moment === 'follow_up');
    const read = await ask(referrer, `/referrals/${id}/feedback/${letter?.id ?? ''}/read`);
    expect(read).toMatchObject({ status: 200, body: { readAt: '2026-11-20T09:00:00.000Z' } });
  });

  it('ask for the version of a client, and refuse an old one', async () => {
    const { coach } = caseload.world;
    const [client = ''] = await caseload.column<string>(
      `SELECT client_id FROM referral WHERE id = $1`,
      [await caseload.refer('accepted')],
    );
    const edit = (asked: Asked): Promise<Answer> =>
      ask(coach, `/clients/${client}`, { method: 'PATCH', ...asked });
    const body = { houseNumber: '14a' };
    expect(await edit({ body })).toMatchObject({ status: 428, body: { code: 'version.missing' } });
    expect(await edit({ body, version: 1 })).toMatchObject({
      ...{ status: 200, body: { houseNumber: '14a', version: 2, phone: '+31612345678' } },
    });
    expect(await edit({ body, version: 1 })).toMatchObject({
      ...{ status: 412, body: { code: 'referral.changed' } },
    });
    const problems = { phone: '12', bestTime: 'na 111222333' };
    expect(await edit({ body: problems, version: 2 })).toMatchObject({
      status: 422,
      body: {
        fields: [
          { field: 'phone', code: 'phone.invalid' },
          { field: 'bestTime', code: 'text.bsn' },
        ],
      },
    });
    expect((await edit({ body: { name: null }, version: 2 })).status).toBe(422);
  });

  it.each([
    { instrument: 'ucla-3', moment: 'baseline', answers: [1, 'two', 3] },
    { instrument: 'ucla-3', moment: 'baseline', answers: 'three' },
    { instrument: 'ucla-3', moment: 'some day', answers: [1, 2, 3] },
    { instrument: 'no such', moment: 'baseline', answers: [1, 2, 3] },
    { moment: 'baseline', answers: [1, 2, 3] },
  ])('refuse the measurement %j with 422', async (body) => {
    const id = await caseload.refer('intake_done');
    const answer = await ask(caseload.world.coach, `/referrals/${id}/measurements`, { body });
    expect(answer.status).toBe(422);
  });

  it('show the activities page by page', async () => {
    const first = await ask(caseload.world.lead, '/activities?limit=5', { method: 'GET' });
    expect((first.body['items'] as unknown[]).length).toBe(5);
    const url = `/activities?limit=5&after=${textOf(first, 'next')}`;
    const second = await ask(caseload.world.lead, url, { method: 'GET' });
    expect(second.body).toMatchObject({ next: null });
    const wrong = await ask(caseload.world.lead, '/activities?limit=all', { method: 'GET' });
    expect(wrong.status).toBe(422);
  });

  it('let the municipality read what was published, its own only, and nobody else', async () => {
    const { councillor, coach, region } = caseload.world;
    const cells = [{ family: 'referred', value: 15, printed: '15' }];
    await caseload.database.sql(
      `INSERT INTO sdc_release (id, region_id, municipality_code, period, cells, audit, code_version,
         previous_hash, hash, status, created_at, published_at)
       SELECT gen_random_uuid(), $1, code, '2026-Q3', $2, '{"exposed":0}', 'test', '\\x00', '\\x0aff', status, now(), now()
       FROM (VALUES ('GM9999', 'published'), ('GM8888', 'published')) release (code, status)`,
      [region, JSON.stringify(cells)],
    );
    const answer = await ask(councillor, '/reports/published', { method: 'GET' });
    expect(answer).toMatchObject({
      ...{ status: 200, body: { items: [{ municipalityCode: 'GM9999', cells, hash: '0aff' }] } },
    });
    expect(answer.body['items']).toHaveLength(1);
    expect(await caseload.audited('report.read', 'published')).toEqual([0]);
    expect((await ask(coach, '/reports/published', { method: 'GET' })).status).toBe(403);
  });

  it('let the operator see counts and have a dead letter tried again', async () => {
    const { operator, coach, region, welfare } = caseload.world;
    const letter = newId();
    await caseload.database.sql(
      `INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, run_at, state, attempts, last_error)
       VALUES ($1, $2, $3, $4, 'mail', 'mail.test', now(), 'dead', 5, 'EAUTH')`,
      [letter, region, welfare, `mail:test:${letter}`],
    );
    const state = await ask(operator, '/operations/queues', { method: 'GET' });
    expect(state.status).toBe(200);
    expect(state.body['deadLetters']).toMatchObject([{ id: letter, attempts: 5 }]);
    const retry = `/operations/dead-letters/${letter}/retry`;
    expect((await ask(coach, retry)).status).toBe(403);
    expect((await ask(operator, retry)).status).toBe(204);
    expect((await ask(operator, retry)).status).toBe(404);
    expect(await caseload.audited('operations.retry', letter)).toEqual([0, 8]);
  });
});
