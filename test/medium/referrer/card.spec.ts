import { CardService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

const day = 24 * 60;

describe('the card for the client', () => {
  let caseload: Caseload;
  let cards: CardService;
  let addresses = 0;

  beforeAll(async () => {
    caseload = await Caseload.create();
    cards = new CardService(caseload.home);
  });
  afterAll(() => caseload.close());

  const somebody = () => ({ address: `192.0.2.${(addresses += 1)}` });
  const look = (code: string) => cards.look(code, somebody());

  it('has a code that opens whom to call and by when, however it is typed', async () => {
    const { referrer } = caseload.world;
    const { code, team, language } = await cards.print(referrer, await caseload.refer('sent'));
    expect([team, language]).toEqual(['Team Noord', 'nl']);
    const expected = {
      ...{ team: 'Team Noord', phone: '+31201234567', callsBy: '2026-11-27' },
      expectation: undefined,
    };
    expect(await look(code)).toEqual(expected);
    expect(await look(` ${code.slice(0, 3)}-${code.slice(3)} `.toLowerCase())).toEqual(expected);
  });

  it('is printed again with the same code, until that is over', async () => {
    const { world, clock } = caseload;
    const id = await caseload.refer('sent');
    const first = await cards.print(world.referrer, id);
    clock.pass(29 * day);
    expect(await cards.print(world.referrer, id)).toEqual(first);
    clock.pass(day);
    expect(await refusalOf(look(first.code))).toBe('not_found');
    expect((await cards.print(world.referrer, id)).code).not.toBe(first.code);
    clock.set('2026-11-20T09:00:00.000Z');
  });

  it('stores the code nowhere as it is printed', async () => {
    const { code } = await cards.print(caseload.world.referrer, await caseload.refer('sent'));
    const rows = await caseload.column<string>(`SELECT c::text FROM referral_card c`);
    const hex = Buffer.from(code).toString('hex');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.includes(code) || row.includes(hex))).toEqual([]);
  });

  it('opens nothing any more once the referral has ended, and is not printed then', async () => {
    const { referrer } = caseload.world;
    const id = await caseload.refer('sent');
    const { code } = await cards.print(referrer, id);
    await caseload.act(id, 'withdraw', { reason: 'no_longer_wanted' }, referrer);
    expect(await refusalOf(look(code))).toBe('not_found');
    expect(await refusalOf(cards.print(referrer, id))).toBe('referral.action_not_possible');
  });

  it('is for the practice that referred, and every print is audited', async () => {
    const { world } = caseload;
    const id = await caseload.refer('sent');
    for (const other of [world.siblingReferrer, world.coach, world.farReferrer]) {
      expect(await refusalOf(cards.print(other, id))).toBe('not_found');
    }
    await cards.print(world.referrer, id);
    expect(await caseload.audited('referral.card', id)).toEqual([8, 8, 8, 0]);
  });

  it('cannot be read by the team either, past every check in the code', async () => {
    const { world, database } = caseload;
    const seen = (actor: typeof world.coach) =>
      database.app.transaction(actor, (tx) =>
        tx.query<object>({ name: 'all-cards', text: 'SELECT id FROM referral_card' }),
      );
    expect(await seen(world.coach)).toEqual([]);
    expect(await seen(world.siblingReferrer)).toEqual([]);
    expect((await seen(world.referrer)).length).toBeGreaterThan(0);
  });

  describe('guessing its code', () => {
    it('ends after ten wrong ones from an address, also for the right one', async () => {
      const { code } = await cards.print(caseload.world.referrer, await caseload.refer('sent'));
      const guesser = somebody();
      for (let at = 0; at < 10; at += 1) {
        expect(await refusalOf(cards.look('3F7K9C', guesser))).toBe('not_found');
      }
      expect(await refusalOf(cards.look(code, guesser))).toBe('rate.limited');
      expect(await refusalOf(look(code))).toBe('done');
    });

    it('counts a whole household of IPv6 as one address', async () => {
      const near = (at: number) => ({ address: `2001:db8:9:9::${at.toString(16)}` });
      for (let at = 1; at <= 10; at += 1) {
        expect(await refusalOf(cards.look('3F7K9C', near(at)))).toBe('not_found');
      }
      expect(await refusalOf(cards.look('3F7K9C', near(11)))).toBe('rate.limited');
    });

    it('does not count the right ones', async () => {
      const { code } = await cards.print(caseload.world.referrer, await caseload.refer('sent'));
      const home = somebody();
      for (let at = 0; at < 15; at += 1) expect((await cards.look(code, home)).team).not.toBe('');
    });

    it('is bounded for all addresses together', async () => {
      await caseload.database.sql(
        `INSERT INTO login_attempt (key_hash) SELECT sha256('card|all') FROM generate_series(1, 300)`,
      );
      expect(await refusalOf(look('3F7K9C'))).toBe('rate.limited');
    });
  });
});
