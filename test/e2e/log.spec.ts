import { createLogger, newId } from '@wor/platform';
import { TestApp } from '../support/app.js';
import { bringToActive, orderWith, type Episode, type Tenant } from '../support/http/episode.js';
import { createTenants } from '../support/http/tenants.js';

const password = 'KanarieWachtwoord van vijftien tekens';
const bsn = '999990019';

let app: TestApp;
let own: Tenant;
let episode: Episode;
const lines: string[] = [];
const printed: string[] = [];
const secrets: string[] = [];

const listen = (stream: NodeJS.WriteStream): jest.SpyInstance =>
  jest.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);

beforeAll(async () => {
  const spies = [listen(process.stdout), listen(process.stderr)];
  try {
    const log = createLogger('api', 'trace', { write: (line) => void lines.push(line) });
    app = await TestApp.create({ log });
    ({ own } = await createTenants(app));
    episode = await bringToActive(app, own);
    await logInAndOut();
    await slip();
    await breakThings();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
});
afterAll(() => app.close());

async function logInAndOut(): Promise<void> {
  const email = await app.giveLogin(own.referrer, password);
  const nobody = await app.as();
  await nobody.post('/sessions', { email, password: `${password} fout` });
  const { body } = await nobody.post('/sessions', { email, password });
  const { token } = body as { token: string };
  secrets.push(email, token, (await app.as(own.coach)).token ?? '');
  await nobody.ask({
    ...{ method: 'DELETE', path: '/sessions/current' },
    headers: { authorization: `Bearer ${token}` },
  });
}

/** What people and programs get wrong, with a canary in everything that they send. */
async function slip(): Promise<void> {
  const [referrer, coach] = [await app.as(own.referrer), await app.as(own.coach)];
  const order = orderWith('KanarieSlip', { teamId: own.teamId, phone: '0612300000' });
  const key = { 'idempotency-key': newId() };
  await referrer.post('/referrals', { ...order, hope: `BSN ${bsn} KanarieSlip` }, key);
  await referrer.post('/referrals', { ...order, KanarieVeld: 'KanarieSlip' }, key);
  await referrer.post('/referrals', { ...order, reasonCode: 'KanarieSlip' }, key);
  await referrer.post('/referrals', { ...order, client: { name: 'KanarieSlip' } }, key);
  const json = { 'content-type': 'application/json' };
  const raw = '{"client": {"name": "KanarieSlip';
  await referrer.ask({ method: 'POST', path: '/referrals', raw, headers: json });
  await referrer.get('/KanarieSlip?naam=KanarieSlip');
  await referrer.get('/referrals/KanarieSlip');
  await referrer.get('/%zz/KanarieSlip');
  await referrer.get('/sessions/current', {
    'user-agent': 'KanarieSlip\u001b[31m"}{"level":"fatal"}',
    traceparent: 'KanarieSlip',
    'x-forwarded-for': 'KanarieSlip',
  });
  await coach.post(`/referrals/${episode.referral}/actions/KanarieSlip`, {});
  await coach.patch(
    `/clients/${episode.client}`,
    { email: 'geen adres KanarieSlip' },
    { 'if-match': '"1"' },
  );
}

/** Errors of the database whose details hold the row. */
async function breakThings(): Promise<void> {
  const referrer = await app.as(own.referrer);
  const order = orderWith('KanarieBreuk', { teamId: own.teamId, phone: '0612300001' });
  const breakAndMend: readonly (readonly [string, string])[] = [
    [
      `ALTER TABLE referral_letter ADD CONSTRAINT boom CHECK (body IS NULL) NOT VALID`,
      `ALTER TABLE referral_letter DROP CONSTRAINT boom`,
    ],
    [`REVOKE INSERT ON client FROM wor_app`, `GRANT INSERT ON client TO wor_app`],
    [
      `CREATE FUNCTION boom() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         RAISE EXCEPTION E'KanarieBreuk\\n    at KanarieBreuk' USING DETAIL = 'KanarieBreuk', HINT = 'KanarieBreuk';
       END $$; CREATE TRIGGER boom BEFORE INSERT ON referral FOR EACH ROW EXECUTE FUNCTION boom()`,
      `DROP TRIGGER boom ON referral; DROP FUNCTION boom()`,
    ],
  ];
  for (const [hurt, mend] of breakAndMend) {
    await app.database.sql(hurt);
    const answer = await referrer.post('/referrals', order, { 'idempotency-key': newId() });
    await app.database.sql(mend);
    if (answer.status < 500) throw new Error(`Nothing broke: ${hurt}`);
  }
}

interface Line {
  readonly level: string;
  readonly msg: string;
}

const parsed = (): Line[] => lines.map((line) => JSON.parse(line) as Line);

describe('the log at level trace (S-54)', () => {
  it('has one JSON line an event, whatever was sent (S-58)', () => {
    expect(lines.filter((line) => line.indexOf('\n') !== line.length - 1)).toEqual([]);
    expect(parsed().filter(({ level }) => level === 'fatal')).toEqual([]);
  });

  it('tells of every request, and of every fault with where it happened', () => {
    expect(parsed().filter(({ msg }) => msg === 'Request').length).toBeGreaterThan(25);
    const faults = parsed().filter(({ level }) => level === 'error');
    expect(faults).toHaveLength(3);
    expect(faults.map(({ msg }) => msg)).toEqual(Array(3).fill('Request refused'));
    expect(JSON.stringify(faults)).toMatch(/at .*\.ts/);
  });

  it('holds nothing that a person typed, and no secret', () => {
    const text = [...lines, ...printed].join('\n');
    const phones = ['0612300000', '0612300001', '612310', '+31612'];
    const typed = ['kanarie', 'mevrouw', bsn, '1950-02-01', '01-02-1950', ...phones, password];
    const found = [...typed, ...secrets].filter((word) =>
      text.toLowerCase().includes(word.toLowerCase()),
    );
    expect(found).toEqual([]);
    expect(secrets.filter((secret) => secret.length < 20)).toEqual([]);
  });

  it('has only keys of the allow-list', () => {
    const keys = new Set(parsed().flatMap((line) => Object.keys(line)));
    expect([...keys].sort()).toEqual([
      ...['app', 'code', 'constraint', 'error', 'level', 'method', 'milliseconds', 'msg'],
      ...['route', 'stack', 'status', 'time', 'traceId'],
    ]);
  });
});

it('what the journals keep of all this names nobody (S-50)', async () => {
  for (const table of ['event', 'outbox', 'audit_event', 'idempotency', 'login_attempt']) {
    const rows = await app.database.sql<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
    const text = rows.map(({ row }) => row.toLowerCase()).join('\n');
    const words = ['kanarie', bsn, ...secrets.map((secret) => secret.toLowerCase())];
    expect([table, words.filter((word) => text.includes(word))]).toEqual([table, []]);
  }
});
