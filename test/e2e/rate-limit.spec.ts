import { TestApp } from '../support/app.js';
import type { Answer, Ask } from '../support/http/client.js';
import { problemIn } from '../support/http/problem.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.create({ hasRateLimit: true });
});
afterAll(() => app.close());

/** How many of `times` requests were let through. */
async function letThrough(times: number, ask: (at: number) => Ask): Promise<number> {
  const client = await app.as();
  let count = 0;
  for (let at = 0; at < times; at += 1) {
    const answer = await client.ask(ask(at));
    if (answer.status !== 429) count += 1;
    else expect(problemIn(answer).code).toBe('rate.limited');
    if (answer.status === 429) expect(waitOf(answer)).toBe(true);
  }
  return count;
}

/** True when it says after how many seconds of this minute to come back. */
const waitOf = ({ headers }: Answer): boolean => {
  const wait = Number(headers['retry-after']);
  return wait >= 1 && wait <= 60;
};

const path = '/nowhere';

describe('the rate limit (S-43)', () => {
  it('counts who comes from outside by the address of the connection, whatever is forwarded', async () => {
    const ask = (at: number): Ask => ({
      ...{ path, address: '203.0.113.1', headers: { 'x-forwarded-for': `198.51.100.${at % 250}` } },
    });
    expect(await letThrough(300, ask)).toBe(120);
  });

  it('believes our own web server on loopback about who asked', async () => {
    const ask = (at: number): Ask => ({
      ...{ path, headers: { 'x-forwarded-for': `192.0.2.${at % 3}` } },
    });
    expect(await letThrough(390, ask)).toBe(360);
  });

  it('takes the last address that is not ours, so that a made-up one before it counts for nothing', async () => {
    const ask = (at: number): Ask => ({
      ...{ path, headers: { 'x-forwarded-for': `10.0.0.${at % 250}, 192.0.2.77` } },
    });
    expect(await letThrough(150, ask)).toBe(120);
  });

  it('is not got round by a new token with every request', async () => {
    const ask = (at: number): Ask => ({
      ...{ path, address: '203.0.113.2', headers: { authorization: `Bearer made-up-${at}` } },
    });
    expect(await letThrough(3050, ask)).toBe(3000);
  });

  it('is not got round by the many addresses of one IPv6 line', async () => {
    const ask = (at: number): Ask => ({ path, address: `2001:db8:1:2::${at.toString(16)}` });
    expect(await letThrough(130, ask)).toBe(120);
    expect(await letThrough(1, () => ({ path, address: '2001:db8:1:3::1' }))).toBe(1);
  });

  it('bounds a session too, and leaves other sessions alone', async () => {
    const [busy, quiet] = [
      await app.as(app.world.referrer),
      await app.as(app.world.siblingReferrer),
    ];
    let last = 0;
    for (let at = 0; at < 601; at += 1) last = (await busy.get(path)).status;
    expect(last).toBe(429);
    expect((await quiet.get(path)).status).toBe(404);
  });

  it('never counts the probes of health', async () => {
    const probe = { path: '/health/live', address: '203.0.113.1' };
    expect(await letThrough(200, () => probe)).toBe(200);
  });
});
