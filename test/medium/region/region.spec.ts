import { defaultNorms, defaultReasons, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import {
  AreaService,
  InvitationService,
  OrganisationService,
  PeopleService,
  ReferralService,
  RegionSettingService,
} from '@wor/services';
import pg from 'pg';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { orderOf, requestOf } from '../../support/factories.js';
import { createWorld, type World } from '../../support/world.js';

let database: TestDatabase;
let world: World;
let administrator: Actor;
let settings: RegionSettingService;
let organisations: OrganisationService;
let people: PeopleService;
let invitations: InvitationService;
let areas: AreaService;
let referrals: ReferralService;
let app: pg.Client;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  const who = { organisationId: world.office, role: 'administrator', name: 'Carla' } as const;
  administrator = await world.person(who);
  const home = { database: database.app, clock: new FakeClock(), keys: testKeys };
  settings = new RegionSettingService(home);
  organisations = new OrganisationService(home);
  people = new PeopleService(home);
  invitations = new InvitationService(home);
  areas = new AreaService(home);
  referrals = new ReferralService(home);
  app = new pg.Client(database.urls.app);
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.close();
});

const norms = (fields: Partial<typeof defaultNorms>) => ({ body: { ...defaultNorms, ...fields } });
const everybody = { search: '', after: undefined, limit: 100 };

async function membershipOf(actor: Actor): Promise<string> {
  const [row] = await database.sql<{ id: string }>(
    `SELECT id FROM membership WHERE account_id = $1`,
    [actor.accountId],
  );
  return row?.id ?? '';
}

