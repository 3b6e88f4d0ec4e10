import type { TestApp } from '../app.js';
import { newId } from '@wor/platform';
import type { HttpClient } from './client.js';
import { orderWith, type Tenant } from './episode.js';

/** Clients of one neighbourhood for whom nothing creative was found, made through the api. */
export async function makeSeekers(app: TestApp, tenant: Tenant, count: number): Promise<string[]> {
  const [referrer, coach] = [await app.as(tenant.referrer), await app.as(tenant.coach)];
  const made: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const order = orderWith(`Zoekt${at}`, { teamId: tenant.teamId, phone: `061278${7000 + at}` });
    const client = { ...order.client, postcode: '9991 AB', houseNumber: String(at + 1) };
    const { id } = await post(referrer, '/referrals', { ...order, client });
    const to = (rest: string): string => `/referrals/${id ?? ''}/${rest}`;
    await post(coach, to('actions/accept'), {});
    await post(coach, to('actions/log_talk'), { channel: 'phone' });
    const intake = { wishes: ['creative'], dayParts: [] };
    await post(coach, to('actions/do_intake'), { intake, letter: 'Zij zoekt een groep.' });
    await post(coach, to('unmet-needs'), { arrangement: 'creative', cause: 'no_match' });
    made.push(id ?? '');
  }
  return made;
}

async function post(client: HttpClient, path: string, body: object): Promise<{ id?: string }> {
  const { status, body: answer } = await client.post(path, body, { 'idempotency-key': newId() });
  if (status >= 300) throw new Error(`${path} answers ${status}: ${JSON.stringify(answer)}`);
  return answer as { id?: string };
}
