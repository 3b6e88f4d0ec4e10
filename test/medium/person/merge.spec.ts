import type { MergeChoices, ReferralOrder } from '@wor/domain';
import { newId } from '@wor/platform';
import { PersonService } from '@wor/services';
import pg from 'pg';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { orderOf, requestOf } from '../../support/factories.js';

describe('two records of one person', () => {
  let caseload: Caseload;
  let persons: PersonService;
  let people = 0;

  beforeAll(async () => {
    caseload = await Caseload.create();
    persons = new PersonService(caseload.home);
  });
  afterAll(() => caseload.close());

  interface Made {
    readonly referral: string;
    readonly client: string;
  }

  async function refer(
    by: 'referrer' | 'siblingReferrer',
    client: Partial<ReferralOrder['client']>,
  ) {
    const request = requestOf(orderOf(client), { isDuplicateAccepted: true });
    const { id } = await caseload.referrals.refer(caseload.world[by], request);
    const [found] = await caseload.column<string>(`SELECT client_id FROM referral WHERE id = $1`, [
      id,
    ]);
    return { referral: id, client: found ?? '' } satisfies Made;
  }

  /** The same person twice: other name and postcode, one e-mail address. */
  async function twoRecords(): Promise<readonly [Made, Made]> {
    people += 1;
    const phone = `06210${String(10_000 + people)}`;
    const birthDate = '03-04-1961';
    return [
      await refer('referrer', { name: `M. Eerst${people}`, birthDate, phone, barriers: ['sight'] }),
      await refer('siblingReferrer', {
        ...{ name: `M. Tweede${people}`, birthDate, phone, email: `m${people}@voorbeeld.nl` },
        ...{ postcode: '9991 CD', houseNumber: '7' },
      }),
    ];
  }

  const choices: MergeChoices = { name: 'kept', address: 'other' };
  const order = ([one, other]: readonly [Made, Made], more: MergeChoices = choices) => ({
    ...{ id: one.client, otherId: other.client, keptVersion: 1, otherVersion: 1 },
    choices: more,
  });
  const dossier = async (referral: string, by = caseload.world.lead) => {
    const read = await caseload.referrals.read(by, referral);
    if (read.view !== 'welfare') throw new Error('This is no dossier');
    return read.side;
  };
  const count = async (): Promise<number> => {
    const [persons] = await caseload.column<number>(
      `SELECT count_persons('referred', 'GM9999', '2020-01-01', '2030-01-01')`,
    );
    return persons ?? 0;
  };
  const journal = () =>
    caseload.database.sql(
      `SELECT r.id, r.client_id, r.version, r.updated_at FROM referral r ORDER BY r.id`,
    );

  it('become one: chosen fields, the rest from who knows them, in every dossier of both', async () => {
    const pair = await twoRecords();
    const before = await journal();
    const { clientId } = await persons.merge(caseload.world.lead, order(pair));
    expect(clientId).toBe(pair[0].client);
    for (const { referral } of pair) {
      const { client } = await dossier(referral);
      expect(client).toMatchObject({
        ...{ id: pair[0].client, name: `M. Eerst${people}`, email: `m${people}@voorbeeld.nl` },
        ...{ postcode: '9991CD', houseNumber: '7', needs: { barriers: ['sight'] } },
      });
      expect(await caseload.events(referral)).toEqual(['referral.sent', 'client.merged']);
    }
    expect(await journal()).toEqual(before);
    expect(await caseload.audited('client.merge', pair[0].client)).toEqual([0]);
    expect(await caseload.audited('client.merge', pair[1].client)).toEqual([0]);
    expect((await persons.look(caseload.world.lead, pair[1].client)).twins).toEqual([]);
  });

  it('must be chosen wherever both say something else', async () => {
    const pair = await twoRecords();
    const half = order(pair, { name: 'kept' });
    expect(await refusalOf(persons.merge(caseload.world.lead, half))).toBe('merge.choice');
    const { fields } = await persons.compare(caseload.world.lead, {
      ...{ id: pair[0].client, otherId: pair[1].client },
    });
    const asked = fields.filter(({ needsChoice }) => needsChoice).map(({ field }) => field);
    expect(asked).toEqual(['name', 'address']);
  });

  it('are as they were after undoing, and what was corrected meanwhile stays corrected', async () => {
    const { lead } = caseload.world;
    const pair = await twoRecords();
    const was = (await dossier(pair[0].referral)).client;
    const wasOther = (await dossier(pair[1].referral)).client;
    const { id } = await persons.merge(lead, order(pair, { name: 'other', address: 'other' }));
    await persons.undo(lead, id);
    expect((await dossier(pair[0].referral)).client).toEqual({ ...was, version: 3 });
    expect((await dossier(pair[1].referral)).client).toEqual(wasOther);
    expect(await caseload.audited('client.split', pair[1].client)).toEqual([0]);

    const again = { ...order(pair, { name: 'other', address: 'other' }), keptVersion: 3 };
    const second = await persons.merge(lead, again);
    const changes = { email: 'later@voorbeeld.nl' };
    await caseload.clients.edit(lead, { id: pair[0].client, changes, version: 4 });
    await persons.undo(lead, second.id);
    const now = (await dossier(pair[0].referral)).client;
    expect(now).toEqual({ ...was, email: 'later@voorbeeld.nl', version: 6 });
  });

  it('are found by their blind indexes again after undoing', async () => {
    const { lead } = caseload.world;
    const pair = await twoRecords();
    const indexes = () =>
      caseload.database.sql(
        `SELECT person_index, phone_index, phone_birth_index, neighbourhood_code FROM client WHERE id = $1`,
        [pair[0].client],
      );
    const before = await indexes();
    const { id } = await persons.merge(lead, order(pair, { name: 'other', address: 'other' }));
    expect(await indexes()).not.toEqual(before);
    await persons.undo(lead, id);
    expect(await indexes()).toEqual(before);
  });

  it('count as one person for the municipality, and as two after undoing', async () => {
    const pair = await twoRecords();
    const two = await count();
    const { id } = await persons.merge(caseload.world.lead, order(pair));
    expect(await count()).toBe(two - 1);
    await persons.undo(caseload.world.lead, id);
    expect(await count()).toBe(two);
  });

  it('grow into a chain that is taken apart from its end', async () => {
    const { lead } = caseload.world;
    const pair = await twoRecords();
    const third = await refer('referrer', {
      name: 'M. Derde',
      birthDate: '03-04-1961',
      phone: `06210${10_000 + people}`,
    });
    const all = await count();
    const first = await persons.merge(lead, order(pair));
    const kept = (await dossier(third.referral)).client;
    const last = await persons.merge(lead, {
      ...{ id: third.client, otherId: pair[0].client, keptVersion: kept.version, otherVersion: 2 },
      choices: { name: 'other', address: 'kept', barriers: 'other' },
    });
    expect((await dossier(pair[1].referral)).client.id).toBe(third.client);
    expect(await count()).toBe(all - 2);
    expect(await refusalOf(persons.undo(lead, first.id))).toBe('merge.not_last');
    expect(await refusalOf(persons.merge(lead, order(pair)))).toBe('merge.not_possible');
    await persons.undo(lead, last.id);
    await persons.undo(lead, first.id);
    expect(await count()).toBe(all);
  });

  it('are merged once, whoever comes at the same moment, from whichever side', async () => {
    const { lead } = caseload.world;
    const pair = await twoRecords();
    const turned = order([pair[1], pair[0]], { name: 'kept', address: 'kept' });
    const tries = await Promise.all([
      ...[1, 2, 3].map(() => refusalOf(persons.merge(lead, order(pair)))),
      ...[1, 2, 3].map(() => refusalOf(persons.merge(lead, turned))),
    ]);
    expect(tries.filter((each) => each === 'done')).toHaveLength(1);
    const rest = tries.filter((each) => each !== 'done');
    expect(rest.every((each) => ['merge.not_possible', 'referral.changed'].includes(each))).toBe(
      true,
    );
    const [id] = await caseload.column<string>(
      `SELECT id FROM client_merge WHERE undone_at IS NULL AND $1 IN (kept_client_id, merged_client_id)`,
      [pair[0].client],
    );
    const undone = await Promise.all([1, 2, 3].map(() => refusalOf(persons.undo(lead, id ?? ''))));
    expect(undone.sort()).toEqual(['done', 'not_found', 'not_found']);
  });

  it('are not merged when one of them changed after they were compared', async () => {
    const { lead } = caseload.world;
    const pair = await twoRecords();
    const id = pair[1].client;
    await caseload.clients.edit(lead, { id, changes: { houseNumber: '8' }, version: 1 });
    expect(await refusalOf(persons.merge(lead, order(pair)))).toBe('referral.changed');
  });

  it('are merged by a lead of the own team only, and never across organisations', async () => {
    const { coach, southCoach, referrer, lead, person, welfare, south } = caseload.world;
    const pair = await twoRecords();
    const southLead = await person({
      ...{ organisationId: welfare, role: 'lead', name: 'Lead Zuid', teamIds: [south] },
    });
    for (const actor of [coach, southCoach, referrer, southLead]) {
      expect(await refusalOf(persons.merge(actor, order(pair)))).toBe('not_found');
    }
    const elsewhere = await refer('siblingReferrer', { ...orderOf().client, postcode: '9993 AB' });
    const across = order([pair[0], elsewhere], {});
    expect(await refusalOf(persons.merge(lead, across))).toBe('not_found');
    expect(await refusalOf(persons.undo(lead, newId()))).toBe('not_found');
  });

  it('S-08: are joined by the database itself only within the own organisation', async () => {
    const { lead, otherCoach } = caseload.world;
    const pair = await twoRecords();
    const elsewhere = await refer('siblingReferrer', { ...orderOf().client, postcode: '9993 AB' });
    const app = new pg.Client(caseload.database.urls.app);
    await app.connect();
    const as = async (actor: typeof lead, sql: string, values: readonly unknown[]) => {
      const { accountId, organisationId, regionId, role } = actor;
      await app.query('BEGIN');
      try {
        await app.query('SELECT set_actor($1, $2, $3, $4)', [
          ...[accountId, organisationId, regionId, role],
        ]);
        return (await app.query(sql, [...values])).rowCount;
      } finally {
        await app.query('ROLLBACK');
      }
    };
    const join = `INSERT INTO client_merge (id, organisation_id, kept_client_id, merged_client_id, change, merged_by, merged_at)
      VALUES ($1, $2, $3, $4, 'x', $5, now())`;
    const said = `INSERT INTO same_person_choice (id, organisation_id, low_client_id, high_client_id, choice, chosen_by, chosen_at)
      VALUES ($1, $2, least($3::uuid, $4), greatest($3::uuid, $4), 'same', $5, now())`;
    const refused = /row-level security/;
    try {
      for (const sql of [join, said]) {
        const mine = [
          newId(),
          lead.organisationId,
          pair[0].client,
          elsewhere.client,
          lead.accountId,
        ];
        await expect(as(lead, sql, mine)).rejects.toThrow(refused);
        const theirs = [newId(), otherCoach.organisationId, pair[0].client, pair[1].client];
        await expect(as(otherCoach, sql, [...theirs, otherCoach.accountId])).rejects.toThrow(
          refused,
        );
      }
      const { id } = await persons.merge(lead, order(pair));
      expect(await as(otherCoach, 'SELECT 1 FROM client_merge WHERE id = $1', [id])).toBe(0);
      const undo = 'UPDATE client_merge SET undone_by = $2, undone_at = now() WHERE id = $1';
      expect(await as(otherCoach, undo, [id, otherCoach.accountId])).toBe(0);
    } finally {
      await app.end();
    }
  });
});
