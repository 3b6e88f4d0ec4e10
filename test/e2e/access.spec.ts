import { newId } from '@wor/platform';
import { routeAccess } from '../../apps/api/src/http/allow.decorator.js';
import { ReferralController } from '../../apps/api/src/referral/referral.controller.js';
import { TestApp } from '../support/app.js';
import { bringToActive, draftOf, type Episode, type Tenant } from '../support/http/episode.js';
import { publishRegion } from '../support/hsds/publish-region.js';
import { createCast, createTenants, places, type Place } from '../support/http/tenants.js';
import { accessPolicy } from './access-policy.js';
import type { PolicyRow } from './policy-row.js';
import {
  cellsOf,
  deviationsOf,
  mayRead,
  observe,
  type Caller,
  type Cell,
  type Observed,
} from './cube.js';

const callers: readonly Caller[] = [
  ...(['referrer', 'coach', 'lead', 'provider', 'municipality'] as const),
  ...(['administrator', 'privacy_officer', 'log_administrator', 'operator'] as const),
  'anonymous',
];

type Objects = Record<Place, Episode & { deadLetter: string; draft: string; practice: string }>;

let app: TestApp;
let tenants: Record<Place, Tenant>;
let objects: Objects;
let ask: (cells: readonly Cell[]) => Promise<Observed[]>;
let observed: Observed[];

async function letterOf(tenant: Tenant): Promise<string> {
  const id = newId();
  await app.database.sql(
    `INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, run_at, state)
     VALUES ($1, $2, $3, $4, 'mail', 'referral.sent', now(), 'dead')`,
    [id, tenant.referrer.regionId, tenant.referrer.organisationId, `dead:${id}`],
  );
  return id;
}

beforeAll(async () => {
  app = await TestApp.create();
  tenants = await createTenants(app);
  await publishRegion(app.database, app.world.region);
  const entries: [Place, Objects[Place]][] = [];
  for (const place of places) {
    const episode = await bringToActive(app, tenants[place]);
    // An operator serves all organisations alike, so only one letter is there to be retried.
    const deadLetter = place === 'own' ? await letterOf(tenants.own) : newId();
    const draft = await draftOf(app, tenants[place]);
    const practice = tenants[place].referrer.organisationId;
    entries.push([place, { ...episode, deadLetter, draft, practice }]);
  }
  objects = Object.fromEntries(entries) as Objects;
  const cast = await createCast(app);
  ask = (cells) => observe({ app, cast, objects, policy: accessPolicy }, cells);
  observed = await ask(cellsOf(accessPolicy, callers));
}, 400_000);
afterAll(() => app.close());

const routeOf = ({ method, path }: PolicyRow): string => `${method} ${path}`;

