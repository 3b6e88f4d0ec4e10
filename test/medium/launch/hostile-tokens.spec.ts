import { LaunchKeyService, LaunchService } from '@wor/services';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import {
  audience,
  claimsOf,
  makeSystem,
  signed,
  signedWithPublicKey,
  soon,
  unsigned,
} from './tokens.js';

let database: TestDatabase;
let world: World;
let launches: LaunchService;

const own = makeSystem('https://his.example/own');
const other = makeSystem('https://his.example/other');
const old = makeSystem('https://his.example/old');
const stranger = makeSystem('https://his.example/own');

const head = (change: object): object => ({
  ...{ alg: 'ES256', typ: 'wor-launch+jwt', kid: own.kid },
  ...change,
});
const withClaims = (change: object): string => signed(own, claimsOf(own, { ...change }));
const without = (name: string): string =>
  signed(own, Object.fromEntries(Object.entries(claimsOf(own)).filter(([key]) => key !== name)));
const person = { name: 'Q. Kanariepiet', birthDate: '1950-02-01' };
const double = (): string => {
  const text = JSON.stringify(claimsOf(own));
  return signed(own, `${text.slice(0, -1)},"aud":"${audience}"}`);
};
const escapedDouble = (): string => {
  const text = JSON.stringify(claimsOf(own));
  return signed(own, `${text.slice(0, -1)},"\\u0061ud":"${audience}"}`);
};
const tampered = (): string => {
  const [first = '', , third = ''] = signed(own, claimsOf(own)).split('.');
  const payload = Buffer.from(JSON.stringify(claimsOf(own))).toString('base64url');
  return `${first}.${payload}.${third}`;
};

/** What somebody may try, and how it is refused. Each is made when it is sent. */
const hostile: readonly (readonly [string, string, () => string])[] = [
  ['no algorithm', 'launch.invalid', () => unsigned(own)],
  ['HS256 with the public key', 'launch.invalid', () => signedWithPublicKey(own)],
  [
    'ES384 in the header',
    'launch.invalid',
    () => signed(own, claimsOf(own), head({ alg: 'ES384' })),
  ],
  ['no type', 'launch.invalid', () => signed(own, claimsOf(own), { alg: 'ES256', kid: own.kid })],
  ['another type', 'launch.invalid', () => signed(own, claimsOf(own), head({ typ: 'at+jwt' }))],
  [
    'a key in the header',
    'launch.invalid',
    () => signed(stranger, claimsOf(own), head({ jwk: stranger.jwk })),
  ],
  [
    'an address of keys',
    'launch.invalid',
    () => signed(own, claimsOf(own), head({ jku: 'http://127.0.0.1/' })),
  ],
  [
    'critical extensions',
    'launch.invalid',
    () => signed(own, claimsOf(own), head({ crit: ['b64'], b64: false })),
  ],
  [
    'an unknown key',
    'launch.unknown_key',
    () => signed(own, claimsOf(own), head({ kid: 'key-9' })),
  ],
  [
    'a path as the name of a key',
    'launch.unknown_key',
    () => signed(own, claimsOf(own), head({ kid: '../../etc/passwd' })),
  ],
  [
    'a number as the name of a key',
    'launch.invalid',
    () => signed(own, claimsOf(own), head({ kid: 1 })),
  ],
  ['the key of another practice', 'launch.invalid', () => signed(other, claimsOf(own))],
  ['a stranger with the same names', 'launch.invalid', () => signed(stranger, claimsOf(stranger))],
  ['keys that are no longer valid', 'launch.unknown_key', () => signed(old, claimsOf(old))],
  ['another receiver', 'launch.invalid', () => withClaims({ aud: 'https://elsewhere.example' })],
  ['several receivers', 'launch.invalid', () => withClaims({ aud: [audience] })],
  [
    'an issuer that nobody knows',
    'launch.wrong_practice',
    () => withClaims({ iss: 'https://his.example/x' }),
  ],
  ['an issuer that is no text', 'launch.invalid', () => withClaims({ iss: { toString: 'x' } })],
  ['a token that is over', 'launch.expired', () => withClaims({ iat: soon(-120), exp: soon(-60) })],
  ['a token of the future', 'launch.invalid', () => withClaims({ iat: soon(90), exp: soon(120) })],
  ['a life of 61 seconds', 'launch.invalid', () => withClaims({ iat: soon(0), exp: soon(61) })],
  ['an end before its begin', 'launch.invalid', () => withClaims({ iat: soon(5), exp: soon(4) })],
  ['moments as text', 'launch.invalid', () => withClaims({ iat: String(soon(0)) })],
  ['no jti', 'launch.invalid', () => without('jti')],
  ['no person', 'launch.invalid', () => without('person')],
  ['no exp', 'launch.invalid', () => without('exp')],
  ['no birth date', 'launch.invalid', () => withClaims({ person: { name: 'Q. Kanariepiet' } })],
  [
    'a birth date that does not exist',
    'launch.invalid',
    () => withClaims({ person: { ...person, birthDate: '1950-02-30' } }),
  ],
  [
    'a claim nobody asked for',
    'launch.invalid',
    () => withClaims({ person: { ...person, bsn: '999911120' } }),
  ],
  [
    'a name that is an object',
    'launch.invalid',
    () => withClaims({ person: { ...person, name: {} } }),
  ],
  [
    'a name that is too long',
    'launch.invalid',
    () => withClaims({ person: { ...person, name: 'x'.repeat(121) } }),
  ],
  ['a claim twice', 'launch.invalid', double],
  ['a claim twice, once in escapes', 'launch.invalid', escapedDouble],
  [
    'a token in a token',
    'launch.invalid',
    () => signed(own, signed(own, claimsOf(own)), head({ cty: 'JWT' })),
  ],
  ['a token as the payload', 'launch.invalid', () => signed(own, signed(own, claimsOf(own)))],
  ['another payload under the signature', 'launch.invalid', tampered],
  [
    'too large',
    'launch.too_large',
    () => withClaims({ person: { ...person, name: 'x'.repeat(17_000) } }),
  ],
  ['no token at all', 'launch.invalid', () => 'hello'],
  ['nothing', 'launch.invalid', () => ''],
];

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  const home = { database: database.app, clock: new FakeClock(), keys: testKeys, origin: audience };
  launches = new LaunchService(home);
  const keys = new LaunchKeyService(home);
  const administrator = await world.person({
    ...{ organisationId: world.office, role: 'administrator', name: 'Beheer' },
  });
  const register = (organisationId: string, { issuer, jwk }: typeof own) =>
    keys.save(administrator, {
      ...{ organisationId, issuer, jwks: JSON.stringify({ keys: [jwk] }) },
      ...{ validUntil: '2027-11-01', version: 0 },
    });
  await register(world.practice, own);
  await register(world.siblingPractice, other);
  const third = await database.sql<{ id: string }>(
    `INSERT INTO organisation (id, region_id, kind, name)
     VALUES (gen_random_uuid(), $1, 'practice', 'Praktijk Oud') RETURNING id`,
    [world.region],
  );
  await register(third[0]?.id ?? '', old);
  await database.sql(`UPDATE launch_key SET valid_until = '2020-01-01' WHERE issuer = $1`, [
    old.issuer,
  ]);
});
afterAll(() => database.close());

