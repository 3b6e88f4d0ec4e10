import {
  dayParts,
  defaultWeights,
  match,
  MatchIndex,
  type MatchActivity,
  type MatchClient,
  type MatchDemands,
} from '@wor/domain';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { storeActivities, storePostcode } from '../../support/matching/stored-activities.js';

const { weights } = defaultWeights;

describe('a list of suggestions', () => {
  let caseload: Caseload;

  beforeAll(async () => {
    caseload = await Caseload.create();
  });
  afterAll(async () => {
    await caseload.close();
  });

  it('has the wanted activities nearby first, each with its reasons', async () => {
    const { world, matching } = caseload;
    const list = await matching.suggest(world.coach, await caseload.refer());
    expect(list.items.map(({ activity }) => activity.id)).toHaveLength(6);
    const [best] = list.items;
    expect(best?.score).toBe(90);
    expect(best?.activity).toMatchObject({
      ...{ arrangement: 'movement', neighbourhood: 'Noord', freeSeats: 3, weekday: 2 },
    });
    expect(best?.parts.map(({ code, points, sentence }) => ({ code, points, sentence }))).toEqual([
      { code: 'wanted', points: 32, sentence: 'Dit wil de inwoner graag doen.' },
      { code: 'slot', points: 16, sentence: 'De tijd past: dinsdagochtend.' },
      { code: 'nearby', points: 24, sentence: 'In de eigen wijk.' },
      { code: 'group', points: 6, sentence: 'Elke groep is goed.' },
      {
        ...{ code: 'welcome', points: 0 },
        sentence: 'Er is geen vaste gastvrouw, gastheer of maatje bekend.',
      },
      { code: 'staying', points: 4, sentence: 'Nog niet bekend of mensen blijven meedoen.' },
      { code: 'fresh', points: 8, sentence: 'De gegevens zijn minder dan een maand oud.' },
    ]);
    expect(list).toMatchObject({ others: 0, nearly: [], leftOut: [] });
  });

  it('is kept as it was shown, with the version of its weights and without a sentence', async () => {
    const { world, matching } = caseload;
    const id = await caseload.refer();
    const list = await matching.suggest(world.coach, id);
    const stored = await caseload.database.sql<{ version: string; items: { parts: object[] }[] }>(
      `SELECT weights_version AS version, items FROM suggestion_list WHERE id = $1 AND referral_id = $2`,
      [list.listId, id],
    );
    expect(stored[0]?.version).toBe('default-2');
    expect(stored[0]?.items.map((item) => Object.keys(item).sort())).toEqual(
      list.items.map(() => ['activityId', 'parts', 'score']),
    );
    expect(Object.keys(stored[0]?.items[0]?.parts[0] ?? {}).sort()).toEqual([
      ...['code', 'maximum', 'points', 'reason'],
    ]);
    expect((await caseload.events(id)).at(-1)).toBe('suggestion.made');
    expect(await caseload.audited('suggestion.make', id)).toEqual([0]);
  });

  it('does not depend on the reason of the referral, the hope, or what was measured', async () => {
    const { world, matching, measurements } = caseload;
    const [one, other] = [
      await caseload.refer('matching', { reasonCode: 'grief', hope: 'Weer slapen' }),
      await caseload.refer('matching', { reasonCode: 'loneliness' }),
    ];
    const answers = { instrument: 'ucla-3', moment: 'baseline', answers: [3, 3, 3] } as const;
    await measurements.record(world.coach, one, answers);
    const items = (await matching.suggest(world.coach, one)).items;
    expect(items).toEqual((await matching.suggest(world.coach, other)).items);
  });

  it('leaves out what is full or closed, and has nothing of another region', async () => {
    const { world, matching, database } = caseload;
    const [full, closed] = world.activities;
    await database.sql(`UPDATE activity SET taken = capacity WHERE id = $1`, [full]);
    await database.sql(`UPDATE activity SET status = 'temporarily closed' WHERE id = $1`, [closed]);
    const list = await matching.suggest(world.coach, await caseload.refer());
    const shown = list.items.map(({ activity }) => activity.id);
    expect(shown.sort()).toEqual(world.activities.slice(2).sort());
    expect(list.nearly.map(({ activity, change }) => [activity.id, change])).toEqual([
      [full, 'Als er een plek vrijkomt.'],
    ]);
    expect(list.leftOut).toEqual([{ reason: 'full', sentence: 'De activiteit is vol.', count: 1 }]);
    const page = await matching.listActivities(world.coach);
    expect(page.items.map(({ id }) => id).sort()).toEqual(
      world.activities.filter((id) => id !== closed).sort(),
    );
    await database.sql(`UPDATE activity SET taken = 0, status = 'active'`);
  });

  it('leaves out what closed and what nobody confirmed for too long, by the terms of the region', async () => {
    const { world, matching, database } = caseload;
    const [closed, closing, old] = world.activities;
    await database.sql(`UPDATE activity SET closes_on = '2026-11-20' WHERE id = $1`, [closed]);
    await database.sql(`UPDATE activity SET closes_on = '2026-11-21' WHERE id = $1`, [closing]);
    await database.sql(`UPDATE activity SET assured_on = '2026-05-20' WHERE id = $1`, [old]);
    const list = await matching.suggest(world.coach, await caseload.refer());
    const shown = list.items.map(({ activity }) => activity.id);
    expect(shown.sort()).toEqual([closing, ...world.activities.slice(3)].sort());
    expect(list.leftOut.map(({ reason, count }) => [reason, count])).toEqual([['unassured', 1]]);
    const settings = { norms: { hiddenDays: 365 } };
    await database.sql(`UPDATE region SET settings = $2 WHERE id = $1`, [world.region, settings]);
    const patient = await matching.suggest(world.coach, await caseload.refer());
    expect(patient.items.map(({ activity }) => activity.id)).toContain(old);
    const order = { activityId: closed ?? '' };
    const attempt = caseload.participations.propose(world.coach, await caseload.refer(), order);
    expect(await refusalOf(attempt)).toBe('not_found');
    await database.sql(`UPDATE activity SET closes_on = NULL, assured_on = '2026-11-01'`);
    await database.sql(`UPDATE region SET settings = '{}' WHERE id = $1`, [world.region]);
  });

  it('weighs as the region says, under the region`s own version', async () => {
    const { world, matching, database } = caseload;
    const settings = { matching: { version: 'test-2', weights: { nearby: 1 } } };
    await database.sql(`UPDATE region SET settings = $2 WHERE id = $1`, [world.region, settings]);
    const list = await matching.suggest(world.coach, await caseload.refer());
    expect(list.weightsVersion).toBe('test-2');
    expect(list.items.filter(({ score }) => score === 100)).toHaveLength(3);
    const broken = { matching: { version: 'test-3', weights: { reason_of_referral: 1 } } };
    await database.sql(`UPDATE region SET settings = $2 WHERE id = $1`, [world.region, broken]);
    const again = await matching.suggest(world.coach, await caseload.refer());
    expect(again.weightsVersion).toBe('default-2');
    await database.sql(`UPDATE region SET settings = '{}' WHERE id = $1`, [world.region]);
  });

  it('comes after the intake, for the client`s own team only, and places nobody', async () => {
    const { world, matching } = caseload;
    const early = await caseload.refer('in_contact');
    expect(await refusalOf(matching.suggest(world.coach, early))).toBe(
      'referral.action_not_possible',
    );
    const id = await caseload.refer();
    for (const actor of [world.southCoach, world.otherCoach, world.referrer, world.operator]) {
      expect(await refusalOf(matching.suggest(actor, id))).toBe('not_found');
    }
    expect(await caseload.audited('suggestion.make', id)).toEqual([8, 8, 8, 8]);
    await matching.suggest(world.coach, id);
    const placed = await caseload.column(`SELECT id FROM participation WHERE referral_id = $1`, [
      id,
    ]);
    expect(placed).toEqual([]);
  });
});

