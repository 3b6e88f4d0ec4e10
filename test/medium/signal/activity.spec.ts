import { SignalService, WorkService } from '@wor/services';
import { WaitingList, type Place } from '../participation/waiting-lists.js';

let list: WaitingList;
let signals: SignalService;
let work: WorkService;
beforeAll(async () => {
  list = await WaitingList.open();
  signals = new SignalService(list.caseload.home);
  work = new WorkService(list.caseload.home);
});
beforeEach(() => list.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => list.close());

async function listed({ referral }: Place): Promise<boolean> {
  const { items } = await work.list(list.caseload.world.coach, { view: 'signals', limit: 50 });
  return items.some((item) => item.id === referral);
}

const close = (activity: string, status: string): Promise<object[]> =>
  list.caseload.database.sql(`UPDATE activity SET status = $2 WHERE id = $1`, [activity, status]);

describe('an activity that changes', () => {
  it.each(['temporarily closed', 'inactive', 'defunct'])(
    'tells the coaches of everybody who waits or takes part when it is %s',
    async (status) => {
      const activity = await list.activity(1);
      const [inside, waiting] = [await list.started(activity), await list.waiting(activity)];
      const [chosen, gone] = [await list.propose(activity), await list.propose(activity)];
      await list.act(gone, 'stop');
      await list.work();
      expect(await listed(waiting)).toBe(false);
      await close(activity, status);
      await list.work();
      for (const place of [inside, waiting, chosen]) expect(await listed(place)).toBe(true);
      expect(await listed(gone)).toBe(false);
      await close(activity, 'active');
      await list.work();
      for (const place of [inside, waiting]) expect(await listed(place)).toBe(false);
    },
  );

  it('tells who chose it that it is full, and no more once they stand on the list', async () => {
    const activity = await list.activity(1);
    const chosen = await list.propose(activity);
    const inside = await list.started(activity);
    expect(await listed(chosen)).toBe(false);
    await list.work();
    expect(await listed(chosen)).toBe(true);
    expect(await listed(inside)).toBe(false);
    await list.act(inside, 'stop');
    await list.work();
    expect(await listed(chosen)).toBe(false);
    await list.started(activity);
    await list.work();
    await list.act(chosen, 'join_list');
    expect(await listed(chosen)).toBe(false);
  });

  it('stays away once the coach has looked at it', async () => {
    const activity = await list.activity(1);
    const { referral: referralId, id: about } = await list.propose(activity);
    await close(activity, 'defunct');
    await list.work();
    const { coach } = list.caseload.world;
    const note = 'Wij zoeken iets anders.';
    await signals.dismiss(coach, { referralId, code: 'activity_closed', about, note });
    expect(await listed({ referral: referralId, id: about })).toBe(false);
  });
});