describe('a setting', () => {
  it('begins at version 0, and each change is the next one and current at once', async () => {
    expect(await settings.read(administrator, 'norms')).toMatchObject({
      version: 0,
      changed: null,
    });
    const edit = { kind: 'norms', seen: 0, change: norms({ firstContactTargetWorkingDays: 3 }) };
    const changed = await settings.change(administrator, { ...edit, note: 'Sneller bellen' });
    expect(changed).toMatchObject({ version: 1, changed: { by: 'Carla' } });
    const receipt = await referrals.refer(world.referrer, requestOf());
    expect(receipt.contactTarget).toBe('2026-11-25');
  });

  it('tells who changed which field, and goes back as a new version', async () => {
    const { items } = await settings.history(administrator, 'norms', { limit: 20 });
    const [path, before, after] = ['firstContactTargetWorkingDays', '5', '3'];
    expect(items).toMatchObject([
      { version: 1, by: 'Carla', note: 'Sneller bellen', changes: [{ path, before, after }] },
    ]);
    const back = { kind: 'norms', seen: 1, change: { restore: 0 } };
    expect(await settings.change(administrator, back)).toMatchObject({
      ...{ version: 2, body: defaultNorms },
    });
  });

  it('is written by one of two who began from the same version', async () => {
    const edits = [4, 6].map((attempts) =>
      settings.change(administrator, { kind: 'norms', seen: 2, change: norms({ attempts }) }),
    );
    const done = await Promise.allSettled(edits);
    const refused = done.flatMap((each): unknown[] =>
      each.status === 'rejected' ? [each.reason] : [],
    );
    expect(refused).toMatchObject([{ code: 'region.changed' }]);
    expect(await settings.read(administrator, 'norms')).toMatchObject({ version: 3 });
  });

  it('makes no version when nothing changed, and none that is refused', async () => {
    const { body } = await settings.read(administrator, 'norms');
    const same = { kind: 'norms', seen: 3, change: { body } };
    expect(await settings.change(administrator, same)).toMatchObject({ version: 3 });
    const wrong = { kind: 'norms', seen: 3, change: norms({ attempts: 99 }) };
    await expect(settings.change(administrator, wrong)).rejects.toMatchObject({
      code: 'norm.range',
    });
    const unknown = { kind: 'nothing', seen: 0, change: norms({}) };
    await expect(settings.change(administrator, unknown)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is audited with its version, for nobody else than an administrator', async () => {
    const edit = { kind: 'norms', seen: 3, change: norms({}) };
    await expect(settings.change(world.lead, edit)).rejects.toMatchObject({
      code: 'permission.refused',
    });
    const rows = await database.sql<{ outcome: number; detail: { version: number } }>(
      `SELECT outcome, obj_detail AS detail FROM audit_event WHERE event_id = 'region.edit' AND obj_id = 'norms' ORDER BY at`,
    );
    expect(rows[0]).toEqual({ outcome: 0, detail: { version: 1 } });
    expect(rows.at(-1)).toMatchObject({ outcome: 8 });
  });

  it('that retires a reason refuses it from then on, and old referrals keep its words', async () => {
    const old = await referrals.refer(world.referrer, requestOf());
    const body = defaultReasons.map((one) => ({ ...one, isRetired: one.code === 'loneliness' }));
    await settings.change(administrator, { kind: 'reasons', seen: 0, change: { body } });
    const now = referrals.refer(world.referrer, requestOf());
    await expect(now).rejects.toMatchObject({ code: 'reason.missing' });
    const form = await referrals.form(world.referrer);
    expect(form.reasons.map(({ code }) => code)).not.toContain('loneliness');
    const { side } = await referrals.read(world.referrer, old.id);
    expect(side.reason).toBe('Eenzaamheid / weinig contacten');
    await settings.change(administrator, { kind: 'reasons', seen: 1, change: { restore: 0 } });
  });
});

describe('an organisation', () => {
  it('is added, found, changed under its version, and ended with its roles', async () => {
    const { id } = await organisations.create(administrator, {
      ...{
        kind: 'practice',
        name: 'Praktijk De Eik',
        agb: '01-012345',
        defaultTeamId: world.north,
      },
    });
    const page = { search: 'eik', after: undefined, limit: 5 };
    expect((await organisations.list(administrator, page)).items).toMatchObject([
      { id, version: 1 },
    ]);
    const gp = await world.person({ organisationId: id, role: 'referrer', name: 'H. Eik' });
    const edit = { name: 'Praktijk De Linde', agb: '01012345', defaultTeamId: world.south };
    await organisations.edit(administrator, id, { seen: 1, edit });
    const stale = organisations.edit(administrator, id, { seen: 1, edit });
    await expect(stale).rejects.toMatchObject({ code: 'region.changed' });
    await organisations.end(administrator, id, 2);
    const [role] = await database.sql(`SELECT ended_at FROM membership WHERE account_id = $1`, [
      gp.accountId,
    ]);
    expect(role).toMatchObject({ ended_at: expect.any(Date) as Date });
  });

  it('pages by name without losing or doubling one', async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await organisations.list(administrator, { search: '', after, limit: 2 });
      seen.push(...page.items.map(({ name }) => name));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual([...new Set(seen)].sort((one, two) => one.localeCompare(two)));
    expect(seen).not.toContain('Praktijk Ver Weg');
  });

  it('with open referrals or postcodes does not end, and says how many', async () => {
    await referrals.refer(world.referrer, requestOf());
    const ending = organisations.end(administrator, world.practice, 1);
    await expect(ending).rejects.toMatchObject({
      code: 'organisation.has_referrals',
      details: { count: 3 },
    });
    const east = organisations.end(administrator, world.otherWelfare, 1);
    await expect(east).rejects.toMatchObject({
      code: 'organisation.in_use',
      details: { count: 1 },
    });
  });

  it.each([
    [{ kind: 'region', name: 'X' }, 'organisation.kind'],
    [{ kind: 'practice', name: ' ' }, 'label.missing'],
    [{ kind: 'practice', name: 'X', agb: '123' }, 'agb.invalid'],
    [{ kind: 'municipality', name: 'X' }, 'municipality.invalid'],
    [{ kind: 'practice', name: 'X', defaultTeamId: newId() }, 'team.missing'],
  ])('like %j is refused', async (typed, code) => {
    await expect(organisations.create(administrator, typed)).rejects.toMatchObject({ code });
  });

  it('in whose name people refer themselves is no organisation of the administrators', async () => {
    const [desk] = await database.sql<{ id: string }>(`SELECT self_referral_desk($1) AS id`, [
      world.region,
    ]);
    const id = desk?.id ?? '';
    const page = { search: 'aangemeld', after: undefined, limit: 5 };
    expect((await organisations.list(administrator, page)).items).toEqual([]);
    const edit = { seen: 1, edit: { name: 'Mijn praktijk' } };
    const invited = { email: 'x@x.example', name: 'X', role: 'referrer', teamIds: [] } as const;
    const attempts = [
      () => organisations.read(administrator, id),
      () => organisations.edit(administrator, id, edit),
      () => organisations.end(administrator, id, 1),
      () => invitations.invite(administrator, { ...invited, organisationId: id }, newId()),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('of another region is not there', async () => {
    const far = organisations.read(administrator, world.otherPractice);
    await expect(far).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that helps has teams with a phone in one notation', async () => {
    const typed = { name: 'Team West', phone: '020 123 45 99', email: 'west@welzijn.example' };
    const { id } = await organisations.addTeam(administrator, world.welfare, typed);
    const record = await organisations.read(administrator, world.welfare);
    expect(record.teams.find((team) => team.id === id)?.phone).toBe('+31201234599');
    const practice = organisations.addTeam(administrator, world.practice, typed);
    await expect(practice).rejects.toMatchObject({ code: 'organisation.kind' });
  });
});

describe('a role', () => {
  it('changes with its teams, and every session in it ends', async () => {
    const id = await membershipOf(world.southCoach);
    await database.sql(
      `INSERT INTO session (id_hash, account_id, membership_id) VALUES ('\\x01', $1, $2)`,
      [world.southCoach.accountId, id],
    );
    const edit = { role: 'lead', teamIds: [world.north, world.south] } as const;
    await people.change(administrator, id, { seen: 1, edit });
    const found = (await people.list(administrator, everybody)).items.find((one) => one.id === id);
    expect(found).toMatchObject({ role: 'lead', version: 2, organisation: 'Welzijn Noord' });
    const open = await database.sql(
      `SELECT 1 FROM session WHERE account_id = $1 AND ended_at IS NULL`,
      [world.southCoach.accountId],
    );
    expect(open).toEqual([]);
    const [noted] = await database.sql<{ detail: unknown }>(
      `SELECT obj_detail AS detail FROM audit_event WHERE event_id = 'person.change' AND obj_id = $1`,
      [id],
    );
    expect(noted?.detail).toEqual({
      before: { role: 'coach', teamIds: [world.south] },
      after: { role: 'lead', teamIds: [world.north, world.south] },
    });
  });

  it('ends at once, and only once', async () => {
    const id = await membershipOf(world.otherCoach);
    await people.end(administrator, id, 1);
    await expect(people.end(administrator, id, 2)).rejects.toMatchObject({
      code: 'role.impossible',
    });
  });

  it('of oneself stays, and so does that of an operator', async () => {
    const own = people.end(administrator, await membershipOf(administrator), 1);
    await expect(own).rejects.toMatchObject({ code: 'membership.own' });
    const operator = people.end(administrator, await membershipOf(world.operator), 1);
    await expect(operator).rejects.toMatchObject({ code: 'role.impossible' });
  });

  it.each([
    ['operator', [], 'role.impossible'],
    ['referrer', [], 'role.impossible'],
    ['coach', [], 'team.missing'],
    ['coach', ['east'], 'team.missing'],
  ] as const)('of a coach does not become %s of the teams %j', async (role, teams, code) => {
    const id = await membershipOf(world.coach);
    const teamIds = teams.map((team) => world[team]);
    const change = people.change(administrator, id, { seen: 1, edit: { role, teamIds } });
    await expect(change).rejects.toMatchObject({ code });
  });

  it('of another region is not there', async () => {
    const far = people.end(administrator, await membershipOf(world.farReferrer), 1);
    await expect(far).rejects.toMatchObject({ code: 'not_found' });
    const { items } = await people.list(administrator, everybody);
    expect(items.map(({ name }) => name)).not.toContain('Huisarts Ver');
  });
});

describe('the area test', () => {
  it.each([
    ['9992 AB', { team: 'Team Zuid', neighbourhood: 'Zuid', reason: 'own_area' }],
    ['', { team: 'Team Noord', neighbourhood: null, reason: 'practice_default' }],
    ['1234', { team: null, neighbourhood: null, reason: 'outside' }],
  ])('answers for "%s" what a real referral does', async (postcode, answer) => {
    expect(await areas.route(administrator, postcode, world.practice)).toEqual(answer);
    const client = {
      postcode: postcode === '' ? undefined : postcode.replace(/^1234$/, '1234 AB'),
    };
    const real = referrals.refer(world.referrer, requestOf(orderOf(client)));
    const team = await real.then((receipt) => receipt.team.name).catch(() => null);
    expect(team).toBe(answer.team);
  });

  it('follows a postcode and a neighbourhood to another team', async () => {
    await areas.movePostcode(administrator, '9992', world.north);
    const moved = await areas.moveNeighbourhood(administrator, 'WK999902', world.south);
    expect([...moved.postcodes].sort()).toEqual(['9992', '9993']);
    const nowhere = areas.movePostcode(administrator, '1234', world.north);
    await expect(nowhere).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('postcodes typed by hand', () => {
  const add = (postcodes: string, neighbourhoodCode?: string) =>
    areas.add(administrator, { postcodes, teamId: world.north, neighbourhoodCode });

  it('go to a team with the neighbourhood that somebody chose', async () => {
    await expect(add('1234')).rejects.toMatchObject({
      code: 'neighbourhood.missing',
      details: { fields: [{ field: 'neighbourhoodCode', code: 'neighbourhood.missing' }] },
    });
    expect(await add('1234 AB, 1236', 'wk999901')).toEqual({ postcodes: ['1234', '1236'] });
    expect(await areas.route(administrator, '1234 XY', world.practice)).toMatchObject({
      ...{ team: 'Team Noord', reason: 'own_area' },
    });
  });

  it('that the region has already keep their neighbourhood; a range has no others', async () => {
    expect(await add('1233-1237')).toEqual({ postcodes: ['1234', '1236'] });
  });

  it.each([
    ['1234', 'WK12', 'neighbourhood.invalid'],
    ['1234', 'WK888888', 'neighbourhood.invalid'],
    ['12', undefined, 'postcode.invalid'],
    ['1237-1233', undefined, 'postcode.range'],
  ])('like %s in %s are refused with %s', async (postcodes, code, problem) => {
    await expect(add(postcodes, code)).rejects.toMatchObject({ code: problem });
  });

  it('go to no team of another region, and are of no concern to a lead', async () => {
    const far = areas.add(administrator, { postcodes: '1234', teamId: newId() });
    await expect(far).rejects.toMatchObject({ code: 'team.missing' });
    const lead = areas.add(world.lead, { postcodes: '1234', teamId: world.north });
    await expect(lead).rejects.toMatchObject({ code: 'permission.refused' });
    const away = areas.remove(world.lead, '1234');
    await expect(away).rejects.toMatchObject({ code: 'permission.refused' });
  });

  it('are taken away once, and audited with what they were', async () => {
    expect(await areas.remove(administrator, '1230-1240')).toEqual({ postcodes: ['1234', '1236'] });
    const again = areas.remove(administrator, '1234');
    await expect(again).rejects.toMatchObject({ code: 'postcode.absent' });
    const rows = await database.sql<{ event: string; detail: { postcodes: string[] } }>(
      `SELECT event_id AS event, obj_detail AS detail FROM audit_event
       WHERE event_id LIKE 'area.%' AND outcome = 0 AND obj_detail ? 'postcodes' ORDER BY at`,
    );
    expect(rows[0]).toMatchObject({ event: 'area.add', detail: { postcodes: ['1234', '1236'] } });
    expect(rows.at(-1)?.event).toBe('area.remove');
  });
});

describe('the words of a mail', () => {
  it('are versioned like every setting, and refused when they tell something', async () => {
    const edit = (body: object, seen: number) =>
      settings.change(administrator, { kind: 'mailTexts', seen, change: { body } });
    const own = { 'sent-to-team': 'Actie nodig: er wacht iemand op uw team.' };
    expect(await edit(own, 0)).toMatchObject({ version: 1, body: own });
    const telling = { 'sent-to-team': 'Actie nodig: bel de huisarts.' };
    await expect(edit(telling, 1)).rejects.toMatchObject({
      code: 'mail_words.telling',
      details: { fields: [{ field: 'body.sent-to-team', code: 'mail_words.telling' }] },
    });
    const { items } = await settings.history(administrator, 'mailTexts', { limit: 20 });
    expect(items[0]?.changes).toEqual([
      { path: 'sent-to-team', before: null, after: own['sent-to-team'] },
    ]);
  });
});

describe('the six steps', () => {
  it('stand as the region is, and nobody ticks them', async () => {
    const { steps, target } = await settings.overview(administrator);
    expect(steps).toEqual([
      { step: 'organisations', state: 'done' },
      { step: 'teams', state: 'done' },
      { step: 'areas', state: 'busy' },
      { step: 'people', state: 'busy' },
      { step: 'reasons', state: 'done' },
      { step: 'norms', state: 'done' },
    ]);
    expect(target).toBe('2026-11-27');
  });
});

describe('the database without the code (S-08)', () => {
  async function as(actor: Actor, sql: string, values: readonly unknown[] = []) {
    await app.query('BEGIN');
    try {
      const { accountId, organisationId, regionId, role } = actor;
      const who = [accountId, organisationId, regionId, role];
      await app.query('SELECT set_actor($1, $2, $3, $4)', who);
      const { rowCount } = await app.query(sql, [...values]);
      return rowCount;
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const refused = /row-level security|permission denied/;
  const setting = `INSERT INTO region_setting (region_id, kind, version, body, account_id, account_name, at)
    VALUES ($1, 'norms', $2, '{}', $3, 'X', now())`;

  it('takes no setting of a coach, of another region, or in another name', async () => {
    const { lead, region, otherRegion } = world;
    const own = administrator.accountId;
    await expect(as(lead, setting, [region, 4, lead.accountId])).rejects.toThrow(refused);
    await expect(as(administrator, setting, [otherRegion, 1, own])).rejects.toThrow(refused);
    await expect(as(administrator, setting, [region, 4, lead.accountId])).rejects.toThrow(refused);
    await expect(as(administrator, setting, [region, 9, own])).rejects.toThrow('next version');
  });

  it('never changes or deletes a version, nor the current settings by hand', async () => {
    for (const sql of [
      `UPDATE region_setting SET body = '{}'`,
      'DELETE FROM region_setting',
      `UPDATE region SET settings = '{}'`,
      'DELETE FROM organisation',
      `UPDATE organisation SET kind = 'welfare'`,
      'UPDATE membership SET organisation_id = organisation_id',
    ]) {
      await expect(as(administrator, sql)).rejects.toThrow(refused);
    }
  });

  it('changes nothing for whoever is no administrator, and nothing elsewhere', async () => {
    const rename = `UPDATE organisation SET name = 'X' WHERE id = $1`;
    expect(await as(world.lead, rename, [world.welfare])).toBe(0);
    expect(await as(administrator, rename, [world.otherPractice])).toBe(0);
    expect(await as(administrator, rename, [world.welfare])).toBe(1);
    const promote = `UPDATE membership SET role = 'administrator' WHERE account_id = $1`;
    expect(await as(world.lead, promote, [world.lead.accountId])).toBe(0);
    expect(await as(administrator, promote, [administrator.accountId])).toBe(0);
    const operate = `UPDATE membership SET role = 'operator' WHERE account_id = $1`;
    await expect(as(administrator, operate, [world.lead.accountId])).rejects.toThrow(refused);
  });
});
