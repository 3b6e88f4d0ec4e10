import { AppointmentService, SafetyService, WorkService, type WorkLines } from '@wor/services';
import { addDays, civilDateOf, workViews, type Actor, type WorkView } from '@wor/domain';
import pg from 'pg';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let work: WorkService;
beforeAll(async () => {
  caseload = await Caseload.create();
  work = new WorkService(caseload.home);
});
afterAll(() => caseload.close());

const everyView: readonly (readonly [WorkView, string | undefined])[] = workViews.map((view) => {
  const asked: Partial<Record<WorkView, string>> = {
    ...{ step: 'accepted', area: 'WK999901', reason: 'loneliness' },
  };
  return [view, asked[view]];
});

function see(actor: Actor, view: WorkView, of?: string): Promise<WorkLines> {
  return work.list(actor, { view, limit: 50, ...(of === undefined ? {} : { of }) });
}

/** The numbers of statements that one read takes, as the driver sends them. */
async function statementsOf(read: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await read();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

describe('a work list', () => {
  it('shows each view to whoever it belongs to, and to nobody else', async () => {
    const { coach, lead, southCoach, otherCoach } = caseload.world;
    const id = await caseload.refer('accepted');
    const sent = await caseload.refer('sent');
    const safety = new SafetyService(caseload.home);
    await safety.flag(coach, { referralId: id, note: 'Zij was bang.' });
    const met = await caseload.refer('accepted');
    const order = { day: '2026-12-08', time: '14:00', kind: 'phone' };
    await new AppointmentService(caseload.home).book(coach, { referralId: met, order });
    caseload.clock.pass(100 * 24 * 60);
    for (const [view, of] of everyView) {
      const shows = async (actor: Actor) =>
        (await see(actor, view, of)).items.some((item) => [id, sent, met].includes(item.id));
      const isShown = view !== 'waiting';
      expect([view, await shows(coach), await shows(lead)]).toEqual([view, isShown, isShown]);
      expect([view, await shows(southCoach), await shows(otherCoach)]).toEqual([
        view,
        false,
        false,
      ]);
    }
  });

  it('of a coach holds no client of a colleague in the same team', async () => {
    const { world } = caseload;
    const colleague = await world.person({
      ...{ organisationId: world.welfare, role: 'coach', name: 'Collega', teamIds: [world.north] },
    });
    for (const [view, of] of everyView.filter(([name]) => name !== 'new')) {
      expect((await see(colleague, view, of)).items).toEqual([]);
    }
  });

  it('opens the names, and writes down which ones were shown', async () => {
    const page = await see(caseload.world.coach, 'all');
    expect(page.items.length).toBeGreaterThan(0);
    expect(page.items.every(({ clientName }) => clientName.startsWith('Mevrouw Proef'))).toBe(true);
    const [shown] = await caseload.column<string>(
      `SELECT obj_detail::text FROM audit_event WHERE event_id = 'work.list' AND obj_id = 'all'
         AND user_id = $1 ORDER BY at DESC, id DESC LIMIT 1`,
      [caseload.world.coach.accountId],
    );
    for (const { id } of page.items) expect(shown).toContain(id);
  });

  it('gives every line once, page after page, in the order of the days', async () => {
    for (let one = 0; one < 4; one += 1) await caseload.refer('accepted');
    const { lead } = caseload.world;
    const all = await see(lead, 'all');
    const found: string[] = [];
    let after: WorkLines['next'] | undefined;
    while (after !== null) {
      const page: WorkLines = await work.list(lead, {
        ...{ view: 'all', limit: 2 },
        ...(after === undefined ? {} : { after }),
      });
      found.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(found).toEqual(all.items.map(({ id }) => id));
    const dates = all.items.map(({ nextActionOn }) => nextActionOn ?? '');
    expect(dates).toEqual(dates.toSorted());
  });

  it('takes as many statements for one line as for many', async () => {
    const { lead, coach } = caseload.world;
    for (const read of [
      (limit: number) => work.list(lead, { view: 'all', limit }),
      (limit: number) => work.list(coach, { view: 'today', limit }),
    ]) {
      const one = await statementsOf(() => read(1));
      expect(one).toBeLessThan(12);
      expect(await statementsOf(() => read(50))).toBe(one);
    }
  });

  it('refuses a referrer, and a view that does not know which one', async () => {
    const { referrer, coach } = caseload.world;
    expect(await refusalOf(see(referrer, 'all'))).toBe('permission.refused');
    expect(await refusalOf(see(coach, 'step'))).toBe('input.invalid');
  });
});

describe('a coach’s day', () => {
  it('has its six groups, each with what it counts and its first lines', async () => {
    const { groups, silentDays } = await work.day(caseload.world.coach);
    expect(groups.map(({ code }) => code)).toEqual([
      'safety',
      'new',
      'today',
      'appointments',
      'silent',
      'signals',
      'waiting',
    ]);
    expect(silentDays).toBe(14);
    for (const { count, isMore, items } of groups) {
      expect([items.length <= count, isMore]).toEqual([true, false]);
    }
    const today = groups.find(({ code }) => code === 'today');
    expect(today?.items.every(({ phone, age }) => phone !== null && age !== null)).toBe(true);
  });

  it('takes as many statements for an empty day as for a full one', async () => {
    const { coach, southCoach } = caseload.world;
    const full = await statementsOf(() => work.day(coach));
    expect(full).toBeLessThan(20);
    expect(await statementsOf(() => work.day(southCoach))).toBe(full);
  });

  it('no longer holds who was put on hold, until the day has come', async () => {
    const { coach } = caseload.world;
    const id = await caseload.refer('accepted');
    const groupOf = async (): Promise<string | undefined> => {
      const { groups } = await work.day(coach);
      const found = groups.filter(({ code }) => code === 'today' || code === 'waiting');
      return found.find(({ items }) => items.some((item) => item.id === id))?.code;
    };
    const wakeOn = addDays(civilDateOf(caseload.clock.now()), 19);
    await caseload.act(id, 'hold', { wakeOn });
    expect(await groupOf()).toBe('waiting');
    caseload.clock.pass(20 * 24 * 60);
    expect((await see(coach, 'today')).items.map((item) => item.id)).toContain(id);
  });

  it('lists a neighbourhood that a client has moved to', async () => {
    const { coach } = caseload.world;
    const id = await caseload.refer('accepted');
    const [clientId] = await caseload.column<string>(
      `SELECT client_id FROM referral WHERE id = $1`,
      [id],
    );
    await caseload.clients.edit(coach, {
      ...{ id: clientId ?? '', version: 1, changes: { postcode: '9992 AB' } },
    });
    const moved = await see(coach, 'area', 'WK999902');
    expect(moved.items.map((item) => item.id)).toEqual([id]);
  });
});
