import type { Actor } from '@wor/domain';
import { OrganisationService, ReferralService } from '@wor/services';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { requestOf } from '../../support/factories.js';
import { createWorld, type World } from '../../support/world.js';

let database: TestDatabase;
let world: World;
let administrator: Actor;
let organisations: OrganisationService;
let referrals: ReferralService;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  administrator = await world.person({
    ...{ organisationId: world.office, role: 'administrator', name: 'Carla' },
  });
  const home = { database: database.app, clock: new FakeClock(), keys: testKeys };
  organisations = new OrganisationService(home);
  referrals = new ReferralService(home);
});
afterAll(() => database.close());

/** What the dossier says of who referred somebody from this organisation. */
async function professionFrom(organisationId: string): Promise<unknown> {
  const who = { organisationId, role: 'referrer', name: 'D. Vos' } as const;
  const { id } = await referrals.refer(await world.person(who), requestOf());
  const [row] = await database.sql<{ profession: string }>(
    `SELECT referrer_profession AS profession FROM referral WHERE id = $1`,
    [id],
  );
  return row?.profession;
}

describe('a referral by somebody else than a GP', () => {
  it('carries the profession that an administrator gave the organisation', async () => {
    const name = 'Fysiotherapie De Haven';
    const kind = 'referrer';
    const profession = 'physiotherapist';
    const { id } = await organisations.create(administrator, { kind, name, profession });
    expect(await organisations.read(administrator, id)).toMatchObject({ profession });
    expect(await professionFrom(id)).toBe(profession);
    const change = { seen: 1, edit: { name, profession: 'district_nurse' } };
    await organisations.edit(administrator, id, change);
    expect(await organisations.read(administrator, id)).toMatchObject({ version: 2 });
  });

  it('is one of a GP from a practice, and of somebody else where nobody said', async () => {
    expect(await professionFrom(world.practice)).toBe('gp');
    const other = await organisations.create(administrator, { kind: 'referrer', name: 'Het Huis' });
    expect(await professionFrom(other.id)).toBe('other');
  });
});
