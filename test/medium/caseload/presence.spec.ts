import type { Actor } from '@wor/domain';
import { PresenceService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let presence: PresenceService;
let tim: Actor;
beforeAll(async () => {
  caseload = await Caseload.create();
  presence = new PresenceService(caseload.home);
  const { world } = caseload;
  const own = { organisationId: world.welfare, teamIds: [world.north] };
  tim = await world.person({ ...own, role: 'coach', name: 'Tim' });
});
afterAll(() => caseload.close());

describe('who has a dossier open', () => {
  it('is told to colleagues who look too, by the clock of the database', async () => {
    const id = await caseload.refer('matching');
    const { coach, lead } = caseload.world;
    expect(await presence.look(coach, id)).toEqual([]);
    expect(await presence.look(tim, id)).toEqual(['Fatma Yilmaz']);
    expect((await presence.look(lead, id)).toSorted()).toEqual(['Fatma Yilmaz', 'Tim']);
    await caseload.database.sql(
      `UPDATE dossier_presence SET seen_at = now() - interval '121 seconds' WHERE account_id = $1`,
      [coach.accountId],
    );
    expect(await presence.look(tim, id)).toEqual(['Els de Boer']);
    expect(await presence.look(tim, await caseload.refer('matching'))).toEqual([]);
  });

  it('is written down once while somebody goes on looking', async () => {
    const id = await caseload.refer('matching');
    await presence.look(tim, id);
    await presence.look(tim, id);
    expect(await caseload.audited('referral.look', id)).toEqual([0]);
    await caseload.database.sql(
      `UPDATE dossier_presence SET seen_at = now() - interval '121 seconds' WHERE referral_id = $1`,
      [id],
    );
    await presence.look(tim, id);
    expect(await caseload.audited('referral.look', id)).toEqual([0, 0]);
  });

  it('is no stranger’s to know, and nobody can stand there for somebody else', async () => {
    const id = await caseload.refer('matching');
    const { southCoach, otherCoach, referrer } = caseload.world;
    for (const stranger of [southCoach, otherCoach, referrer]) {
      expect(await refusalOf(presence.look(stranger, id))).toBe('not_found');
    }
    const text = `INSERT INTO dossier_presence (referral_id, account_id, organisation_id) VALUES ($1, $2, $3)`;
    const forged = caseload.database.app.transaction(tim, (tx) =>
      tx.query({ name: 'forge-presence', text }, [
        ...[id, caseload.world.coach.accountId, tim.organisationId],
      ]),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});
