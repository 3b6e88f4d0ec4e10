import { statement, type Tx } from '@wor/database';
import type { Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { withClient } from '../../../scripts/embedded/roles.js';
import { Caseload } from '../../support/caseload.js';

let caseload: Caseload;
let referralId = '';
beforeAll(async () => {
  caseload = await Caseload.create({ poolSize: 3 });
  referralId = await caseload.refer('intake_done');
  await caseload.start(referralId);
  await caseload.refer('sent', { client: { postcode: '9993 AB' } });
});
afterAll(() => caseload.close());

/** The SQLSTATE of what one statement does as this login, with nobody acting; `ok` and the rows. */
async function asNobody(url: string, text: string, values: unknown[] = []): Promise<string> {
  try {
    const { rows } = await withClient(url, (client) => client.query({ text, values }));
    return `ok ${JSON.stringify(rows)}`;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const tablesWithPolicy = (): Promise<string[]> =>
  caseload.column<string>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
       AND relkind IN ('r', 'p') AND NOT relispartition AND relrowsecurity ORDER BY relname`,
  );

describe.each(['app', 'worker', 'report'] as const)(
  'S-06 the login of %s, without an actor',
  (login) => {
    const url = (): string => caseload.database.urls[login];

    it('sees no row of any table with a policy', async () => {
      const tables = await tablesWithPolicy();
      expect(tables.length).toBeGreaterThan(20);
      for (const table of tables) {
        const answer = await asNobody(url(), `SELECT count(*)::integer AS rows FROM ${table}`);
        expect([table, answer]).toEqual([
          table,
          expect.stringMatching(/^(ok \[\{"rows":0\}\]|42501)$/),
        ]);
      }
    });

    it('can add a row to none of them, not even one that is complete', async () => {
      const organisation = caseload.world.welfare;
      for (const table of await tablesWithPolicy()) {
        const [row] = await caseload.column<object>(`SELECT to_jsonb(t) FROM ${table} t LIMIT 1`);
        const copy = {
          organisation_id: organisation,
          ...row,
          id: newId(),
          at: caseload.clock.now(),
        };
        const text = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;
        const answer = await asNobody(url(), text, [JSON.stringify(copy)]);
        expect([table, answer]).toEqual([table, '42501']);
      }
    });

    it('changes and removes nothing', async () => {
      for (const table of ['referral', 'client', 'consent', 'follow_up', 'referral_party']) {
        const key = { referral: 'version', client: 'version' }[table] ?? 'referral_id';
        const text = `UPDATE ${table} SET ${key} = ${key} RETURNING 1`;
        expect(['ok []', '42501']).toContain(await asNobody(url(), text));
        expect(await asNobody(url(), `DELETE FROM ${table}`)).toBe('42501');
      }
    });
  },
);

describe('S-06 the actor of another organisation', () => {
  const tryAs = async (actor: Actor, text: string, values: unknown[]): Promise<string> => {
    const { app } = caseload.database;
    try {
      const work = (tx: Tx) =>
        tx.query(statement(`try-${text.length}-${text.slice(0, 40)}`, text), values);
      return JSON.stringify(await app.transaction(actor, work));
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  };

  it('cannot make itself a party by hand, nor can a party make another one', async () => {
    const { world } = caseload;
    const text = `INSERT INTO referral_party (organisation_id, referral_id, role) VALUES ($1, $2, 'welfare')`;
    for (const actor of [world.otherCoach, world.coach, world.siblingReferrer, world.farReferrer]) {
      expect(await tryAs(actor, text, [actor.organisationId, referralId])).toBe('42501');
    }
    const longer = `UPDATE referral_party SET until = NULL WHERE referral_id = $1`;
    expect(await tryAs(world.coach, longer, [referralId])).toBe('42501');
  });

  it('adds no note, contact, measurement or feedback to a referral that is not theirs', async () => {
    for (const table of [
      'note',
      'contact_moment',
      'measurement',
      'feedback',
      'follow_up',
      'intake',
    ]) {
      const text = `INSERT INTO ${table} (referral_id) VALUES ($1)`;
      const outcomes = [
        await tryAs(caseload.world.otherCoach, text, [referralId]),
        await tryAs(caseload.world.referrer, text, [referralId]),
      ];
      expect([table, ...outcomes]).toEqual([table, '42501', '42501']);
    }
  });

  it('moves no referral and reads no key', async () => {
    const { otherCoach } = caseload.world;
    const text = `UPDATE referral SET coach_id = $2 WHERE id = $1 RETURNING id`;
    expect(await tryAs(otherCoach, text, [referralId, otherCoach.accountId])).toBe('[]');
    const keys = `SELECT k.id FROM data_key k WHERE k.referral_id = $1`;
    expect(await tryAs(otherCoach, keys, [referralId])).toBe('[]');
  });
});

const seen = statement(
  'see-everything',
  `SELECT (SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM referral) AS referrals,
     (SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM client) AS clients,
     (SELECT coalesce(array_agg(referral_id ORDER BY referral_id), '{}') FROM referral_letter) AS letters`,
);

/** What an organisation is a party to, by the columns that say so. */
async function partOf(organisationId: string): Promise<object> {
  const ids = async (text: string): Promise<string[]> =>
    caseload.column<string>(text, [organisationId]);
  return {
    referrals: await ids(
      `SELECT id FROM referral WHERE $1 IN (referrer_organisation_id, welfare_organisation_id) ORDER BY id`,
    ),
    clients: await ids(
      `SELECT client_id FROM referral WHERE welfare_organisation_id = $1 ORDER BY 1`,
    ),
    letters: await ids(`SELECT id FROM referral WHERE referrer_organisation_id = $1 ORDER BY id`),
  };
}

type Ending = 'fine' | 'thrown' | 'failed' | 'timeout';

const endings: readonly Ending[] = ['fine', 'thrown', 'fine', 'failed', 'fine', 'timeout', 'fine'];

const lastWords: Readonly<Record<Ending, (tx: Tx) => Promise<unknown>>> = {
  fine: async () => undefined,
  thrown: () => Promise.reject(new Error('thrown on purpose')),
  failed: (tx) => tx.query(statement('fail', 'SELECT 1 / 0')),
  timeout: async (tx) => {
    await tx.query(statement('hurry', `SET LOCAL statement_timeout = '5ms'`));
    await tx.query(statement('linger', 'SELECT pg_sleep(1)'));
  },
};

describe('S-07 fifty transactions of five tenants over three connections', () => {
  it('each see their own rows only, whatever happened on the connection before', async () => {
    const { world, database } = caseload;
    const tenants = [world.referrer, world.siblingReferrer, world.coach, world.otherCoach];
    const actors: Actor[] = [...tenants, world.farReferrer];
    await caseload.referrals.refer(world.siblingReferrer, {
      key: newId(),
      order: {
        client: {
          name: 'B. Ander',
          birthDate: '1940-01-01',
          phone: '0612345678',
          postcode: '9991AB',
        },
        reasonCode: 'loneliness',
        consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
      },
    });
    const expected = await Promise.all(actors.map((actor) => partOf(actor.organisationId)));
    expect(new Set(expected.map((each) => JSON.stringify(each))).size).toBe(5);
    const runs = Array.from({ length: 50 }, async (_, index) => {
      const ending = endings[index % endings.length] ?? 'fine';
      const answers: unknown[] = [];
      const run = database.app.transaction(actors[index % 5], async (tx) => {
        answers.push(...(await tx.query(seen)));
        await lastWords[ending](tx);
      });
      const outcome = await run.then(
        () => 'fine',
        () => 'refused',
      );
      expect(outcome).toBe(ending === 'fine' ? 'fine' : 'refused');
      expect(answers).toEqual([expected[index % 5]]);
    });
    await Promise.all(runs);
  });

  it('leave no actor behind on any connection of the pool', async () => {
    const settings = ['organisation', 'region', 'account', 'role'];
    const columns = settings.map((each) => `coalesce(current_setting('app.${each}', true), '')`);
    const look = statement(
      'look-for-actor',
      `SELECT pg_backend_pid() AS pid, ${columns.join(' || ')} AS actor, pg_sleep(0.2)::text AS slept`,
    );
    const answers = await Promise.all(
      Array.from({ length: 3 }, () =>
        caseload.database.app.transaction(undefined, (tx) =>
          tx.query<{ pid: number; actor: string }>(look),
        ),
      ),
    );
    const rows = answers.flat();
    expect(new Set(rows.map(({ pid }) => pid)).size).toBe(3);
    expect(rows.map(({ actor }) => actor)).toEqual(['', '', '']);
  });

  it('show nobody anything after that', async () => {
    const rows = await caseload.database.app.transaction(undefined, (tx) => tx.query(seen));
    expect(rows).toEqual([{ referrals: [], clients: [], letters: [] }]);
  });
});