const receive = (token: string): Promise<string> =>
  launches.receive({ source: 'signed_post', token, origin: { address: '192.0.2.1' } });

async function count(sql: string): Promise<number> {
  const [row] = await database.sql<{ count: string }>(`SELECT count(*) FROM ${sql}`);
  return Number(row?.count);
}

const refusals = (): Promise<number> =>
  count(`audit_event WHERE event_id = 'launch.receive' AND outcome = 8`);

describe('S-15 a hostile launch', () => {
  it.each(hostile)('is refused, audited, and writes nothing: %s', async (_, code, make) => {
    const [kept, audited] = [await count('launch'), await refusals()];
    await expect(receive(make())).rejects.toThrow(code);
    expect(await count('launch')).toBe(kept);
    expect(await refusals()).toBe(audited + 1);
  });

  it('comes in once, and never again', async () => {
    const token = signed(own, claimsOf(own));
    await receive(token);
    const kept = await count('launch');
    await expect(receive(token)).rejects.toThrow('launch.replayed');
    const again = signed(own, claimsOf(own, { jti: jtiOf(token) }));
    await expect(receive(again)).rejects.toThrow('launch.replayed');
    expect(await count('launch')).toBe(kept);
  });

  it('comes in once when it is posted many times at one moment', async () => {
    const token = signed(own, claimsOf(own));
    const [kept, audited] = [await count('launch'), await refusals()];
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => receive(token)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await count('launch')).toBe(kept + 1);
    expect(await refusals()).toBe(audited + 7);
  });

  it('leaves no word about the patient in the audit trail', async () => {
    expect(await count(`audit_event e WHERE e::text ILIKE '%kanarie%'`)).toBe(0);
  });
});

const jtiOf = (token: string): string => {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(payload) as { jti: string }).jti;
};
