import { gzipSync } from 'node:zlib';
import { newId } from '@wor/platform';
import type pg from 'pg';
import { withClient } from '../../../scripts/embedded/roles.js';
import { Stack } from '../../story/stack.js';
import type { Bench, BenchResult } from '../define-bench.js';
import { Door } from '../load/door.js';
import { median, quantile, rounded } from '../load/figures.js';
import { HttpLoad } from '../load/http-load.js';
import { login, seedRegion } from '../load/seed-region.js';

const warmUpMs = 1500;
const warmUpTurns = 20;
const mostBytes = 200_000;

/**
 * The pages of a referrer against a page that shows nothing, both through the production build and
 * the same door: session, gate, frame. In turns, so that both meet the same weather.
 */
export const page: Bench = {
  name: 'page',
  says: 'server time and bytes of the referral page, the receipt and the list, against an empty page',
  apps: ['api', 'web'],
  defaults: { size: 1, rounds: 150, seconds: 1 },
  async run({ folder, rounds }) {
    const env = { RATE_LIMIT: 'off', LOG_LEVEL: 'warn' };
    const stack = await Stack.start({ folder, apps: ['api', 'web'], env });
    try {
      return await measure(stack, rounds);
    } finally {
      await stack.stop();
    }
  },
};

const onlooker = 'niets@meting.example';

/** Somebody whose role has no pages: the front page shows them one sentence. */
async function seedOnlooker(client: pg.Client): Promise<void> {
  const account = newId();
  await client.query(
    `INSERT INTO account (id, email, password_hash)
     SELECT $1, $2, password_hash FROM account WHERE email = $3`,
    [account, onlooker, login.email],
  );
  await client.query(
    `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name)
     SELECT $1, region_id, $2, organisation_id, 'provider', 'N. Iets' FROM membership LIMIT 1`,
    [newId(), account],
  );
}

async function measure(stack: Stack, rounds: number): Promise<BenchResult> {
  await withClient(stack.superuserUrl, async (client) => {
    await seedRegion(client);
    await seedOnlooker(client);
  });
  const id = await fillList(stack);
  const [referrer, nobody] = [await cookieOf(stack, login.email), await cookieOf(stack, onlooker)];
  const pages: readonly Visited[] = [
    { name: 'empty', path: '/', cookie: nobody },
    { name: 'referral', path: '/verwijs', cookie: referrer },
    { name: 'receipt', path: `/verwezen/${id}`, cookie: referrer },
    { name: 'list', path: '/verwijzingen', cookie: referrer },
  ];
  const times = new Map<string, number[]>(pages.map(({ name }) => [name, []]));
  for (let turn = -warmUpTurns; turn < rounds; turn += 1) {
    for (const one of pages) {
      const { milliseconds } = await visit(stack, one);
      if (turn >= 0) times.get(one.name)?.push(milliseconds);
    }
  }
  return summary(stack, pages, times);
}

/** Sends referrals until the list has pages. @returns the id of one of them */
async function fillList(stack: Stack): Promise<string> {
  const load = HttpLoad.start();
  try {
    const door = await Door.open(stack, load);
    await door.run('page', warmUpMs);
  } finally {
    load.stop();
  }
  return withClient(stack.superuserUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM referral LIMIT 1');
    const [first] = rows;
    if (first === undefined) throw new Error('the warm-up left no referral');
    return first.id;
  });
}

async function cookieOf(stack: Stack, email: string): Promise<string> {
  const response = await fetch(`${stack.app('api').url}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: login.password }),
  });
  if (!response.ok) throw new Error(`logging in was answered ${response.status}`);
  const { token } = (await response.json()) as { token: string };
  return `wor_session=${token}`;
}

interface Visited {
  readonly name: string;
  readonly path: string;
  readonly cookie: string;
}

/** @throws Error for anything but a page: a redirect would be fast and measure nothing */
async function visit(stack: Stack, { path, cookie }: Visited) {
  const start = performance.now();
  const response = await fetch(stack.app('web').url + path, {
    headers: { cookie },
    redirect: 'manual',
  });
  const html = await response.text();
  const milliseconds = performance.now() - start;
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`);
  return { html, milliseconds };
}

/** Compressed bytes of a page with its style sheets and scripts; fonts come once and stay. */
async function bytesOf(stack: Stack, one: Visited) {
  const { html } = await visit(stack, one);
  const links = [...html.matchAll(/<link[^>]*href="([^"]+\.css)"/g)].map(([, to = '']) => to);
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, to = '']) => to);
  const sizeOf = async (paths: readonly string[]): Promise<number> => {
    const texts = paths.map(async (to) => (await fetch(stack.app('web').url + to)).text());
    return (await Promise.all(texts)).reduce((sum, text) => sum + gzipSync(text).length, 0);
  };
  return { html: gzipSync(html).length, css: await sizeOf(links), js: await sizeOf(scripts) };
}

async function summary(
  stack: Stack,
  pages: readonly Visited[],
  times: ReadonlyMap<string, readonly number[]>,
): Promise<BenchResult> {
  const p50 = (name: string): number => median(times.get(name) ?? []);
  const shown = pages.map(async (one) => {
    const { name } = one;
    const { html } = await visit(stack, one);
    const figures = {
      p50: rounded(p50(name), 2),
      p99: rounded(quantile(times.get(name) ?? [], 0.99), 2),
      ratio: rounded(p50(name) / p50('empty'), 2),
      bytes: Buffer.byteLength(html),
      compressed: gzipSync(html).length,
    };
    return [name, figures] as const;
  });
  const figures = Object.fromEntries(await Promise.all(shown));
  const [, referral] = pages;
  const sizes = referral && (await bytesOf(stack, referral));
  const total = sizes === undefined ? 0 : sizes.html + sizes.css + sizes.js;
  return {
    bench: 'page',
    ratio: Math.max(...Object.values(figures).map(({ ratio }) => ratio)),
    goal: 2.5,
    rounds: times.get('empty')?.length,
    ...figures,
    referralBytes: { ...sizes, total, most: mostBytes },
    node: process.versions.node,
    postgres: stack.postgres.version,
  };
}
