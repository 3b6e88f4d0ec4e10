import type { Actor } from '@wor/domain';
import { GroupBuilderService, PersonService, UnmetNeedService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

type Change = NonNullable<Parameters<Caseload['refer']>[1]>;

const wishes = ['creative'];

describe('new groups', () => {
  let caseload: Caseload;
  let builder: GroupBuilderService;
  let needs: UnmetNeedService;

  beforeEach(async () => {
    caseload = await Caseload.create();
    builder = new GroupBuilderService(caseload.home);
    needs = new UnmetNeedService(caseload.home);
  });
  afterEach(() => caseload.close());

  /** A client in Noord who can in the morning, for whom nothing of this kind was found. */
  async function seek(arrangement = 'creative', change: Change = {}, by?: Actor): Promise<string> {
    const actor = by ?? caseload.world.coach;
    const referralId = await caseload.refer('sent', change);
    await caseload.database.sql('UPDATE referral SET team_id = $2 WHERE id = $1', [
      referralId,
      actor.teamIds[0],
    ]);
    await caseload.act(referralId, 'accept', {}, actor);
    await caseload.act(referralId, 'log_talk', { channel: 'phone' }, actor);
    const intake = { wishes, dayParts: ['morning'] };
    await caseload.act(referralId, 'do_intake', { intake }, actor);
    await needs.report(actor, { referralId, arrangement, cause: 'no_match' });
    caseload.clock.pass(1);
    return referralId;
  }

  async function seekMany(count: number, change: Change = {}, by?: Actor): Promise<string[]> {
    const found: string[] = [];
    for (let at = 0; at < count; at += 1) found.push(await seek('creative', change, by));
    return found;
  }

  const groupsFor = async (actor: Actor = caseload.world.coach) =>
    (await builder.propose(actor)).groups;
  const sizes = async () => (await groupsFor()).map(({ people }) => people);
  const setRules = (rules: object) =>
    caseload.database.sql(
      `UPDATE region SET settings = settings || jsonb_build_object('groups', $2::jsonb) WHERE id = $1`,
      [caseload.world.region, JSON.stringify(rules)],
    );

  it('are proposed with who, what, when, where and why, and nothing is begun', async () => {
    const referrals = await seekMany(4);
    expect(await groupsFor()).toEqual([]);
    const last = await seek('movement');
    const found = await builder.propose(caseload.world.coach);
    expect(found).toMatchObject({
      ...{ rules: { least: 5, most: 10, withinMetres: 3000 }, considered: 5 },
    });
    expect(found.groups).toEqual([
      {
        arrangement: { code: 'creative', label: 'Creatief en muziek' },
        dayParts: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `${day}_morning`),
        languages: ['nl'],
        neighbourhood: { code: 'WK999901', name: 'Noord' },
        ...{ people: 5, waiting: 0, notFound: 4, others: 0 },
        clients: [...referrals, last].map((id, at) => ({ id, name: `Mevrouw Proef${at + 1}` })),
      },
    ]);
    const made = await caseload.column<number>('SELECT count(*)::integer FROM participation');
    expect(made).toEqual([0]);
  });

  it('take in who stands on a list, and leave out who has a seat for it or seeks no more', async () => {
    const { world, participations } = caseload;
    await seekMany(4);
    const waiting = await caseload.refer();
    const fill = 'UPDATE activity SET taken = capacity WHERE id = $1';
    await caseload.database.sql(fill, [world.activities[0]]);
    const activityId = world.activities[0] ?? '';
    const { id } = await participations.propose(world.coach, waiting, { activityId });
    await participations.act(world.coach, id, { action: 'join_list' });
    await caseload.database.sql(`UPDATE activity SET arrangement = 'creative' WHERE id = $1`, [
      activityId,
    ]);
    expect(await groupsFor()).toMatchObject([{ people: 5, waiting: 1, notFound: 4 }]);
    const drop = { action: 'stop', reason: 'client.time' } as const;
    await participations.act(world.coach, id, drop);
    expect(await sizes()).toEqual([]);
    await seekMany(1);
    expect(await sizes()).toEqual([5]);
    const starts = await seek();
    expect(await sizes()).toEqual([6]);
    await caseload.database.sql(`UPDATE activity SET arrangement = 'creative' WHERE id = $1`, [
      world.activities[1],
    ]);
    await caseload.start(starts, 1);
    expect(await sizes()).toEqual([5]);
    caseload.clock.pass(366 * 24 * 60);
    expect(await sizes()).toEqual([]);
  });

  it('name the clients whom the reader may see, and count those of other teams', async () => {
    const { world } = caseload;
    const north = await seekMany(3);
    const south = await seekMany(2, {}, world.southCoach);
    const shown = async (actor: Actor) =>
      (await groupsFor(actor)).map(({ clients, others, people }) => ({
        ...{ ids: clients.map(({ id }) => id), others, people },
      }));
    expect(await shown(world.coach)).toEqual([{ ids: north, others: 2, people: 5 }]);
    expect(await shown(world.southCoach)).toEqual([{ ids: south, others: 3, people: 5 }]);
    expect(await shown(world.lead)).toEqual([{ ids: [...north, ...south], others: 0, people: 5 }]);
    const [row] = await caseload.column<object>(
      `SELECT obj_detail FROM audit_event WHERE event_id = 'group_proposal.list' AND user_id = $1`,
      [world.southCoach.accountId],
    );
    expect(row).toEqual({ shown: south, considered: 5 });
  });

  it('are the business of the own organisation, and of nobody but its teams', async () => {
    await seekMany(5);
    expect(await groupsFor(caseload.world.otherCoach)).toEqual([]);
    for (const stranger of [caseload.world.referrer, caseload.world.councillor]) {
      expect(await refusalOf(builder.propose(stranger))).toBe('permission.refused');
    }
    expect(await caseload.audited('group_proposal.list', 'group-proposals')).toEqual([0, 8, 8]);
  });

  it('are as large as the region says, of people who speak one language', async () => {
    await setRules({ least: 2, most: 3, withinMetres: 3000 });
    await seekMany(3);
    const client = { language: 'tr', needsInterpreter: true } as const;
    await seekMany(2, { client });
    const groups = await groupsFor();
    expect(groups.map(({ people, languages }) => ({ people, languages }))).toEqual([
      { people: 3, languages: ['nl'] },
      { people: 2, languages: ['tr'] },
    ]);
  });

  it('do not depend on the reason of the referral, the hope, or what was measured', async () => {
    const { world, measurements } = caseload;
    const ids = await seekMany(5);
    const before = await groupsFor();
    const answers = { instrument: 'ucla-3', moment: 'baseline', answers: [3, 3, 3] } as const;
    for (const id of ids) await measurements.record(world.coach, id, answers);
    await caseload.database.sql(`UPDATE referral SET reason_code = 'grief' WHERE id = $1`, [
      ids[0],
    ]);
    expect(await groupsFor()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('count a person with two records once', async () => {
    const { world } = caseload;
    await setRules({ least: 2, most: 10, withinMetres: 3000 });
    const [one = '', other = ''] = await seekMany(2);
    expect(await sizes()).toEqual([2]);
    const [id = '', otherId = ''] = await caseload.column<string>(
      `SELECT client_id FROM referral WHERE id IN ($1, $2) ORDER BY id`,
      [one, other],
    );
    const persons = new PersonService(caseload.home);
    const choices = { name: 'kept', birthDate: 'kept' } as const;
    await persons.merge(world.lead, { id, otherId, keptVersion: 1, otherVersion: 1, choices });
    expect(await sizes()).toEqual([]);
  });
});
