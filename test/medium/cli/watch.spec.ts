import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { giveSignOfLife, type Database } from '@wor/database';
import { Mailer } from '@wor/mail';
import { newId } from '@wor/platform';
import { mailChannel, webhookChannel } from '../../../apps/cli/src/watch/channels.js';
import { Watchman } from '../../../apps/cli/src/watch/watchman.js';
import { startMailCatcher, type MailCatcher } from '../../../scripts/embedded/mail-catcher.js';
import { startRedis, type RedisService } from '../../../scripts/embedded/redis.js';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { silent } from '../outbox/fixture.js';

jest.setTimeout(180_000);

const origin = 'https://wor.example';
const folder = mkdtempSync(join(tmpdir(), 'wor-watch-'));

let database: TestDatabase;
let world: World;
let catcher: MailCatcher;
let redis: RedisService;
let hook: Server;
let hooked: unknown[] = [];
const clock = new FakeClock();

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  catcher = await startMailCatcher({ dir: join(folder, 'mail') });
  redis = await startRedis({ dir: join(folder, 'redis'), engine: 'javascript' });
  hook = createServer((request, response) => {
    void json(request).then((body) => {
      hooked.push(body);
      response.end();
    });
  });
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
});
afterAll(async () => {
  hook.closeAllConnections();
  hook.close();
  await redis.stop();
  await catcher.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  hooked = [];
  await database.sql(`DELETE FROM alarm`);
  await database.sql(`DELETE FROM outbox`);
  await database.sql(`DELETE FROM leader_lease`);
  await database.worker.transaction(undefined, giveSignOfLife);
});

interface Somewhere {
  readonly redisUrl?: string;
  readonly smtpUrl?: string;
  readonly database?: Database;
  readonly isHooked?: boolean;
}

function watchman(where: Somewhere = {}): Watchman {
  const from = 'noreply@wor.example';
  const mailer = new Mailer({ smtpUrl: where.smtpUrl ?? catcher.url, from, origin });
  return new Watchman({
    ...{ clock, mailer, log: silent, connect: () => Promise.resolve() },
    database: where.database ?? database.worker,
    redisUrl: where.redisUrl ?? redis.url,
    channels: (operators) => [
      mailChannel({ mailer, origin, operators }),
      ...(where.isHooked === true ? [webhookChannel(`http://127.0.0.1:${portOf(hook)}/`)] : []),
    ],
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const nowhere = '127.0.0.1:1';

/** Looks again and again, half a minute apart by the clock. */
async function lookFor(minutes: number, ...watchmen: readonly Watchman[]): Promise<string[]> {
  const codes = new Set<string>();
  for (let turn = 0; turn < minutes * 2; turn += 1) {
    for (const one of watchmen) for (const code of await one.look()) codes.add(code);
    clock.pass(0.5);
  }
  return [...codes];
}

/** The subjects and addresses of the mails that came since the last look. */
const mails = (() => {
  let seen = 0;
  return (): string[] => {
    const all = catcher.messages();
    const fresh = all.slice(seen);
    seen = all.length;
    return fresh.map(({ to, text }) => `${/^Subject: (.*)$/m.exec(text)?.[1]?.trim()} > ${to}`);
  };
})();

const operatorAddress = (): string => `${world.operator.accountId}@test.example`;

describe('the watchdog outside the worker', () => {
  it('tells nobody anything while all is well', async () => {
    expect(await lookFor(5, watchman())).toEqual([]);
    expect(mails()).toEqual([]);
  });

  it('R-03: tells the operators once that Redis is away, and once that it is back', async () => {
    const away = watchman({ redisUrl: `redis://${nowhere}` });
    expect(await lookFor(5, away)).toEqual(['redis-away']);
    expect(mails()).toEqual([`Storing: redis-away > ${operatorAddress()}`]);
    await database.sql(`DELETE FROM leader_lease`);
    await lookFor(5, watchman({ redisUrl: `redis://${nowhere}` }));
    expect(mails()).toEqual([]);
    await database.sql(`DELETE FROM leader_lease`);
    await lookFor(5, watchman());
    expect(mails()).toEqual([`Voorbij: redis-away > ${operatorAddress()}`]);
    await lookFor(5, watchman());
    expect(mails()).toEqual([]);
  });

  it('R-02: notices by itself that no worker is alive', async () => {
    await database.sql(`UPDATE heartbeat SET seen_at = now() - interval '5 minutes'`);
    expect(await lookFor(3, watchman())).toEqual(['worker-silent']);
    expect(mails()).toEqual([`Storing: worker-silent > ${operatorAddress()}`]);
  });

  it('K7: tells of work that is due and that nobody takes, and of what was given up', async () => {
    const add = (state: string) =>
      database.sql(
        `INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, run_at, state)
         VALUES ($1::uuid, $2, $3, $1::uuid::text, 'mail', 'test', $4, $5)`,
        [newId(), world.region, world.welfare, new Date(clock.now().getTime() - 600_000), state],
      );
    await add('pending');
    await add('dead');
    expect((await lookFor(3, watchman())).sort()).toEqual(['dead-letters', 'work-stuck']);
    expect(mails()).toHaveLength(2);
  });

  it('R-12: tells by the webhook while the mail server is away', async () => {
    const away = watchman({ smtpUrl: `smtp://${nowhere}`, isHooked: true });
    expect(await lookFor(8, away)).toEqual(['mail-server-away']);
    expect(hooked).toEqual([
      expect.objectContaining({ code: 'mail-server-away', what: 'begun' }) as object,
    ]);
    expect(Object.keys(hooked[0] as object)).toEqual(['code', 'what', 'since', 'text']);
  });

  it('tells again until somebody could be reached', async () => {
    const mute = watchman({ smtpUrl: `smtp://${nowhere}`, redisUrl: `redis://${nowhere}` });
    await lookFor(8, mute);
    const told = await database.sql(`SELECT code FROM alarm WHERE told_at IS NOT NULL`);
    expect(told).toEqual([]);
    await database.sql(`DELETE FROM leader_lease`);
    await lookFor(1, watchman({ redisUrl: `redis://${nowhere}` }));
    expect(mails()).toEqual([`Storing: redis-away > ${operatorAddress()}`]);
  });

  it('R-06: tells that the database is away from what it remembers', async () => {
    const other = await TestDatabase.create();
    await createWorld(other);
    await other.worker.transaction(undefined, giveSignOfLife);
    const watching = watchman({ database: other.worker });
    expect(await watching.look()).toEqual([]);
    const [operator] = await other.sql<{ email: string }>(
      `SELECT a.email FROM account a JOIN membership m ON m.account_id = a.id WHERE m.role = 'operator'`,
    );
    await other.close();
    expect(await lookFor(3, watching)).toEqual(['database-away']);
    expect(mails()).toEqual([`Storing: database-away > ${operator?.email}`]);
  });

  it('of several only one tells', async () => {
    const two = [1, 2].map(() => watchman({ redisUrl: `redis://${nowhere}` }));
    await lookFor(5, ...two);
    expect(mails()).toEqual([`Storing: redis-away > ${operatorAddress()}`]);
  });
});
