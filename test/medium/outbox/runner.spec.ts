import { cancelOutbox, LeaseLost, sweepExpired } from '@wor/database';
import { FileSms, Mailer } from '@wor/mail';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventEffect } from '../../../apps/worker/src/processors/event.effect.js';
import { ClientMessageEffect } from '../../../apps/worker/src/processors/client-message.effect.js';
import { MailEffect } from '../../../apps/worker/src/processors/mail.effect.js';
import { HopelessEffect, type Effect } from '../../../apps/worker/src/outbox/effect.js';
import { OutboxRunner } from '../../../apps/worker/src/outbox/outbox.runner.js';
import { startMailCatcher, type MailCatcher } from '../../../scripts/embedded/mail-catcher.js';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { happen, insertReferral, insertRow, now, silent, stateOf } from './fixture.js';

let database: TestDatabase;
let world: World;
let catcher: MailCatcher;
let mailEffect: MailEffect;
const folder = mkdtempSync(join(tmpdir(), 'wor-mail-'));
const origin = 'https://wor.example';

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  catcher = await startMailCatcher({ dir: folder });
  const mailer = new Mailer({ smtpUrl: catcher.url, from: 'noreply@wor.example', origin });
  const outside = { database: database.worker, mailer, keyRing: testKeys, origin };
  const gateway = new FileSms(join(folder, 'sms'));
  const toClients = new ClientMessageEffect({ ...outside, clock: new FakeClock(now), gateway });
  mailEffect = new MailEffect({ ...outside, clock: new FakeClock(now), toClients });
});
afterAll(async () => {
  await catcher.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  catcher.setFault(undefined);
  await database.sql(`DELETE FROM outbox`);
});

const newRunner = (): OutboxRunner =>
  new OutboxRunner({
    ...{ database: database.worker, clock: new FakeClock(now), log: silent },
    ...{ leaseSeconds: 60, retrySeconds: 1 },
  });

/** Mail that was caught since the last look. */
const fresh = (() => {
  let seen = 0;
  return () => {
    const all = catcher.messages();
    const found = all.slice(seen);
    seen = all.length;
    return found;
  };
})();

async function outboxRows(queue: string) {
  return database.sql<{ id: string; kind: string; dedupe_key: string; reference: object }>(
    `SELECT id, kind, dedupe_key, reference FROM outbox WHERE queue = $1 ORDER BY kind`,
    [queue],
  );
}

/** A sent referral whose event has been fanned out; the answer is the mail row. */
async function mailRow(): Promise<{ id: string; referralId: string }> {
  const referralId = await insertReferral(database, world);
  await happen(database, { actor: world.referrer, type: 'referral.sent', referralId });
  const [event] = await outboxRows('event');
  await newRunner().run({ outboxId: event?.id ?? '', attempt: 0 }, eventEffect);
  const [mail] = await outboxRows('mail');
  return { id: mail?.id ?? '', referralId };
}

describe('an event', () => {
  it('fans out once to the mails that mean it, in the transaction of its end', async () => {
    const referralId = await insertReferral(database, world);
    const actor = world.coach;
    const eventId = await happen(database, { actor, type: 'referral.accepted', referralId });
    const [event] = await outboxRows('event');
    const wakeUp = { outboxId: event?.id ?? '', attempt: 0 };
    const runner = newRunner();
    await Promise.all([runner.run(wakeUp, eventEffect), runner.run(wakeUp, eventEffect)]);
    const { accountId } = world.referrer;
    expect(await outboxRows('mail')).toEqual([
      {
        id: expect.any(String) as string,
        kind: 'accepted-to-referrer',
        dedupe_key: `mail:accepted-to-referrer:${eventId}:${accountId}`,
        reference: { eventId, accountId },
      },
    ]);
    expect(await stateOf(database, wakeUp.outboxId)).toMatchObject({ state: 'done' });
    const audit = await database.sql(
      `SELECT event_id, role_code, obj_id FROM audit_event WHERE obj_detail ->> 'outboxId' = $1`,
      [wakeUp.outboxId],
    );
    expect(audit).toEqual([{ event_id: 'outbox.event', role_code: 'engine', obj_id: referralId }]);
  });

  it('whose row is worked on again adds no second mail', async () => {
    await mailRow();
    await database.sql(`UPDATE outbox SET state = 'pending' WHERE queue = 'event'`);
    const [event] = await outboxRows('event');
    await newRunner().run({ outboxId: event?.id ?? '', attempt: 1 }, eventEffect);
    expect(await outboxRows('mail')).toHaveLength(1);
  });

  it('is not told to the side that caused it', async () => {
    const referralId = await insertReferral(database, world);
    const both = { type: 'referral.withdrawn', referralId } as const;
    await happen(database, { actor: world.referrer, ...both });
    for (const { id } of await outboxRows('event')) {
      await newRunner().run({ outboxId: id, attempt: 0 }, eventEffect);
    }
    expect((await outboxRows('mail')).map(({ kind }) => kind)).toEqual(['withdrawn-to-team']);
  });

  it('that nobody wants to hear of is simply done', async () => {
    const referralId = await insertReferral(database, world);
    await happen(database, { actor: world.coach, type: 'measurement.recorded', referralId });
    const [event] = await outboxRows('event');
    await newRunner().run({ outboxId: event?.id ?? '', attempt: 0 }, eventEffect);
    expect(await outboxRows('mail')).toEqual([]);
    expect(await stateOf(database, event?.id ?? '')).toMatchObject({ state: 'done' });
  });
});

