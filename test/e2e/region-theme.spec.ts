import type { Me } from '@wor/contract';
import { themeOf } from '@wor/domain';
import { TestApp } from '../support/app.js';
import type { Answer, HttpClient } from '../support/http/client.js';
import { problemIn } from '../support/http/problem.js';
import { administratorOf } from '../support/region-administrator.js';

let app: TestApp;
let administrator: HttpClient;
beforeAll(async () => {
  app = await TestApp.create();
  administrator = await app.as(await administratorOf(app.world));
});
afterAll(() => app.close());

const { wordmark, radius, light, dark } = themeOf('oeverland');
const shore = { wordmark, radius, light, dark };

const save = (body: unknown, version: number): Promise<Answer> =>
  administrator.post('/region/settings/theme', { body }, { 'if-match': `"${version}"` });
const themeFor = async (client: HttpClient): Promise<unknown> =>
  ((await client.get('/sessions/current')).body as Me).region.theme;

describe('the colours of a region', () => {
  it('are those of nobody until it chooses its own, and then of everybody in it', async () => {
    const referrer = await app.as(app.world.referrer);
    expect(await themeFor(referrer)).toBeNull();
    expect((await save(shore, 0)).status).toBe(201);
    expect(await themeFor(referrer)).toEqual(shore);
    expect(await themeFor(await app.as(app.world.farReferrer))).toBeNull();
  });

  it('stay as they are when the new ones cannot be read, which is said at the colour', async () => {
    const pale = { ...shore, light: { ...light, link: '#eeeeee' } };
    const [field, code] = ['body.light.link', 'theme.contrast'];
    expect(problemIn(await save(pale, 1))).toMatchObject({
      status: 422,
      fields: [{ field, code }],
    });
    expect(await themeFor(administrator)).toEqual(shore);
  });

  it('keep every version, and go back to one', async () => {
    expect((await save({ ...shore, wordmark: null }, 1)).status).toBe(201);
    const back = await administrator.post(
      ...(['/region/settings/theme', { restore: 1 }, { 'if-match': '"2"' }] as const),
    );
    expect(back.status).toBe(201);
    expect(await themeFor(administrator)).toEqual(shore);
  });

  it('that no longer pass show as those of nobody, and stop no login', async () => {
    await app.database.sql(
      `UPDATE region SET settings = '{"theme": {"light": "x"}}' WHERE id = $1`,
      [app.world.region],
    );
    expect((await administrator.get('/sessions/current')).status).toBe(200);
  });
});
