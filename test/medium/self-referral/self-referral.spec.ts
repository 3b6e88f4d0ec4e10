import { hashOf, newToken } from '@wor/platform';
import { drawSelfReferralLink, RegionSettingService, SelfReferralService } from '@wor/services';
import { selfOf } from '@wor/domain';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { testKeys } from '../../support/database.js';
import { administratorOf } from '../../support/region-administrator.js';

describe('somebody who refers oneself', () => {
  let caseload: Caseload;
  let service: SelfReferralService;
  let people = 0;

  beforeAll(async () => {
    caseload = await Caseload.create();
    service = new SelfReferralService(caseload.home);
  });
  afterAll(() => caseload.close());

  const origin = () => ({ address: `192.0.2.${people % 250}` });
  const orderOf = (more: { email?: string; phone?: string } = {}) => {
    people += 1;
    return {
      client: {
        ...{ name: `Z. Zelf${people}`, birthDate: '01-02-1950', postcode: '9991 AB' },
        ...(more.email === undefined ? { phone: `06220${String(10_000 + people)}` } : {}),
        ...more,
      },
      reasonCode: 'other',
      hope: 'Weer onder de mensen komen.',
      consent: { given: true, textVersion: 'referral-self-1' },
    };
  };
  const count = async (table: 'referral' | 'self_referral_request' | 'client') =>
    (await caseload.column<number>(`SELECT count(*)::integer FROM ${table}`))[0] ?? 0;
  const newest = async () =>
    (
      await caseload.column<string>(
        `SELECT id FROM referral ORDER BY sent_at DESC, id DESC LIMIT 1`,
      )
    )[0] ?? '';

  /** The token of the mail, as the worker draws it. */
  async function tokenOfMail(): Promise<string> {
    const [row] = await caseload.database.sql<{ id: string; organisation_id: string }>(
      `SELECT id, organisation_id FROM self_referral_request ORDER BY id DESC LIMIT 1`,
    );
    const actor = selfOf(row?.organisation_id ?? '', caseload.world.region);
    const link = await caseload.database.worker.transaction(actor, (tx) =>
      drawSelfReferralLink(tx, testKeys, row?.id ?? ''),
    );
    return link?.token ?? '';
  }

  it('by phone becomes a referral of the team that nobody confirmed yet, until the first talk', async () => {
    expect(await service.ask(orderOf(), origin())).toBe('phone');
    const id = await newest();
    const { coach } = caseload.world;
    const unconfirmed = async () =>
      (await caseload.referrals.list(coach, { box: 'inbox', limit: 50 })).items.find(
        (item) => item.id === id,
      )?.isUnconfirmed;
    expect(await unconfirmed()).toBe(true);
    const [row] = await caseload.database.sql(
      `SELECT referrer_profession, needs_confirmation, status FROM referral WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({
      ...{ referrer_profession: 'self', needs_confirmation: true, status: 'sent' },
    });
  });

  it('is helped to the end without a letter or a mail to a referrer', async () => {
    await service.ask(orderOf(), origin());
    const id = await newest();
    await caseload.act(id, 'accept');
    await caseload.act(id, 'log_talk', { channel: 'phone' });
    await caseload.act(id, 'do_intake', {
      intake: { wishes: ['movement'], dayParts: ['morning'] },
    });
    await caseload.act(id, 'start_matching');
    await caseload.start(id);
    await caseload.act(id, 'start_activity').catch(() => undefined);
    await caseload.act(id, 'complete', { reason: 'other', outflow: 'other' });
    const [status] = await caseload.column<string>(`SELECT status FROM referral WHERE id = $1`, [
      id,
    ]);
    expect(status).toBe('completed');
    expect(await caseload.column(`SELECT id FROM feedback WHERE referral_id = $1`, [id])).toEqual(
      [],
    );
  });

  it('can be withdrawn by a coach on behalf of the client', async () => {
    await service.ask(orderOf(), origin());
    const id = await newest();
    await caseload.act(id, 'accept');
    await caseload.act(id, 'withdraw', { reason: 'consent' });
    const [status] = await caseload.column<string>(`SELECT status FROM referral WHERE id = $1`, [
      id,
    ]);
    expect(status).toBe('withdrawn');
  });

  it('by mail leaves nothing but a sealed request before the button is pressed', async () => {
    const before = [await count('referral'), await count('client')];
    expect(await service.ask(orderOf({ email: 'z1@voorbeeld.nl' }), origin())).toBe('mail');
    expect([await count('referral'), await count('client')]).toEqual(before);
    const [body] = await caseload.column<Buffer>(
      `SELECT body FROM self_referral_request ORDER BY id DESC LIMIT 1`,
    );
    expect(body?.toString('latin1')).not.toContain('voorbeeld');
    const token = await tokenOfMail();
    await service.confirm(token, origin());
    expect(await count('referral')).toBe((before[0] ?? 0) + 1);
    expect(await count('self_referral_request')).toBe(0);
    expect(await refusalOf(service.confirm(token, origin()))).toBe('link.old');
  });

  it('is made once by two presses at the same moment', async () => {
    const before = await count('referral');
    await service.ask(orderOf({ email: 'z2@voorbeeld.nl' }), origin());
    const token = await tokenOfMail();
    const tries = await Promise.all(
      [1, 2, 3].map(() => refusalOf(service.confirm(token, origin()))),
    );
    expect(tries).toContain('done');
    expect(await count('referral')).toBe(before + 1);
  });

  it('is too late after a day, and gone after two', async () => {
    await service.ask(orderOf({ email: 'z3@voorbeeld.nl' }), origin());
    const token = await tokenOfMail();
    caseload.clock.set(new Date(caseload.clock.now().getTime() + 25 * 3_600_000).toISOString());
    expect(await refusalOf(service.confirm(token, origin()))).toBe('link.old');
    const [gone] = await caseload.column<number>(`SELECT forget_self_referrals($1)`, [
      new Date(caseload.clock.now().getTime() + 3_600_000),
    ]);
    expect(gone).toBeGreaterThan(0);
    expect(await count('self_referral_request')).toBe(0);
  });

  it('gets the same answer again, and is not referred twice', async () => {
    const order = orderOf();
    const first = await service.ask(order, origin());
    const after = await count('referral');
    expect(await service.ask(order, origin())).toBe(first);
    expect(await count('referral')).toBe(after);
  });

  it('is refused with a BSN, without consent and outside every area', async () => {
    const bsn = { ...orderOf(), hope: 'mijn nummer is 999911120' };
    expect(await refusalOf(service.ask(bsn, origin()))).toBe('text.bsn');
    const no = { ...orderOf(), consent: { given: false, textVersion: 'referral-self-1' } };
    expect(await refusalOf(service.ask(no, origin()))).toBe('consent.own_missing');
    const far = orderOf();
    const away = { ...far, client: { ...far.client, postcode: '1012 AB' } };
    expect(await refusalOf(service.ask(away, origin()))).toBe('postcode.outside_area');
    expect(await refusalOf(service.confirm(newToken(), origin()))).toBe('link.old');
    expect(hashOf('x')).toHaveLength(32);
  });

  it('is bounded per address, and neutrally per phone; a machine makes nothing', async () => {
    const before = await count('referral');
    expect(await service.ask({ ...orderOf(), website: 'spam' }, origin())).toBe('phone');
    expect(await count('referral')).toBe(before);
    const same = { address: '198.51.100.7' };
    const answers = [];
    for (let at = 0; at < 21; at += 1) answers.push(await refusalOf(service.ask(orderOf(), same)));
    expect(answers.slice(0, 20).every((each) => each === 'done')).toBe(true);
    expect(answers[20]).toBe('rate.limited');
  });

  it('is bounded per household of IPv6, which has very many addresses', async () => {
    const answers = [];
    for (let at = 1; at <= 21; at += 1) {
      const one = { address: `2001:db8:5:6::${at.toString(16)}` };
      answers.push(await refusalOf(service.ask(orderOf(), one)));
    }
    expect([answers[19], answers[20]]).toEqual(['done', 'rate.limited']);
    expect(await refusalOf(service.ask(orderOf(), { address: '2001:db8:5:7::1' }))).toBe('done');
  });

  it('finds no team where two regions claim the postcode, also not the oldest one', async () => {
    const { otherRegion, region, north, east } = caseload.world;
    const claim = (id: string, team: string) =>
      caseload.database.sql(
        `WITH n AS (INSERT INTO neighbourhood (region_id, code, name, municipality_code, division_year)
           VALUES ($1, 'WK999909', 'Rand', 'GM9999', 2026))
         INSERT INTO service_area (region_id, postcode4, neighbourhood_code, team_id)
           VALUES ($1, '9994', 'WK999909', $2)`,
        [id, team],
      );
    const makeReal = (id: string, isReal: boolean) =>
      caseload.database.sql(`UPDATE region SET is_practice = $2 WHERE id = $1`, [id, !isReal]);
    await claim(region, north);
    await claim(otherRegion, east);
    // The one real region goes before a region to practise with.
    expect(await service.team('9994')).toMatchObject({ regionId: otherRegion });
    await makeReal(region, true);
    expect(await refusalOf(service.team('9994'))).toBe('postcode.outside_area');
    await makeReal(region, false);
  });

  it('is refused where the region wants nobody to, until it does again', async () => {
    const settings = new RegionSettingService(caseload.home);
    const administrator = await administratorOf(caseload.world);
    const change = (hasSelfReferral: boolean, seen: number) =>
      settings.change(administrator, {
        ...{ kind: 'referralOptions', seen },
        change: { body: { hasSelfReferral, hisCode: 'A97' } },
      });
    await change(false, 0);
    expect(await refusalOf(service.team('9991'))).toBe('self_referral.closed');
    expect(await refusalOf(service.ask(orderOf(), origin()))).toBe('self_referral.closed');
    await change(true, 1);
    expect(await service.team('9991')).toMatchObject({ teamId: expect.any(String) as string });
  });
});
