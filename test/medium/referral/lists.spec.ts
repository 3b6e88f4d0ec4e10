import { Caseload } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

/** The whole list of the practice, page by page. */
async function pages(limit: number): Promise<string[]> {
  const ids: string[] = [];
  const { referrals, world } = caseload;
  let page = await referrals.list(world.referrer, { box: 'practice', limit });
  ids.push(...page.items.map(({ id }) => id));
  while (page.next !== null) {
    page = await referrals.list(world.referrer, { box: 'practice', limit, after: page.next });
    ids.push(...page.items.map(({ id }) => id));
  }
  return ids;
}

describe('the list of a practice', () => {
  it('still shows a referral that was recalled, on whatever page it falls', async () => {
    const { clock, world } = caseload;
    const first = await caseload.refer('sent');
    clock.pass(1);
    const recalled = await caseload.refer('sent');
    clock.pass(1);
    const last = await caseload.refer('sent');
    clock.pass(1);
    await caseload.act(recalled, 'recall', {}, world.referrer);
    expect(await pages(10)).toEqual([recalled, last, first]);
    expect(await pages(1)).toEqual([recalled, last, first]);
  });
});

describe('the caseload', () => {
  it('of a coach is their own, and of a lead that of the teams', async () => {
    const { referrals, world } = caseload;
    const id = await caseload.refer('accepted');
    const shows = async (actor: typeof world.coach): Promise<boolean> => {
      const page = await referrals.list(actor, { box: 'caseload', limit: 10 });
      return page.items.some((item) => item.id === id);
    };
    const colleague = await world.person({
      ...{ organisationId: world.welfare, role: 'coach', name: 'Collega', teamIds: [world.north] },
    });
    expect(await shows(world.coach)).toBe(true);
    expect(await shows(colleague)).toBe(false);
    expect(await shows(world.lead)).toBe(true);
  });
});
