import { arrangementsSetting } from '@wor/domain';
import { SearchDesk } from '../../support/activity-search/search-desk.js';

let desk: SearchDesk;
beforeAll(async () => {
  desk = await SearchDesk.open();
});
afterAll(() => desk.close());
afterEach(() => desk.caseload.database.sql('DELETE FROM activity; DELETE FROM search_word'));

const words = (text: string): Promise<string[]> => desk.names({ text });

describe('a word', () => {
  it.each([
    ['fietsen', 'fiets'],
    ['fiets', 'fietsen'],
    ['huizen', 'huis'],
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['brieven', 'brief'],
    ['dans', 'dansen'],
    ['mensen', 'mens'],
    ['wandeling', 'wandelen'],
    ['tuinen', 'tuin'],
    ['groep', 'groepen'],
    ['boek', 'boeken'],
    ['zingen', 'zingen'],
  ])('%j is found by %j', async (stands, typed) => {
    await desk.add('Iets anders');
    const name = `Leuk: ${stands}!`;
    await desk.add(name);
    expect(await words(`${typed} leuk`)).toEqual([name]);
    expect(await words(typed)).toEqual([name]);
  });

  it.each([
    ['Avondcafé', 'avondcafe'],
    ['Avondcafe', 'avondcafé'],
    ['CAFÉ De Brug', 'cafe\u0301'],
    ['Crème brûlée maken', 'creme brulee'],
    ["Foto's kijken", 'foto'],
    ["Foto's kijken", "foto's"],
    ['Naai-atelier', 'naai-atelier'],
    ['Naai-atelier', 'atelier'],
    ['قهوة وشاي', 'قهوة'],
    ['Vragen? Mail info@buurt.example', 'buurt'],
  ])('in %j is found by %j', async (name, typed) => {
    await desk.add(name);
    await desk.add('Iets anders');
    expect(await words(typed)).toEqual([name]);
  });

  it('that is being typed is found by its beginning, one before it is not', async () => {
    await desk.add('Wandelen in Noord');
    await desk.add('Wanden schilderen');
    expect(await words('wande')).toEqual(['Wandelen in Noord', 'Wanden schilderen']);
    expect(await words('wandel')).toEqual(['Wandelen in Noord']);
    expect(await words('noo wandelen')).toEqual([]);
    expect(await words('wandelen noo')).toEqual(['Wandelen in Noord']);
  });

  it('is looked for in the name first, then arrangement and provider, place and description', async () => {
    await desk.add('A', { description: 'Met water en bewegen.' });
    await desk.add('B', { place: 'Zwembad Bewegen' });
    await desk.add('C', { arrangement: 'movement' });
    await desk.add('D bewegen');
    expect(await words('bewegen')).toEqual(['D bewegen', 'C', 'B', 'A']);
    await desk.add('E', { provider: desk.caseload.world.welfare });
    expect(await words('Welzijn Noord')).toEqual(['E']);
    expect(await words('zuid')).toEqual([]);
    await desk.add('F', { neighbourhood: 'WK999902' });
    expect(await words('zuid')).toEqual(['F']);
  });

  it('beside another must be there too, in any order; a word like "met" asks nothing', async () => {
    await desk.add('Koken met buren');
    await desk.add('Koken voor een');
    expect(await words('buren koken')).toEqual(['Koken met buren']);
    expect(await words('koken met')).toEqual(['Koken met buren', 'Koken voor een']);
    expect(await words('met de koken')).toEqual(['Koken met buren', 'Koken voor een']);
    expect(await words('koken fietsen')).toEqual([]);
    expect(await words('met')).toHaveLength(2);
    await desk.add('Leren met methode');
    expect(await words('met')).toEqual(['Leren met methode']);
  });

  it.each(["'", "' & !", ':*', 'k', '☕️', '\\', '%', '   ', '()|<->'])(
    '%j asks nothing, so everything is there',
    async (text) => {
      await desk.add('Koken');
      expect(await words(text)).toEqual(['Koken']);
    },
  );

  it.each([
    ["koken'); DROP TABLE activity;--"],
    ['koken:* | koken'],
    ['koken ' + 'w'.repeat(293)],
    ["\\'koken"],
  ])('%j is words and no more', async (text) => {
    await desk.add('Koken');
    const { items } = await desk.search({ text });
    expect(items.length).toBeLessThanOrEqual(1);
    expect(await words('koken')).toEqual(['Koken']);
  });
});

