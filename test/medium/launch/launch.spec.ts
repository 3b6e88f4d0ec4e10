import type { Actor } from '@wor/domain';
import {
  DraftService,
  LaunchKeyService,
  LaunchService,
  PracticeLaunchService,
} from '@wor/services';
import { forgetLaunches } from '../../../apps/worker/src/schedule/forget-launches.task.js';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { audience, claimsOf, makeSystem, signed, type MadeSystem } from './tokens.js';

let database: TestDatabase;
let world: World;
let launches: LaunchService;
let keys: LaunchKeyService;
let practice: PracticeLaunchService;
let drafts: DraftService;
let administrator: Actor;
const clock = new FakeClock();
const own = makeSystem('https://his.example/own');

const toSave = (organisationId: string, { issuer, jwk }: MadeSystem, version = 0) => ({
  ...{ organisationId, issuer, jwks: JSON.stringify(jwk), validUntil: '2027-11-01', version },
});

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  const home = { database: database.app, clock, keys: testKeys, origin: audience };
  launches = new LaunchService(home);
  keys = new LaunchKeyService(home);
  practice = new PracticeLaunchService(home);
  drafts = new DraftService(home);
  administrator = await world.person({
    ...{ organisationId: world.office, role: 'administrator', name: 'Beheer' },
  });
  await keys.save(administrator, toSave(world.practice, own));
});
afterAll(() => database.close());

const receive = (token: string): Promise<string> =>
  launches.receive({ source: 'signed_post', token, origin: {} });
const full = {
  ...{ name: '<script>Kanarie</script>', birthDate: '1950-02-01', phone: '06 12345678' },
  ...{ email: 'kanarie@piet.example', postcode: '9991 AA', houseNumber: '12b', language: 'tr' },
};
const launch = (change: object = {}): Promise<string> =>
  receive(signed(own, claimsOf(own, { person: full, icpc: 'Z15.01', ...change })));

describe('a launch', () => {
  it('opens as a draft of the referrer, every field from the system, markup as text', async () => {
    const id = await launches.open(world.referrer, await launch());
    const { fields } = await drafts.read(world.referrer, id);
    const his = (name: string, value: string) => ({ name, values: [value], source: 'his' });
    expect(fields).toEqual([
      his('client.name', '<script>Kanarie</script>'),
      his('client.birthDate', '01-02-1950'),
      his('client.phone', '06 12345678'),
      his('client.email', 'kanarie@piet.example'),
      his('client.postcode', '9991 AA'),
      his('client.houseNumber', '12b'),
      his('client.language', 'tr'),
      his('icpc', 'Z15'),
    ]);
  });

  it('opens as the same draft again, and never over what was typed since', async () => {
    const token = await launch();
    const id = await launches.open(world.referrer, token);
    const { key } = await drafts.read(world.referrer, id);
    const typed = { name: 'hope', values: ['wandelen'], source: 'typed' } as const;
    await drafts.keep(world.referrer, { key, fields: [typed] });
    expect(await launches.open(world.referrer, token)).toBe(id);
    expect((await drafts.read(world.referrer, id)).fields).toEqual([typed]);
  });

  it('does not exist for a referrer of another practice, nor for a coach', async () => {
    const token = await launch();
    await expect(launches.open(world.siblingReferrer, token)).rejects.toThrow('not_found');
    await expect(launches.open(world.coach, token)).rejects.toThrow('permission.refused');
  });

  it('is stored unreadably, and its token nowhere (S-50)', async () => {
    const token = await launch();
    const rows = await database.sql<{ row: string }>(`SELECT l::text AS row FROM launch l`);
    const stored = rows.map(({ row }) => row).join('\n');
    expect(stored).not.toMatch(/kanarie/i);
    expect(stored).not.toContain(token);
  });

  it('is over after ten minutes, and then it goes', async () => {
    const token = await launch();
    await database.sql(`UPDATE launch SET expires_at = now() - interval '1 second'`);
    await expect(launches.open(world.referrer, token)).rejects.toThrow('launch.expired');
    const asLeader = database.worker.transaction.bind(database.worker);
    const context = { now: clock.now(), database: database.worker, asLeader };
    expect(await forgetLaunches.run(context)).toBeGreaterThan(0);
    await expect(launches.open(world.referrer, token)).rejects.toThrow('not_found');
  });

  it('leaves a BSN in a name out, before anything is stored', async () => {
    const person = { ...full, name: 'Kanarie 999911120' };
    const id = await launches.open(world.referrer, await launch({ person }));
    const { fields } = await drafts.read(world.referrer, id);
    expect(fields.map(({ name }) => name)).not.toContain('client.name');
  });
});

