import type { ReciprocityAnswer } from '@wor/domain';
import { ReciprocityService } from '@wor/services';
import { Caseload } from '../../support/caseload.js';

describe('a buddy or host who takes part', () => {
  let caseload: Caseload;
  let reciprocity: ReciprocityService;

  beforeEach(async () => {
    caseload = await Caseload.create();
    reciprocity = new ReciprocityService(caseload.home);
  });
  afterEach(() => caseload.close());

  const note = (participationId: string, answer: ReciprocityAnswer) =>
    reciprocity.note(caseload.world.coach, { participationId, answer });
  const stop = (id: string) =>
    caseload.participations.act(caseload.world.coach, id, {
      ...{ action: 'stop', reason: 'client.time' },
    });
  /** Why each of the first activities is welcoming or not, as a suggestion for this client says it. */
  const welcomes = async (referralId: string): Promise<readonly (string | undefined)[]> => {
    const { items } = await caseload.matching.suggest(caseload.world.coach, referralId);
    return caseload.world.activities.slice(0, 2).map((id) => {
      const found = items.find(({ activity }) => activity.id === id);
      return found?.parts.find(({ code }) => code === 'welcome')?.reason;
    });
  };

  it('makes the activity welcoming in the next answer, for as long as they are there', async () => {
    const seeker = await caseload.refer();
    expect(await welcomes(seeker)).toEqual(['welcome.nobody', 'welcome.nobody']);
    const [one, other] = [
      await caseload.start(await caseload.refer(), 0),
      await caseload.start(await caseload.refer(), 0),
    ];
    await note(one, 'buddy');
    expect(await welcomes(seeker)).toEqual(['welcome.buddy', 'welcome.nobody']);
    await note(other, 'host');
    expect(await welcomes(seeker)).toEqual(['welcome.host', 'welcome.nobody']);
    await stop(other);
    expect(await welcomes(seeker)).toEqual(['welcome.buddy', 'welcome.nobody']);
    await note(one, 'none');
    expect(await welcomes(seeker)).toEqual(['welcome.nobody', 'welcome.nobody']);
    await note(one, 'host');
    await stop(one);
    expect(await welcomes(seeker)).toEqual(['welcome.nobody', 'welcome.nobody']);
  });

  it('goes with who withdraws, and never goes before what the provider says', async () => {
    const seeker = await caseload.refer();
    const gone = await caseload.refer();
    await note(await caseload.start(gone, 0), 'buddy');
    const own = `UPDATE activity SET welcome = 'host' WHERE id = $1`;
    await caseload.database.sql(own, [caseload.world.activities[0]]);
    expect(await welcomes(seeker)).toEqual(['welcome.host', 'welcome.nobody']);
    await caseload.database.sql('UPDATE activity SET welcome = NULL');
    expect(await welcomes(seeker)).toEqual(['welcome.buddy', 'welcome.nobody']);
    await caseload.act(gone, 'withdraw', { reason: 'other' }, caseload.world.referrer);
    expect(await welcomes(seeker)).toEqual(['welcome.nobody', 'welcome.nobody']);
  });

  it('writes the activity no more than once for what changes', async () => {
    const writings = () =>
      caseload.column<string>('SELECT changed_in::text FROM activity ORDER BY id');
    const participationId = await caseload.start(await caseload.refer(), 0);
    await note(participationId, 'buddy');
    const before = await writings();
    await note(participationId, 'buddy');
    expect(await writings()).toEqual(before);
    await note(participationId, 'host');
    expect(await writings()).not.toEqual(before);
  });
});
