import { Caseload, refusalOf } from '../../support/caseload.js';
import { orderOf, requestOf } from '../../support/factories.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

describe('a referral that is sent again under its key', () => {
  it('gets its answer although the postcode has no team any more', async () => {
    const { referrals, world, database } = caseload;
    const request = requestOf(orderOf({ postcode: '9992 AB' }));
    const first = await referrals.refer(world.referrer, request);
    await database.sql(`DELETE FROM service_area WHERE postcode4 = '9992'`);
    expect(await referrals.refer(world.referrer, request)).toEqual(first);
    const anew = { ...request, key: `${request.key}-anew` };
    expect(await refusalOf(referrals.refer(world.referrer, anew))).toBe('postcode.outside_area');
  });

  it('leaves in the audit trail that it was answered, and that another one was refused', async () => {
    const { referrals, world } = caseload;
    const request = requestOf();
    const { id } = await referrals.refer(world.referrer, request);
    await referrals.refer(world.referrer, request);
    expect(await caseload.audited('referral.create', id)).toEqual([0]);
    expect(await caseload.audited('referral.repeat', id)).toEqual([0]);
    const broken = { ...request, order: orderOf({ name: ' ' }) };
    expect(await refusalOf(referrals.refer(world.referrer, broken))).toBe('idempotency.reused');
    expect(await caseload.audited('referral.repeat', id)).toEqual([0, 4]);
  });
});
