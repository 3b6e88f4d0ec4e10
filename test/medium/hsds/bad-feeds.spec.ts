import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@wor/domain';
import { newId, writeZip } from '@wor/platform';
import type { FeedReport } from '@wor/services';
import { TestDatabase } from '../../support/database.js';
import { clubFeed } from '../../support/hsds/feed.js';
import { idFrom } from '../../support/hsds/sample-records.js';
import { wor } from '../cli/wor.js';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'wor-hsds-bad-'));
const code = `r-${newId()}`;
let database: TestDatabase;

beforeAll(async () => {
  database = await TestDatabase.create();
  await database.sql(`INSERT INTO region (id, code, name) VALUES ($1, $2, 'Leeg')`, [
    newId(),
    code,
  ]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const bring = (path: string, ...more: string[]) =>
  wor(database.urls.migrator, ['hsds', 'import', path, '--region', code, ...more]);
const count = async (table: string): Promise<number> => {
  const [row] = await database.sql<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${table}`,
  );
  return row?.count ?? 0;
};

const service = (name: string, more: object = {}) => ({
  ...{ id: idFrom(name), name, status: 'active', organization_id: idFrom('club') },
  ...more,
});
const club = { id: idFrom('club'), name: 'Club', description: 'Club' };
const organization = (name: string, parent?: string) => ({
  ...{ id: idFrom(name), name, description: name },
  ...(parent === undefined ? {} : { parent_organization_id: idFrom(parent) }),
});
const term = (name: string, parent: string) => ({
  ...{ id: idFrom(name), name, description: name, parent_id: idFrom(parent) },
});

describe('a feed with records that are wrong', () => {
  it.each([
    ['a missing name', { services: [service('a', { name: '' })] }, ['service name missing']],
    ['a wrong status', { services: [service('a', { status: 'gone' })] }, ['service status enum']],
    [
      'an id twice',
      { services: [service('a'), service('a', { name: 'b' })] },
      ['service id duplicate'],
    ],
    ['the same record twice', { services: [service('a'), service('a')] }, ['service id duplicate']],
    [
      'organizations that are each other’s parent',
      { organizations: [club, organization('x', 'y'), organization('y', 'x')] },
      ['organization parent_organization_id cycle', 'organization parent_organization_id cycle'],
    ],
    [
      'an organization that is its own parent, and a service of it',
      {
        organizations: [organization('x', 'x')],
        services: [service('a', { organization_id: idFrom('x') })],
      },
      ['organization parent_organization_id cycle', 'service organization_id reference'],
    ],
    [
      'terms in a circle',
      { taxonomy_terms: [term('t', 'u'), term('u', 'v'), term('v', 't')] },
      [...Array.from({ length: 3 }, () => 'taxonomy_term parent_id cycle')],
    ],
    [
      'an organization that nobody knows',
      { services: [service('a', { organization_id: idFrom('nobody') })] },
      ['service organization_id reference'],
    ],
    [
      'a location that nobody knows',
      {
        service_at_locations: [
          { id: idFrom('j'), service_id: idFrom('ok'), location_id: idFrom('n') },
        ],
      },
      ['service_at_location location_id reference'],
    ],
    ['a NUL in a text', { services: [service('a', { name: 'a\u0000' })] }, ['service name text']],
    ['half of a sign', { services: [service('a', { x: '\ud800' })] }, ['service x text']],
  ])('%s refuses those and takes the others', async (_what, wrong, problems) => {
    const feed = { organizations: [club], services: [], ...wrong } as {
      organizations: object[];
      services: object[];
    };
    const services = [...feed.services, service('ok')];
    const organizations = feed.organizations.includes(club)
      ? feed.organizations
      : [club, ...feed.organizations];
    const path = file('bad.json', JSON.stringify({ ...feed, organizations, services }));
    const { code: exit, out } = await bring(path, '--json', '--check');
    const report = JSON.parse(out) as FeedReport;
    const refusals = report.problems.filter(isRefusal);
    expect([exit, refusals.map((each) => `${each.kind} ${each.field} ${each.code}`)]).toEqual([
      ...[1, problems],
    ]);
    expect(report.counts.refused).toBe(problems.length);
    expect(report.byKind['service']?.added).toBeGreaterThan(0);
  });

  it('tells line, record and field of each, and never what it says', async () => {
    const lines = [
      JSON.stringify({ organizations: [club] }),
      '{"not json',
      JSON.stringify(service('secret', { status: 'geheim' })),
      '',
      JSON.stringify(service('fine')),
      `{"x":"${'y'.repeat(1_100_000)}"}`,
      Buffer.from([0x22, 0xff, 0x22]).toString('latin1'),
    ];
    const {
      code: exit,
      err,
      out,
    } = await bring(file('bad.ndjson', Buffer.from(lines.join('\n'), 'latin1')), '--check');
    expect(exit).toBe(1);
    expect(err.split('\n')).toEqual([
      'line 2, file: json',
      `line 3, service ${idFrom('secret')} status: enum`,
      'line 6, file: too_large',
      'line 7, file: text',
      `service ${idFrom('fine')} schedules: incomplete`,
    ]);
    expect(err + out).not.toContain('geheim');
  });

  it('takes the words of HTML and not its tags', async () => {
    const words = '<p>Kom &amp; <b onclick="x()">doe mee</b></p><script>alert(1)</script>';
    const feed = { organizations: [club], services: [service('html', { description: words })] };
    expect((await bring(file('html.json', JSON.stringify(feed)))).code).toBe(0);
    const [row] = await database.sql(
      `SELECT a.description, r.body ->> 'description' AS kept FROM activity a
       JOIN directory_record r ON r.activity_id = a.id WHERE a.name = 'html'`,
    );
    expect(row).toEqual({ description: 'Kom & doe mee', kept: 'Kom & doe mee' });
  });
});

describe('a file that is no feed', () => {
  it.each([
    ['nothing.json', '', 'this is no JSON'],
    ['latin1.json', Buffer.from('"\xe9"', 'latin1'), 'this is not UTF-8'],
    ['feed.xml', '<a/>', 'a feed is .json, .ndjson, .zip, or a folder of CSV files'],
    ['broken.zip', 'PK no archive', 'this is no archive'],
    ['empty.zip', writeZip([{ name: 'a.txt', octets: Buffer.from('a') }]), 'no table in it'],
    [
      'cell.zip',
      writeZip([{ name: 'services.csv', octets: Buffer.from('id,name\n"a,b\n') }]),
      'services.csv: the file breaks',
    ],
  ])('%s is refused in one line, and nothing comes in', async (name, content, reason) => {
    const before = await count('directory_record');
    const { code: exit, err } = await bring(file(name, content));
    expect(exit).toBe(2);
    expect(err).toContain(reason);
    expect(await count('directory_record')).toBe(before);
  });

  it('a JSON file that is too large says what to do', async () => {
    const { code: exit, err } = await bring(
      file('large.json', Buffer.alloc(64 * 1024 * 1024 + 1, ' ')),
    );
    expect([exit, err]).toEqual([
      2,
      'wor: large.json: more than 64 MB; give it as NDJSON, a record a line',
    ]);
  });

  it('an archive that unpacks into too much is not unpacked', async () => {
    const octets = Buffer.alloc(80 * 1024 * 1024, 'a');
    const { code: exit, err } = await bring(
      file('bomb.zip', writeZip([{ name: 'services.csv', octets }])),
    );
    expect([exit, err]).toEqual([2, 'wor: bomb.zip: it holds too much']);
  });

  it('for a region that does not exist is refused', async () => {
    const path = file('club.json', JSON.stringify(clubFeed()));
    const { code: exit, err } = await wor(database.urls.migrator, [
      ...['hsds', 'import', path, '--region', 'nowhere'],
    ]);
    expect([exit, err]).toEqual([2, 'wor: not_found']);
  });
});

describe('tables', () => {
  const tables = {
    'organizations.csv': `id,name,description\n${idFrom('club')},Club,Club\n`,
    'services.csv': `id,organization_id,name,status,minimum_age\n${idFrom('s1')},${idFrom('club')},Eén,active,18\n${idFrom('s2')},${idFrom('club')},,active,\n${idFrom('s3')},${idFrom('club')},Drie,active,oud\n`,
    'schedules.csv': `id,service_id,freq,byday,opens_at\n${idFrom('w1')},${idFrom('s1')},WEEKLY,WE,14:00\n${idFrom('w2')},${idFrom('none')},WEEKLY,WE,14:00\n`,
    'languages.csv': `id,service_id,code\n${idFrom('l1')},${idFrom('s1')},nl\n`,
  };

  it.each(['a folder', 'an archive'])('in %s come together as records, row by row', async (how) => {
    const name = newId();
    const path = join(folder, how === 'a folder' ? name : `${name}.zip`);
    if (how === 'a folder') {
      mkdirSync(path);
      for (const [table, text] of Object.entries(tables)) writeFileSync(join(path, table), text);
    } else {
      const entries = Object.entries(tables).map(([table, text]) => {
        return { name: table, octets: Buffer.from(text) };
      });
      writeFileSync(path, writeZip(entries));
    }
    const { err } = await bring(path, '--source', 'tables');
    expect(err.split('\n')).toEqual([
      ...['line 4, services: type', 'line 3, schedules: reference'],
      `line 3, service ${idFrom('s2')} name: missing`,
    ]);
    const [row] = await database.sql(
      `SELECT a.weekday, a.starts_at, a.languages, a.minimum_age FROM activity a WHERE a.name = 'Eén'`,
    );
    expect(row).toEqual({ weekday: 3, starts_at: '14:00', languages: ['nl'], minimum_age: 18 });
  });
});

describe('a feed of 200 MB', () => {
  it('comes in line by line without being held in memory', async () => {
    const { readLines } = await import('../../../apps/cli/src/hsds/read-lines.js');
    const line = Buffer.from(
      `${JSON.stringify(service('x', { description: 'y'.repeat(4000) }))}\n`,
    );
    const chunk = Buffer.concat(Array.from({ length: 16 }, () => line));
    const chunks = Math.ceil((200 * 1024 * 1024) / chunk.length);
    async function* stream(): AsyncGenerator<Buffer> {
      for (let at = 0; at < chunks; at += 1) yield chunk;
    }
    const before = process.memoryUsage().arrayBuffers;
    let [lines, most] = [0, 0];
    for await (const { octets } of readLines(stream(), 1024 * 1024)) {
      lines += octets === undefined ? 0 : 1;
      if (lines % 5000 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect(lines).toBe(chunks * 16);
    expect(most).toBeLessThan(100 * 1024 * 1024);
  });
});
