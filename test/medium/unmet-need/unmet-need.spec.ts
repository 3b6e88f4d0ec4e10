import { UnmetNeedService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

const need = { arrangement: 'movement', cause: 'transport' } as const;

describe('what could not be found for a client', () => {
  let caseload: Caseload;
  let needs: UnmetNeedService;

  beforeEach(async () => {
    caseload = await Caseload.create();
    needs = new UnmetNeedService(caseload.home);
  });
  afterEach(async () => {
    await caseload.close();
  });

  const counted = async () =>
    (await needs.list(caseload.world.lead)).rows.map(
      ({ arrangement, cause, people }) => [arrangement, cause, people] as const,
    );

  it('counts once for a person, however often it is reported, and stands in the dossier', async () => {
    const { world } = caseload;
    const referralId = await caseload.refer();
    for (let turn = 0; turn < 3; turn += 1)
      await needs.report(world.coach, { referralId, ...need });
    expect(await counted()).toEqual([['movement', 'transport', 1]]);
    const events = await caseload.events(referralId);
    expect(events.filter((type) => type === 'unmet_need.reported')).toHaveLength(1);
    expect(await caseload.audited('unmet_need.report', referralId)).toEqual([0, 0, 0]);
  });

  it('comes in the order of how many people miss it, for one year', async () => {
    const { world, clock } = caseload;
    const [one, other] = [await caseload.refer(), await caseload.refer()];
    await needs.report(world.coach, { referralId: one, ...need, cause: 'cost' });
    for (const referralId of [one, other]) await needs.report(world.coach, { referralId, ...need });
    expect(await counted()).toEqual([
      ['movement', 'transport', 2],
      ['movement', 'cost', 1],
    ]);
    clock.set(new Date(clock.now().getTime() + 366 * 86_400_000));
    expect(await counted()).toEqual([]);
  });

  it('is seen by the own organisation only', async () => {
    const { world } = caseload;
    await needs.report(world.coach, { referralId: await caseload.refer(), ...need });
    const elsewhere = { ...world.lead, organisationId: world.otherWelfare };
    expect((await needs.list(elsewhere)).rows).toEqual([]);
    expect(await refusalOf(needs.list(world.referrer))).toBe('permission.refused');
  });

  it('is refused for what nobody offers, before the intake, and to another team', async () => {
    const { world } = caseload;
    const referralId = await caseload.refer();
    const report = (actor = world.coach, given: object = {}) =>
      refusalOf(needs.report(actor, { referralId, ...need, ...given }));
    expect(await report(world.coach, { arrangement: 'flying' })).toBe('arrangement.unknown');
    expect(await report(world.southCoach)).toBe('not_found');
    const early = { referralId: await caseload.refer('accepted') };
    expect(await report(world.coach, early)).toBe('referral.action_not_possible');
    expect(await counted()).toEqual([]);
  });
});