describe('suggestions out of hundreds of activities', () => {
  let caseload: Caseload;
  let stored: readonly MatchActivity[];
  let client: Omit<MatchClient, 'demands'>;

  beforeAll(async () => {
    caseload = await Caseload.create();
    const { database, world } = caseload;
    await database.sql(`UPDATE activity SET status = 'defunct'`);
    stored = await storeActivities(database, world, 400);
    client = {
      ...{ neighbourhood: 'WK999901', postcode4: '9991', wishes: ['movement'] },
      place: await storePostcode(database, '9991'),
      dayParts: dayParts.filter((each) => each.endsWith('_morning')),
      languages: ['nl'],
    };
  });
  afterAll(async () => {
    await caseload.close();
  });

  const nothing: MatchDemands = {
    ...{ withinMetres: null, maxCostCents: null, accessibility: [] },
    ...{ group: null, onlyOwnTimes: false },
  };

  it.each<Partial<MatchDemands>>([
    {},
    { withinMetres: 3000, maxCostCents: 250 },
    { accessibility: ['step_free'], group: 'small' },
    { group: 'large', onlyOwnTimes: true },
  ])('are those that scoring everything puts first, in that order: %j', async (asked) => {
    const { matching, world } = caseload;
    const who = { ...client, demands: { ...nothing, ...asked } };
    const all = match(who, stored, defaultWeights.weights);
    const list = await matching.suggest(world.coach, await caseload.refer(), asked);
    const shown = list.items.map(({ activity, score, parts }) => [activity.id, score, parts]);
    expect(shown).toEqual(
      all.suggestions.slice(0, 10).map((one) => [one.activityId, one.score, one.parts]),
    );
    expect(list.others).toBe(all.suggestions.length - 10);
    expect(list.nearly.map(({ activity, change, score }) => [activity.id, change, score])).toEqual(
      all.excluded
        .slice(0, 5)
        .map((one) => [...[one.activityId, one.change?.sentence, one.change?.score]]),
    );
    const leftOut = list.leftOut.reduce((sum, { count }) => sum + count, 0);
    expect(leftOut).toBe(all.excluded.length);
    const index = new MatchIndex(stored).search({ client: who, weights, most: 10 });
    expect(index.best.map(({ activityId }) => activityId)).toEqual(shown.map(([id]) => id));
  });

  it('keep nothing of what was asked for, which may say how somebody is', async () => {
    const { matching, world, database } = caseload;
    const id = await caseload.refer();
    const asked = { accessibility: ['hearing_loop'], onlyOwnTimes: true };
    const { items } = await matching.suggest(world.coach, id, asked);
    expect(items.every(({ activity }) => activity.accessibility.includes('hearing_loop'))).toBe(
      true,
    );
    const kept = await database.sql(
      `SELECT s::text FROM suggestion_list s WHERE referral_id = $1
       UNION ALL SELECT e::text FROM event e WHERE referral_id = $1
       UNION ALL SELECT a::text FROM audit_event a WHERE obj_id = $1::text`,
      [id],
    );
    expect(kept.length).toBeGreaterThan(5);
    expect(JSON.stringify(kept)).not.toMatch(/hearing_loop|accessib|onlyOwn/);
  });

  it('are in a language that a client who needs an interpreter speaks', async () => {
    const { matching, world } = caseload;
    const id = await caseload.refer('matching', {
      client: { language: 'tr', needsInterpreter: true },
    });
    const { items, leftOut } = await matching.suggest(world.coach, id);
    const languages = items.map(({ activity }) => activity.languages);
    expect(
      languages.filter((each) => each.length > 0 && !each.includes('tr') && !each.includes('any')),
    ).toEqual([]);
    expect(leftOut[0]?.reason).toBe('other_language');
  });
});

describe('the list of activities', () => {
  let caseload: Caseload;

  beforeAll(async () => {
    caseload = await Caseload.create();
  });
  afterAll(async () => {
    await caseload.close();
  });

  it('comes in pages that together have every activity once', async () => {
    const { world, matching } = caseload;
    const seen: string[] = [];
    let after: string | null | undefined;
    while (after !== null) {
      const page = await matching.listActivities(world.lead, { limit: 4, ...(after && { after }) });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toEqual([...world.activities].sort());
  });

  it('is refused to somebody who does not work with activities', async () => {
    const { world, matching } = caseload;
    for (const actor of [world.referrer, world.councillor, world.operator]) {
      expect(await refusalOf(matching.listActivities(actor))).toBe('permission.refused');
    }
  });
});
