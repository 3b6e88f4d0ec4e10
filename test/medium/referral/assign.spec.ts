import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

const assign = async (coachId: string): Promise<string> => {
  const id = await caseload.refer('sent');
  return refusalOf(caseload.act(id, 'accept', { coachId }, caseload.world.lead));
};

describe('the coach whom a lead names', () => {
  it('may be anybody who coaches in the team now', async () => {
    const { coach, lead } = caseload.world;
    expect([await assign(coach.accountId), await assign(lead.accountId)]).toEqual(['done', 'done']);
  });

  it('is nobody who left, works in another team or organisation, or does other work', async () => {
    const { world, database } = caseload;
    const own = { organisationId: world.welfare, teamIds: [world.north] };
    const left = await world.person({ ...own, role: 'coach', name: 'Weg' });
    await database.sql(`UPDATE membership SET ended_at = now() WHERE account_id = $1`, [
      left.accountId,
    ]);
    const clerk = await world.person({ ...own, role: 'administrator', name: 'Ria' });
    for (const { accountId } of [left, clerk, world.southCoach, world.otherCoach]) {
      expect(await assign(accountId)).toBe('input.invalid');
    }
  });
});