describe('the access cube (S-01)', () => {
  it('has a row for every route of the running router, and a route for every row', () => {
    const known = new Set(accessPolicy.map(routeOf));
    const running = app.routes
      .map(({ method, path }) => `${method === 'HEAD' ? 'GET' : method} ${path}`)
      .filter((route, index, all) => all.indexOf(route) === index);
    expect([...running].sort()).toEqual([...known].sort());
  });

  it('knows the routes that the description of the api tells of, and no other', async () => {
    const { body } = await (await app.as()).get('/openapi.json');
    const { paths } = body as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    const known = [...new Set(accessPolicy.map(routeOf))];
    const itself = 'GET /openapi.json';
    expect(described.sort()).toEqual(known.filter((route) => route !== itself).sort());
  });

  it('answers every cell as the policy says', () => {
    const routes = new Set(accessPolicy.map(routeOf)).size;
    console.log(
      `access cube: ${routes} routes x ${callers.length} callers x ${places.length + 1} objects, ${observed.length} requests`,
    );
    expect(deviationsOf(accessPolicy, observed)).toEqual([]);
  });

  it('answers a foreign object as one that does not exist, to the byte but for the trace', () => {
    const faceOf = ({ answer }: Observed): string =>
      JSON.stringify([
        answer.text.replace(/"traceId":"[^"]*"/, ''),
        Object.entries(answer.headers).filter(([name]) => !['date', 'x-trace-id'].includes(name)),
      ]);
    const keyOf = ({ row, method, caller, action = '' }: Observed): string =>
      [row, method, caller, action].join(' ');
    const missing = new Map(
      observed.filter(({ target }) => target === 'missing').map((each) => [keyOf(each), each]),
    );
    const hidden = observed.filter(
      ({ target, answer }) => !['missing', 'none'].includes(target) && answer.status === 404,
    );
    const differing = hidden.filter((each) => {
      const twin = missing.get(keyOf(each));
      return twin === undefined || faceOf(twin) !== faceOf(each);
    });
    expect(hidden.length).toBeGreaterThan(250);
    expect(differing).toEqual([]);
  });

  it('never shows a byte of another tenant in any answer (S-02)', () => {
    const shown = observed.flatMap(({ caller, answer, ...cell }) =>
      places
        .filter((place) => !mayRead(accessPolicy, caller, place))
        .filter((place) => answer.text.toLowerCase().includes(tenants[place].canary.toLowerCase()))
        .map((place) => ({ ...cell, caller, place })),
    );
    expect(shown).toEqual([]);
    const seen = observed.filter(({ answer }) => answer.text.includes(tenants.own.canary));
    expect(seen.length).toBeGreaterThan(5);
  });

  it('keeps every refusal of a role in the audit trail', async () => {
    const refused = observed.filter(({ answer }) => answer.status === 403);
    const rows = await app.database.sql<{ role: string; count: number }>(
      `SELECT role_code AS role, count(*)::integer AS count FROM audit_event
       WHERE outcome = 8 AND obj_id_type NOT IN ('referral', 'client') GROUP BY 1`,
    );
    const kept = new Map(rows.map(({ role, count }) => [role, count]));
    const lost = callers.filter(
      (caller) => refused.filter((each) => each.caller === caller).length > (kept.get(caller) ?? 0),
    );
    expect(refused.length).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });

  it('hides a note of another referral behind an own one (S-02)', async () => {
    const referrer = await app.as(tenants.own.referrer);
    const path = `/referrals/${objects.own.referral}/feedback/${objects.sibling.feedback}/read`;
    expect((await referrer.post(path, {})).status).toBe(404);
  });
});

describe('the cube turns red (mutation twin)', () => {
  const tampered: readonly (readonly [string, (row: PolicyRow) => PolicyRow])[] = [
    ['is open to everybody', (row) => ({ ...row, who: 'everybody' })],
    ['is open to nobody', (row) => ({ ...row, who: {} })],
    ['has no status that means done', (row) => ({ ...row, done: [599] })],
  ];

  it.each(tampered)('for each row that by mistake %s', (_how, change) => {
    const unnoticed = accessPolicy.filter((row, index) => {
      const changed = change(row);
      if (JSON.stringify(changed) === JSON.stringify(row)) return false;
      const policy = accessPolicy.map((each, at) => (at === index ? changed : each));
      return deviationsOf(policy, observed).length === 0;
    });
    expect(unnoticed.map(routeOf)).toEqual([]);
  });

  it.each(['public', 'session', undefined] as const)(
    'when the guard of reading a referral asks for %s only; the rows stay hidden all the same (S-08)',
    async (access) => {
      const route = ReferralController.prototype.read;
      const right: unknown = Reflect.getMetadata(routeAccess, route);
      const cells = cellsOf(accessPolicy, callers).filter(
        ({ row }) => accessPolicy[row]?.path === '/referrals/:id',
      );
      Reflect.defineMetadata(routeAccess, access, route);
      try {
        const found = await ask(cells);
        expect(deviationsOf(accessPolicy, found).length).toBeGreaterThan(0);
        const leaked = found.filter(
          ({ caller, target, answer }) =>
            answer.status < 300 && (target !== 'own' || !mayRead(accessPolicy, caller, 'own')),
        );
        expect(leaked).toEqual([]);
      } finally {
        Reflect.defineMetadata(routeAccess, right, route);
      }
    },
  );
});