describe('a typing error', () => {
  it.each([
    ['wandln', 'Wandelen'],
    ['wandeln', 'Wandelen'],
    ['zwemen', 'Zwemmen'],
    ['koffei', 'Koffie'],
    ['schilderne', 'Schilderen'],
    ['dnasen', 'Dansen'],
    ['conputer', 'Computer'],
  ])('%j finds %j, and it is said', async (typed, name) => {
    for (const each of ['Wandelen', 'Zwemmen', 'Koffie', 'Schilderen', 'Dansen', 'Computer']) {
      await desk.add(each);
    }
    const { items, unknownWords } = await desk.search({ text: typed });
    expect(items.map((item) => item.name)).toEqual([name]);
    expect(unknownWords).toEqual([typed]);
  });

  it('is looked for only where no activity has the word, or begins with it', async () => {
    await desk.add('Zingen');
    await desk.add('Zinnen maken');
    expect(await desk.search({ text: 'zing' })).toMatchObject({ total: 1, unknownWords: [] });
    expect(await desk.search({ text: 'zinken' })).toMatchObject({ unknownWords: ['zinken'] });
    expect(await desk.search({ text: 'qqqq' })).toMatchObject({ total: 0, unknownWords: [] });
    expect(await desk.search({ text: 'zin1en' })).toMatchObject({ total: 0, unknownWords: [] });
  });

  it('finds no word of another region', async () => {
    const { otherRegion, otherPractice } = desk.caseload.world;
    await desk.add('Wandelen', { region: otherRegion, provider: otherPractice });
    expect(await desk.search({ text: 'wandln' })).toMatchObject({ total: 0, unknownWords: [] });
    expect(await desk.search({ text: 'wandelen' })).toMatchObject({ total: 0, items: [] });
  });
});

describe('what is found', () => {
  it('stands in the same order each time, with the id as the last word', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 4; at += 1) ids.push(await desk.add('Koken'));
    const found = (await desk.search({ text: 'koken' })).items.map(({ id }) => id);
    expect(found).toEqual([...ids].sort());
  });

  it('follows what changes: words, provider, neighbourhood, label and status', async () => {
    const { database, world } = desk.caseload;
    const id = await desk.add('Koken', { arrangement: 'eating_together' });
    await database.sql(`UPDATE activity SET name = 'Bakken' WHERE id = $1`, [id]);
    expect(await words('koken')).toEqual([]);
    expect(await words('bakken')).toEqual(['Bakken']);
    await database.sql(`UPDATE organisation SET name = 'De Pan' WHERE id = $1`, [world.provider]);
    expect(await words('pan')).toEqual(['Bakken']);
    await database.sql(`UPDATE neighbourhood SET name = 'Polder' WHERE code = 'WK999901'`);
    expect(await words('polder')).toEqual(['Bakken']);
    expect(await words('aanschuiven')).toEqual([]);
    const arrangements = arrangementsSetting.initial.map((item) =>
      item.code === 'eating_together' ? { ...item, label: 'Aanschuiven' } : item,
    );
    await database.sql(`UPDATE region SET settings = $2 WHERE id = $1`, [
      ...[world.region, { arrangements }],
    ]);
    expect(await words('aanschuiven')).toEqual(['Bakken']);
    for (const status of ['inactive', 'defunct', 'temporarily closed']) {
      await database.sql(`UPDATE activity SET status = $2 WHERE id = $1`, [id, status]);
      expect(await words('bakken')).toEqual([]);
    }
    await database.sql(`UPDATE activity SET status = 'active' WHERE id = $1`, [id]);
    expect(await words('bakken')).toEqual(['Bakken']);
    await database.sql(`UPDATE region SET settings = '{}' WHERE id = $1`, [world.region]);
    await database.sql(`UPDATE neighbourhood SET name = 'Noord' WHERE code = 'WK999901'`);
  });
});
