import { DomainError, type Actor } from '@wor/domain';
import { RegionImportService, type ImportReport } from '@wor/services';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { administratorOf } from '../../support/region-administrator.js';
import { createWorld } from '../../support/world.js';

// The file goes through three times, also on a busy machine.
jest.setTimeout(180_000);

let database: TestDatabase;
let administrator: Actor;
let imports: RegionImportService;

beforeAll(async () => {
  database = await TestDatabase.create();
  administrator = await administratorOf(await createWorld(database));
  imports = new RegionImportService({
    ...{ database: database.app, clock: new FakeClock(), keys: testKeys },
  });
});
afterAll(() => database.close());

const check = (text: string): Promise<ImportReport> =>
  imports.check(administrator, 'practices', Buffer.from(text));

it('of 100,000 rows comes in within limits, and one row more is refused', async () => {
  const row = (at: number): string => `Praktijk nummer ${at};verwijzer;;Team Noord`;
  const rows = Array.from({ length: 100_000 }, (_, at) => row(at)).join('\n');
  const file = `naam;soort;agb;team\n${rows}\n`;
  const { hash } = await check(file);
  // As the database does by itself when it finds the time: it knows a small table again.
  await database.sql('VACUUM ANALYZE organisation');
  const report = await imports.import(administrator, 'practices', {
    ...{ octets: Buffer.from(file), hash },
  });
  expect(report).toMatchObject({ rows: 100_000, added: 100_000 });
  const refused: unknown = await check(`${file}${row(100_000)}\n`).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DomainError);
  expect(refused).toMatchObject({ code: 'import.file', details: { reason: 'rows' } });
});