describe('the keys of a system', () => {
  it('are seen and changed by an administrator of the region only', async () => {
    await expect(keys.list(world.referrer, { limit: 50 })).rejects.toThrow('permission.refused');
    await expect(keys.read(administrator, world.otherPractice)).rejects.toThrow('not_found');
    const save = keys.save(
      administrator,
      toSave(world.otherPractice, makeSystem('https://a.example/b')),
    );
    await expect(save).rejects.toThrow('not_found');
    const names = (await keys.list(administrator, { limit: 50 })).items.map(
      ({ organisation }) => organisation,
    );
    expect(names).toEqual(['Praktijk De Brug', 'Praktijk Het Plein']);
  });

  it.each([
    ['no JSON', 'sleutel', 'launch_key.json'],
    ['an empty list', '{"keys":[]}', 'launch_key.json'],
    [
      'a private key',
      JSON.stringify({ ...own.secret.export({ format: 'jwk' }), kid: 'a' }),
      'launch_key.private',
    ],
    ['a private key as PEM', '-----BEGIN PRIVATE KEY-----', 'launch_key.private'],
    ['a shared secret', '{"kty":"oct","k":"abc","kid":"a"}', 'launch_key.private'],
    ['an RSA key', '{"kty":"RSA","n":"abc","e":"AQAB","kid":"a"}', 'launch_key.kind'],
    ['a key without a name', JSON.stringify({ ...own.jwk, kid: undefined }), 'launch_key.kind'],
    ['a point off the curve', JSON.stringify({ ...own.jwk, y: own.jwk.x }), 'launch_key.kind'],
  ])('are refused when they are %s', async (_, jwks, code) => {
    const request = {
      ...toSave(world.siblingPractice, makeSystem('https://his.example/new')),
      jwks,
    };
    await expect(keys.save(administrator, request)).rejects.toThrow(code);
    expect((await keys.read(administrator, world.siblingPractice)).issuer).toBeNull();
  });

  it('belong to one practice under one name, and are changed under the version that was seen', async () => {
    const taken = keys.save(administrator, toSave(world.siblingPractice, own));
    await expect(taken).rejects.toThrow('launch_key.issuer_taken');
    const stale = keys.save(administrator, toSave(world.practice, own));
    await expect(stale).rejects.toThrow('launch_key.changed');
    const saved = await keys.save(administrator, toSave(world.practice, own, 1));
    expect(saved.version).toBe(2);
  });
});

describe('the made-up system of the practice region', () => {
  it('signs a launch that opens for its own practice', async () => {
    const { practices, patients } = await practice.offer();
    expect(patients).toHaveLength(5);
    const [chosen] = practices.filter(({ id }) => id === world.siblingPractice);
    const token = await practice.sign({ practice: chosen?.id ?? '', patient: 'lonely' });
    const id = await launches.open(world.siblingReferrer, await receive(token));
    expect((await drafts.read(world.siblingReferrer, id)).fields).toHaveLength(7);
  });

  it('never takes the place of a real system', async () => {
    const sign = practice.sign({ practice: world.practice, patient: 'lonely' });
    await expect(sign).rejects.toThrow('not_found');
  });

  it('does not exist where no region is for practice', async () => {
    await database.sql(`UPDATE region SET is_practice = false`);
    await expect(practice.offer()).rejects.toThrow('not_found');
    await expect(
      practice.sign({ practice: world.siblingPractice, patient: 'lonely' }),
    ).rejects.toThrow('not_found');
    await database.sql(`UPDATE region SET is_practice = true WHERE id = $1`, [world.region]);
  });
});