describe('a mail', () => {
  it('reaches one address under the Message-ID of its row, with a link and nothing else', async () => {
    const { id, referralId } = await mailRow();
    await newRunner().run({ outboxId: id, attempt: 0 }, mailEffect);
    const [mail, ...more] = fresh();
    expect(more).toEqual([]);
    expect(mail?.to).toBe('noord@welzijn.example');
    expect(mail?.messageId).toBe(`<${testKeys.messageId(id)}@wor.example>`);
    expect(mail?.text).toContain(`${origin}/dossier/${referralId}`);
    expect(await stateOf(database, id)).toMatchObject({
      ...{ state: 'done', messageId: mail?.messageId },
    });
  });

  it('says it as its region does, and as the platform does where the region says too much', async () => {
    const write = (words: string) =>
      database.sql(`UPDATE region SET settings = $2 WHERE id = $1`, [
        ...[world.region, { mailTexts: { 'sent-to-team': words } }],
      ]);
    const sent = async (): Promise<string | undefined> => {
      const { id } = await mailRow();
      await newRunner().run({ outboxId: id, attempt: 0 }, mailEffect);
      await database.sql(`DELETE FROM outbox`);
      return fresh().at(-1)?.text;
    };
    await write('Actie nodig: er wacht iemand op u.');
    expect(await sent()).toContain('Actie nodig: er wacht iemand op u.');
    await write('Actie nodig: Jan Jansen is eenzaam.');
    const text = await sent();
    expect(text).toContain('Actie nodig: er staat een nieuwe aanvraag voor uw team klaar.');
    expect(text).not.toMatch(/Jansen|eenzaam/);
    await database.sql(`UPDATE region SET settings = '{}' WHERE id = $1`, [world.region]);
  });

  it('K4: is sent once when its job comes many times at once', async () => {
    const { id } = await mailRow();
    const runners = [newRunner(), newRunner(), newRunner()];
    const wakeUp = { outboxId: id, attempt: 0 };
    await Promise.all(
      runners.flatMap((each) => [each.run(wakeUp, mailEffect), each.run(wakeUp, mailEffect)]),
    );
    expect(fresh()).toHaveLength(1);
  });

  it('K5: is not sent when its referral was withdrawn, even while it was being written', async () => {
    const { id, referralId } = await mailRow();
    const late: Effect = {
      async perform(row, lease) {
        await database.app.transaction(world.coach, (tx) => cancelOutbox(tx, referralId));
        await mailEffect.perform(row, lease);
      },
    };
    await newRunner().run({ outboxId: id, attempt: 0 }, late);
    expect(fresh()).toEqual([]);
    expect(await stateOf(database, id)).toMatchObject({ state: 'cancelled' });
  });

  it('R-30: is not sent by a process that slept through its lease', async () => {
    const { id } = await mailRow();
    const sleeper: Effect = {
      async perform(row, lease) {
        await database.sql(
          `UPDATE outbox SET lease_until = now() - interval '1 second' WHERE id = $1`,
          [id],
        );
        await database.worker.transaction(undefined, (tx) => sweepExpired(tx));
        await newRunner().run({ outboxId: id, attempt: 1 }, mailEffect);
        await expect(lease.confirm('<other@wor.example>')).rejects.toThrow(LeaseLost);
        await mailEffect.perform(row, lease);
      },
    };
    await newRunner().run({ outboxId: id, attempt: 0 }, sleeper);
    expect(fresh()).toHaveLength(1);
    expect(await stateOf(database, id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('R-12: 451 comes back later, 550 is dead at once, and no address is kept', async () => {
    const { id } = await mailRow();
    catcher.setFault({ kind: 'reject', code: 451, at: 'recipient' });
    await newRunner().run({ outboxId: id, attempt: 0 }, mailEffect);
    expect(await stateOf(database, id)).toMatchObject({
      state: 'pending',
      lastError: 'smtp.451',
      failures: 1,
    });
    catcher.setFault({ kind: 'reject', code: 550, at: 'text' });
    await newRunner().run({ outboxId: id, attempt: 1 }, mailEffect);
    expect(await stateOf(database, id)).toMatchObject({ state: 'dead', lastError: 'smtp.550' });
  });

  it('R-12: a line that drops after the text gives a second copy under the same Message-ID', async () => {
    const { id } = await mailRow();
    catcher.setFault({ kind: 'drop' });
    await newRunner().run({ outboxId: id, attempt: 0 }, mailEffect);
    catcher.setFault(undefined);
    await newRunner().run({ outboxId: id, attempt: 1 }, mailEffect);
    const ids = fresh().map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(await stateOf(database, id)).toMatchObject({ state: 'done', failures: 0 });
  });

  it('of an unknown kind or for somebody who left is dead at once', async () => {
    const { id } = await mailRow();
    await database.sql(`UPDATE outbox SET kind = 'gone-to-team' WHERE id = $1`, [id]);
    await newRunner().run({ outboxId: id, attempt: 0 }, mailEffect);
    expect(await stateOf(database, id)).toMatchObject({ state: 'dead', lastError: 'mail.unknown' });
    await database.sql(
      `UPDATE outbox SET kind = 'sent-to-team', state = 'pending', reference = reference - 'teamId' || $2
       WHERE id = $1`,
      [id, JSON.stringify({ accountId: world.farReferrer.accountId })],
    );
    await newRunner().run({ outboxId: id, attempt: 1 }, mailEffect);
    expect(await stateOf(database, id)).toMatchObject({
      state: 'dead',
      lastError: 'mail.recipient',
    });
    expect(fresh()).toEqual([]);
  });
});

describe('a row that dies', () => {
  const hopeless = { perform: () => Promise.reject(new HopelessEffect('test.hopeless')) };

  it('is told of once, together with its end', async () => {
    const told: string[] = [];
    const effect: Effect = {
      ...hopeless,
      async bury(_tx, { id }) {
        await Promise.resolve();
        told.push(id);
      },
    };
    const id = await insertRow(database, world);
    await newRunner().run({ outboxId: id, attempt: 0 }, effect);
    await newRunner().run({ outboxId: id, attempt: 1 }, effect);
    expect(told).toEqual([id]);
    expect(await stateOf(database, id)).toMatchObject({ state: 'dead' });
  });

  it('is not told of while it may still succeed', async () => {
    const effect: Effect = {
      perform: () => Promise.reject(new Error('for now')),
      bury: () => Promise.reject(new Error('too early')),
    };
    const id = await insertRow(database, world);
    await newRunner().run({ outboxId: id, attempt: 0 }, effect);
    expect(await stateOf(database, id)).toMatchObject({ state: 'pending', failures: 1 });
  });

  it('is dead also when nobody can be told', async () => {
    const effect: Effect = { ...hopeless, bury: () => Promise.reject(new Error('away')) };
    const id = await insertRow(database, world);
    await newRunner().run({ outboxId: id, attempt: 0 }, effect);
    expect(await stateOf(database, id)).toMatchObject({
      ...{ state: 'dead', lastError: 'test.hopeless', failures: 1 },
    });
  });
});

describe('stopping', () => {
  it('R-16: gives back what cannot be finished in time, uncounted', async () => {
    const id = await insertRow(database, world);
    const runner = newRunner();
    const endless: Effect = {
      perform: (_row, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')));
        }),
    };
    const run = runner.run({ outboxId: id, attempt: 0 }, endless);
    while (runner.isIdle) await new Promise((resolve) => setTimeout(resolve, 10));
    await runner.drain(50);
    await run;
    expect(await stateOf(database, id)).toMatchObject({
      state: 'pending',
      crashes: 0,
      failures: 0,
    });
  });
});
