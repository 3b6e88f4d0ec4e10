import { newId } from '@wor/platform';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { testKeys } from '../../support/database.js';

interface Stored {
  readonly name: Buffer;
  readonly person: Buffer;
  readonly phone: Buffer | null;
  readonly neighbourhood: string | null;
  readonly version: number;
}

describe('editing a client', () => {
  let caseload: Caseload;

  beforeAll(async () => {
    caseload = await Caseload.create();
  });
  afterAll(async () => {
    await caseload.close();
  });

  async function client(referralId: string): Promise<string> {
    const [id] = await caseload.column<string>(`SELECT client_id FROM referral WHERE id = $1`, [
      referralId,
    ]);
    return id ?? '';
  }

  async function stored(id: string): Promise<Stored> {
    const [row] = await caseload.database.sql<Stored & Record<string, unknown>>(
      `SELECT name, person_index AS person, phone_index AS phone, neighbourhood_code AS neighbourhood, version
       FROM client WHERE id = $1`,
      [id],
    );
    if (row === undefined) throw new Error('the client is gone');
    return row;
  }

  it('changes what was named and keeps the rest, under the next version', async () => {
    const { world, clients } = caseload;
    const id = await client(await caseload.refer('accepted'));
    const changes = { email: 'anna@voorbeeld.nl', bestTime: 'na de middag' };
    const record = await clients.edit(world.coach, { id, changes, version: 1 });
    expect(record).toMatchObject({
      ...{ id, version: 2, birthDate: expect.stringMatching(/^1950-02-/) as string, age: 76 },
      ...{ phone: '+31612345678', email: 'anna@voorbeeld.nl', postcode: '9991AB' },
      ...{ houseNumber: '12', neighbourhood: 'Noord', language: 'nl' },
      needs: { needsInterpreter: false, contactPreference: null, bestTime: 'na de middag' },
    });
    expect(await caseload.audited('client.edit', id)).toEqual([0]);
  });

  it('seals the new name and renews what it is found by', async () => {
    const { world, clients } = caseload;
    const id = await client(await caseload.refer('accepted'));
    const before = await stored(id);
    const changes = { name: 'Anna de Kanarie', birthDate: '2-1-1950', phone: '020 123 45 67' };
    await clients.edit(world.coach, { id, changes, version: 1 });
    const after = await stored(id);
    expect(after.name.toString('latin1')).not.toContain('Kanarie');
    const index = (purpose: string, text: string): Buffer =>
      testKeys.blindIndex(world.region, purpose, text);
    expect(after.person).toEqual(index('person', 'person.1|kanarie|1950-01-02|9991AB'));
    expect(after.phone).toEqual(index('phone', '+31201234567'));
    expect(after.person).not.toEqual(before.person);
  });

  it('renews the neighbourhood with the postcode, and knows none outside the area', async () => {
    const { world, clients } = caseload;
    const id = await client(await caseload.refer('accepted'));
    const south = { id, changes: { postcode: '9992 xz' }, version: 1 };
    const moved = await clients.edit(world.coach, south);
    expect(moved).toMatchObject({ postcode: '9992XZ', neighbourhood: 'Zuid' });
    const away = { id, changes: { postcode: '1012 AB' }, version: 2 };
    expect(await clients.edit(world.coach, away)).toMatchObject({ neighbourhood: null });
    expect((await stored(id)).neighbourhood).toBeNull();
  });

  it('takes a field away with an empty text, but never the last way to reach somebody', async () => {
    const { world, clients } = caseload;
    const id = await client(await caseload.refer('accepted'));
    const silent = { id, changes: { phone: '' }, version: 1 };
    expect(await refusalOf(clients.edit(world.coach, silent))).toBe('phone.missing');
    const mail = { id, changes: { phone: '', email: 'a@b.nl' }, version: 1 };
    expect(await clients.edit(world.coach, mail)).toMatchObject({ phone: null, email: 'a@b.nl' });
    expect((await stored(id)).phone).toBeNull();
  });

  it('tells in its event which fields changed, and never what stood in them', async () => {
    const { world, clients } = caseload;
    const referral = await caseload.refer('accepted');
    const id = await client(referral);
    const changes = { houseNumber: '14', postcode: '9991 CD', phone: '06 12345678' };
    await clients.edit(world.coach, { id, changes, version: 1 });
    const payloads = await caseload.column(
      `SELECT payload FROM event WHERE referral_id = $1 AND type = 'client.edited'`,
      [referral],
    );
    expect(payloads).toEqual([{ clientId: id, fields: 'postcode,houseNumber' }]);
  });

  it('without a change writes nothing', async () => {
    const { world, clients } = caseload;
    const referral = await caseload.refer('accepted');
    const id = await client(referral);
    const changes = { phone: '0612345678', language: undefined };
    expect(await clients.edit(world.coach, { id, changes, version: 1 })).toMatchObject({
      version: 1,
    });
    expect(await caseload.events(referral)).not.toContain('client.edited');
  });

  it('is refused to who comes second with the same version, at the same moment too', async () => {
    const { world, clients } = caseload;
    const id = await client(await caseload.refer('accepted'));
    const codes = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        refusalOf(
          clients.edit(world.coach, { id, changes: { houseNumber: `${index}a` }, version: 1 }),
        ),
      ),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'referral.changed')).toHaveLength(4);
  });

  it.each([
    [{ name: ' ' }, 'name', 'name.missing'],
    [{ birthDate: '31-02-1950' }, 'birthDate', 'birth_date.impossible'],
    [{ birthDate: '2030-01-01' }, 'birthDate', 'birth_date.future'],
    [{ phone: '112' }, 'phone', 'phone.invalid'],
    [{ email: 'anna@' }, 'email', 'email.invalid'],
    [{ postcode: '0123 AB' }, 'postcode', 'postcode.invalid'],
    [{ name: 'Jansen 111222333' }, 'name', 'text.bsn'],
    [{ bestTime: 'BSN 111.222.333' }, 'bestTime', 'text.bsn'],
    [{ barriers: ['111222333'] }, 'barriers', 'text.bsn'],
  ])('refuses %j', async (changes, field, code) => {
    const { world, clients } = caseload;
    const id = await client(await caseload.refer('accepted'));
    const attempt = clients.edit(world.coach, { id, changes, version: 1 });
    await expect(attempt).rejects.toMatchObject({ code, details: { fields: [{ field, code }] } });
    expect((await stored(id)).version).toBe(1);
  });

  it('is not there for another team, another organisation, the referrer or nobody`s client', async () => {
    const { world, clients } = caseload;
    const id = await client(await caseload.refer('accepted'));
    for (const actor of [world.southCoach, world.otherCoach, world.referrer, world.councillor]) {
      const edit = { id, changes: { houseNumber: '9' }, version: 1 };
      expect(await refusalOf(clients.edit(actor, edit))).toBe('not_found');
    }
    const unknown = { id: newId(), changes: {}, version: 1 };
    expect(await refusalOf(clients.edit(world.coach, unknown))).toBe('not_found');
    expect(await caseload.audited('client.edit', id)).toEqual([8, 8, 8, 8]);
  });
});
