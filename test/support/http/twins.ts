import { newId } from '@wor/platform';
import type { HttpClient } from './client.js';
import { orderWith } from './episode.js';

/** Three records of one person: two that were merged already, and one that still looks alike. */
export interface Twins {
  readonly id: string;
  readonly otherId: string;
  /** The body that merges the other one too. */
  readonly order: object;
}

type Clients = Readonly<Record<'referrer' | 'lead', HttpClient>>;

async function refer({ referrer, lead }: Clients): Promise<string> {
  const { teamId } = await firstTeam(referrer);
  const order = { ...orderWith('Tweeling', { teamId, phone: '0612777777' }) };
  const body = { ...order, isDuplicateAccepted: true };
  const made = await referrer.post('/referrals', body, { 'idempotency-key': newId() });
  const { id } = made.body as { id: string };
  const read = await lead.get(`/referrals/${id}`);
  return (read.body as { client: { id: string } }).client.id;
}

async function firstTeam(referrer: HttpClient): Promise<{ teamId: string }> {
  const { body } = await referrer.get('/referral-form');
  return { teamId: (body as { defaultTeamId: string }).defaultTeamId };
}

/** Makes them through the api. */
export async function makeTwins(clients: Clients): Promise<Twins> {
  const [id, merged, otherId] = [
    await refer(clients),
    await refer(clients),
    await refer(clients),
  ] as const;
  const order = { keptVersion: 1, otherVersion: 1, choices: {} };
  await clients.lead.post(`/clients/${id}/merges`, { ...order, otherId: merged });
  const choice = { otherId, choice: 'same' };
  await clients.lead.post(`/clients/${id}/same-person`, choice);
  return { id, otherId, order: { ...order, otherId } };
}
