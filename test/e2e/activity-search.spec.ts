import type { ActivitySearchView } from '@wor/contract';
import { TestApp } from '../support/app.js';
import type { HttpClient } from '../support/http/client.js';
import { problemIn } from '../support/http/problem.js';

let app: TestApp;
let coach: HttpClient;
beforeAll(async () => {
  app = await TestApp.create();
  coach = await app.as(app.world.coach);
});
afterAll(() => app.close());

const search = async (query: string): Promise<ActivitySearchView> => {
  const answer = await coach.get(`/activities/search${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return answer.body as ActivitySearchView;
};

describe('GET /activities/search', () => {
  it.each([
    ['', 6],
    ['?q=activiteit', 6],
    ['?q=activiteit%201', 6],
    ['?q=activiteit%20fietsen', 0],
    ['?q=', 6],
    ['?arrangement=movement', 3],
    ['?neighbourhood=WK999902', 3],
    ['?day=tue', 6],
    ['?day=mon', 0],
    ['?part=morning&day=tue', 6],
    ['?language=nl', 6],
    ['?language=tr', 0],
    ['?maxCostCents=0', 6],
    ['?accessibility=quiet', 0],
    ['?accessibility=quiet,transport', 0],
    ['?accessibility=quiet&accessibility=transport', 0],
    ['?group=small', 0],
    [`?q=${encodeURIComponent("' | !(*:); DROP TABLE activity; --")}`, 0],
    [`?q=${encodeURIComponent('☕️')}`, 6],
    [`?q=${'a'.repeat(300)}`, 0],
  ])('%s finds %d', async (query, count) => {
    expect((await search(query)).total).toBe(count);
  });

  it('comes page by page, each from where the last one ended', async () => {
    const first = await search('?limit=4');
    expect(first.next).toBe('4');
    const second = await search(`?limit=4&after=${first.next ?? ''}`);
    expect(second.next).toBeNull();
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it.each([
    ['?day=today', 422],
    ['?maxCostCents=1', 422],
    ['?withinMetres=3', 422],
    ['?accessibility=stairs', 422],
    ['?limit=101', 422],
    ['?after=-1', 422],
    ['?arrangement=a%27b', 422],
    ['?client=1', 400],
    ['?postcode=hier', 422],
    ['?postcode=1234AB', 422],
    ['?withinMetres=3000', 422],
  ])('%s is refused with %d', async (query, status) => {
    expect(problemIn(await coach.get(`/activities/search${query}`)).status).toBe(status);
  });

  it('says at the postcode what is wrong with it', async () => {
    const { fields } = problemIn(await coach.get('/activities/search?postcode=1234AB'));
    expect(fields).toEqual([{ field: 'postcode', code: 'postcode.unknown' }]);
  });
});
