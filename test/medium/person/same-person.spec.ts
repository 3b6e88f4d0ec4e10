import type { Actor, ReferralOrder } from '@wor/domain';
import { DomainError } from '@wor/domain';
import { PersonService, type Receipt } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { orderOf, requestOf } from '../../support/factories.js';

type Particulars = Partial<ReferralOrder['client']>;

describe('a person who is referred again', () => {
  let caseload: Caseload;
  let persons: PersonService;
  let people = 0;

  beforeAll(async () => {
    caseload = await Caseload.create();
    persons = new PersonService(caseload.home);
  });
  afterAll(() => caseload.close());

  const somebody = (): Required<Pick<ReferralOrder['client'], 'name' | 'birthDate' | 'phone'>> => {
    people += 1;
    const phone = `06200${String(10_000 + people)}`;
    return { name: `J. Dubbel${people}`, birthDate: '01-02-1950', phone };
  };
  const refer = (actor: Actor, client: Particulars, isDuplicateAccepted = false) =>
    caseload.referrals.refer(actor, requestOf(orderOf(client), { isDuplicateAccepted }));
  const clientOf = async ({ id }: Receipt): Promise<string> => {
    const [client] = await caseload.column<string>(`SELECT client_id FROM referral WHERE id = $1`, [
      id,
    ]);
    return client ?? '';
  };

  it('is known by phone and birth date, whatever the name and the address', async () => {
    const { referrer } = caseload.world;
    const person = somebody();
    await refer(referrer, person);
    const other = { ...person, name: 'Jo Meisjesnaam', postcode: '9992 AB' };
    expect(await refusalOf(refer(referrer, other))).toBe('referral.duplicate');
    expect(await refusalOf(refer(referrer, { ...other, birthDate: '02-02-1950' }))).toBe('done');
    expect(await refusalOf(refer(referrer, { ...other, phone: '0620099999' }))).toBe('done');
  });

  it('is known by name, birth date and postcode, whatever the phone', async () => {
    const { referrer } = caseload.world;
    const person = somebody();
    await refer(referrer, person);
    expect(await refusalOf(refer(referrer, { ...person, phone: '0620088888' }))).toBe(
      'referral.duplicate',
    );
  });

  it('is referred anyway by who says so, and the audit keeps that they said so', async () => {
    const { referrer } = caseload.world;
    const person = somebody();
    const first = await refer(referrer, person);
    const second = await refer(referrer, person, true);
    const [row] = await caseload.database.sql<{ detail: object; by: string }>(
      `SELECT obj_detail AS detail, user_id AS by FROM audit_event
       WHERE event_id = 'referral.create' AND obj_id = $1`,
      [second.id],
    );
    const detail = { choice: 'refer_anyway', duplicateOf: first.id };
    expect(row).toEqual({ detail, by: referrer.accountId });
  });

  it('stays unknown to another practice: the same answer and the same traces as for anybody', async () => {
    const { referrer, siblingReferrer } = caseload.world;
    const person = somebody();
    const known = await refer(referrer, person);
    const traces = async (id: string) =>
      caseload.database.sql(
        `SELECT event_id, action, outcome, obj_detail FROM audit_event WHERE obj_id = $1`,
        [id],
      );
    const again = await refer(siblingReferrer, person);
    const stranger = await refer(siblingReferrer, somebody());
    expect(Object.keys(again)).toEqual(Object.keys(stranger));
    expect(await traces(again.id)).toEqual(await traces(stranger.id));
    expect(JSON.stringify(again)).not.toContain(known.number);
    const [row] = await caseload.database.sql(`SELECT duplicate_of FROM referral WHERE id = $1`, [
      again.id,
    ]);
    expect(row).toEqual({ duplicate_of: null });
    const refused = await caseload.referrals
      .refer(siblingReferrer, requestOf(orderOf(person)))
      .then(
        () => undefined,
        (error: unknown) => error as DomainError,
      );
    expect(refused?.details.referralId).toBe(again.id);
  });

  it('is seen by the team: every referral of the welfare organisation, whoever sent it', async () => {
    const { referrer, siblingReferrer, coach, otherCoach } = caseload.world;
    const person = somebody();
    const first = await refer(referrer, person);
    const second = await refer(siblingReferrer, { ...person, name: 'Anders Geschreven' });
    const elsewhere = await refer(siblingReferrer, { ...person, postcode: '9993 AB' }, true);
    const seen = await persons.look(coach, await clientOf(second));
    expect(seen.twins.map(({ alike, referrals }) => ({ alike, referrals }))).toEqual([
      {
        alike: ['phone'],
        referrals: [
          expect.objectContaining({
            ...{ referralId: first.id, number: first.number, team: 'Team Noord' },
            ...{ referrerName: 'Praktijk De Brug', isOpen: true, isOwn: true },
          }),
        ],
      },
    ]);
    expect(JSON.stringify(seen)).not.toContain(elsewhere.number);
    expect((await persons.look(otherCoach, await clientOf(elsewhere))).twins).toEqual([]);
    const inbox = await caseload.referrals.list(coach, { box: 'inbox', limit: 100 });
    const marked = inbox.items.filter(({ id }) => [first.id, second.id].includes(id));
    expect(marked.map(({ hasTwin }) => hasTwin)).toEqual([true, true]);
    expect(await caseload.audited('client.look_alike', await clientOf(second))).toEqual([0]);
  });

  it('is no longer hinted at after somebody said that they are two people', async () => {
    const { referrer, siblingReferrer, coach } = caseload.world;
    const person = somebody();
    const id = await clientOf(await refer(referrer, person));
    const otherId = await clientOf(await refer(siblingReferrer, person));
    await persons.choose(coach, { id, otherId, choice: 'different' });
    expect((await persons.look(coach, id)).twins).toEqual([]);
    expect((await persons.look(coach, otherId)).twins).toEqual([]);
    const inbox = await caseload.referrals.list(coach, { box: 'inbox', limit: 100 });
    const marked = inbox.items.filter(({ clientId }) => [id, otherId].includes(clientId));
    expect(marked.map(({ hasTwin }) => hasTwin)).toEqual([false, false]);
    const rows = await caseload.database.sql(
      `SELECT choice, chosen_by, chosen_at FROM same_person_choice WHERE $1 IN (low_client_id, high_client_id)`,
      [id],
    );
    const at = caseload.clock.now();
    expect(rows).toEqual([{ choice: 'different', chosen_by: coach.accountId, chosen_at: at }]);
    expect(await caseload.audited('client.choose', otherId)).toEqual([0]);
  });

  it('is proposed to the lead by a coach who says that it is one person', async () => {
    const { referrer, siblingReferrer, coach, lead } = caseload.world;
    const person = somebody();
    const id = await clientOf(await refer(referrer, person));
    const otherId = await clientOf(await refer(siblingReferrer, person));
    await persons.choose(coach, { id, otherId, choice: 'same' });
    const [twin] = (await persons.look(lead, id)).twins;
    expect(twin?.choice).toEqual({ by: coach.name, at: caseload.clock.now() });
    expect((await persons.look(lead, id)).mayMerge).toBe(true);
    expect((await persons.look(coach, id)).mayMerge).toBe(false);
  });

  it('S-03: of a record of another team, a coach sees only where it differs', async () => {
    const { referrer, siblingReferrer, coach, lead } = caseload.world;
    const person = somebody();
    const id = await clientOf(await refer(referrer, person));
    const secret = { postcode: '9992 AB', email: 'geheim@voorbeeld.nl', houseNumber: '99' };
    const otherId = await clientOf(await refer(siblingReferrer, { ...person, ...secret }));
    const { fields } = await persons.compare(coach, { id, otherId });
    const hidden = fields.filter(({ other }) => other === null).map(({ field }) => field);
    expect(hidden).toEqual(['email', 'address']);
    expect(JSON.stringify(fields)).not.toMatch(/geheim|9992/);
    const seen = (await persons.compare(lead, { id, otherId })).fields;
    expect(seen.map(({ other }) => other)).toContainEqual(['9992AB', '99']);
  });

  it('is nobody else`s business: no team, practice or organisation but the own one', async () => {
    const { referrer, siblingReferrer, southCoach, otherCoach, coach } = caseload.world;
    const person = somebody();
    const id = await clientOf(await refer(referrer, person));
    const otherId = await clientOf(await refer(siblingReferrer, person));
    const stranger = await clientOf(
      await refer(siblingReferrer, { ...somebody(), postcode: '9993 AB' }),
    );
    const south = await clientOf(
      await refer(siblingReferrer, { ...somebody(), postcode: '9992 AB' }),
    );
    for (const actor of [referrer, southCoach, otherCoach]) {
      expect(await refusalOf(persons.look(actor, id))).toBe('not_found');
      expect(await refusalOf(persons.compare(actor, { id, otherId }))).toBe('not_found');
      const choice = { id, otherId, choice: 'different' } as const;
      expect(await refusalOf(persons.choose(actor, choice))).toBe('not_found');
    }
    for (const unlike of [stranger, south]) {
      expect(await refusalOf(persons.compare(coach, { id, otherId: unlike }))).toBe('not_found');
    }
  });
});
