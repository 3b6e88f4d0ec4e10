import { ReciprocityService, SignalService, WorkService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

const days = (caseload: Caseload, count: number): void => caseload.clock.pass(count * 24 * 60);

describe('giving back', () => {
  let caseload: Caseload;
  let reciprocity: ReciprocityService;
  let work: WorkService;

  beforeEach(async () => {
    caseload = await Caseload.create();
    reciprocity = new ReciprocityService(caseload.home);
    work = new WorkService(caseload.home);
  });
  afterEach(() => caseload.close());

  const dossier = async (id: string) => {
    const read = await caseload.referrals.read(caseload.world.coach, id);
    if (read.view !== 'welfare') throw new Error('This is no dossier');
    return read.side;
  };
  const invitations = async (id: string) =>
    (await dossier(id)).signals.filter(({ code }) => code === 'may_give_back');
  const isListed = async (id: string): Promise<boolean> => {
    const { items } = await work.list(caseload.world.coach, { view: 'signals', limit: 50 });
    return items.some((item) => item.id === id);
  };

  it('is asked of who still takes part after three months, until the answer is there', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer();
    const participationId = await caseload.start(referralId, 0);
    days(caseload, 80);
    expect([await invitations(referralId), await isListed(referralId)]).toEqual([[], false]);
    days(caseload, 20);
    expect(await invitations(referralId)).toEqual([
      { code: 'may_give_back', about: participationId, from: '2027-02-20' },
    ]);
    expect(await isListed(referralId)).toBe(true);
    await reciprocity.note(coach, { participationId, answer: 'buddy' });
    expect([await invitations(referralId), await isListed(referralId)]).toEqual([[], false]);
    expect((await dossier(referralId)).reciprocity).toEqual([{ participationId, answer: 'buddy' }]);
    await reciprocity.note(coach, { participationId, answer: 'none' });
    expect((await dossier(referralId)).reciprocity).toEqual([{ participationId, answer: 'none' }]);
    expect(await invitations(referralId)).toEqual([]);
    const noted = (await caseload.events(referralId)).filter(
      (type) => type === 'reciprocity.noted',
    );
    expect(noted).toHaveLength(2);
    expect(await caseload.audited('reciprocity.note', referralId)).toEqual([0, 0]);
  });

  it('is put away with a note as every signal, and not asked of who stopped', async () => {
    const { coach } = caseload.world;
    const [one, other] = [await caseload.refer(), await caseload.refer()];
    const about = await caseload.start(one, 0);
    const stopped = await caseload.start(other, 1);
    await caseload.participations.act(coach, stopped, { action: 'stop', reason: 'client.time' });
    days(caseload, 100);
    const note = 'Zij wil er nu niet over praten.';
    const signals = new SignalService(caseload.home);
    await signals.dismiss(coach, { referralId: one, code: 'may_give_back', about, note });
    expect(await invitations(one)).toEqual([]);
    expect(await invitations(other)).toEqual([]);
  });

  it('is written down by the own team, of who takes part', async () => {
    const { world, participations } = caseload;
    const referralId = await caseload.refer();
    const activityId = world.activities[0] ?? '';
    const { id } = await participations.propose(world.coach, referralId, { activityId });
    const note = (actor = world.coach) =>
      refusalOf(reciprocity.note(actor, { participationId: id, answer: 'host' }));
    expect(await note()).toBe('participation.not_started');
    await participations.act(world.coach, id, { action: 'start' });
    for (const stranger of [world.southCoach, world.otherCoach, world.referrer]) {
      expect(await note(stranger)).toBe('not_found');
    }
    expect((await dossier(referralId)).reciprocity).toEqual([]);
    expect(await note()).toBe('done');
    expect((await dossier(referralId)).reciprocity).toEqual([
      { participationId: id, answer: 'host' },
    ]);
  });

  it('is read and written in the database by the organisation of the client alone', async () => {
    const { world, database } = caseload;
    const participationId = await caseload.start(await caseload.refer(), 0);
    await reciprocity.note(world.coach, { participationId, answer: 'host' });
    const count = { name: 'count-reciprocity', text: 'SELECT participation_id FROM reciprocity' };
    const change = {
      name: 'change-reciprocity',
      text: `UPDATE reciprocity SET answer = 'none', noted_by = $1`,
    };
    for (const [actor, rows] of [
      [world.southCoach, 1],
      [world.otherCoach, 0],
      [world.referrer, 0],
    ] as const) {
      const seen = await database.app.transaction(actor, async (tx) => {
        await tx.query(change, [actor.accountId]);
        return tx.query(count);
      });
      expect(seen).toHaveLength(rows);
    }
    const answers = await caseload.column<string>('SELECT answer FROM reciprocity');
    expect(answers).toEqual(['none']);
  });
});
