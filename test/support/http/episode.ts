import type { Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import type { TestApp } from '../app.js';
import type { HttpClient } from './client.js';

/** Who works on a referral, and a text that is found back wherever its data goes. */
export interface Tenant {
  readonly referrer: Actor;
  readonly coach: Actor;
  readonly teamId: string;
  readonly activityId: string;
  readonly canary: string;
}

/** Everything that one referral leaves behind, by its id. */
export interface Episode {
  readonly referral: string;
  readonly client: string;
  readonly participation: string;
  readonly followUp: string;
  readonly feedback: string;
}

interface Created {
  readonly id: string;
}

interface SeenByCoach {
  readonly client: Created;
  readonly participations: readonly Created[];
  readonly followUps: readonly Created[];
  readonly feedback: readonly Created[];
}

/** An order whose every text holds the canary; `phone` must differ by person. */
export function orderWith(canary: string, { teamId, phone }: { teamId: string; phone: string }) {
  return {
    client: {
      name: `Mevrouw ${canary}`,
      birthDate: '1950-02-01',
      phone,
      email: `${canary.toLowerCase()}@inwoner.example`,
      bestTime: `ochtend ${canary}`,
    },
    reasonCode: 'loneliness',
    hope: `Hoop van ${canary}`,
    consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
    shareLevel: 'everything',
    teamId,
  };
}

let phones = 10_000;

/**
 * The story over HTTP until the client takes part: refer, accept, talk, intake, measure, suggest,
 * start. Every text that somebody types holds the tenant's canary.
 */
export async function bringToActive(app: TestApp, tenant: Tenant): Promise<Episode> {
  const [referrer, coach] = [await app.as(tenant.referrer), await app.as(tenant.coach)];
  const { canary, teamId, activityId } = tenant;
  phones += 1;
  const order = orderWith(canary, { teamId, phone: `06123${phones}` });
  const { id } = await post<Created>(referrer, '/referrals', order);
  const at = `/referrals/${id}`;
  await post(coach, `${at}/actions/accept`, {});
  await post(coach, `${at}/actions/log_talk`, { channel: 'phone', note: `Gesproken ${canary}` });
  await post(coach, `${at}/actions/do_intake`, {
    intake: { wishes: ['movement'], dayParts: ['morning'], earlierSupport: `Steun ${canary}` },
    letter: `Brief ${canary}`,
  });
  await post(coach, `${at}/measurements`, {
    ...{ instrument: 'ucla-3', moment: 'baseline', answers: [3, 2, 3] },
  });
  await post(coach, `${at}/actions/start_matching`, {});
  await post(coach, `${at}/suggestions`, {});
  const { id: participation } = await post<Created>(coach, `${at}/participations`, { activityId });
  await post(coach, `/participations/${participation}/actions/start`, {});
  const dossier = (await coach.get(at)).body as SeenByCoach;
  return {
    ...{ referral: id, client: dossier.client.id, participation },
    followUp: dossier.followUps[0]?.id ?? '',
    feedback: dossier.feedback[0]?.id ?? '',
  };
}

/** A form that the tenant's referrer is filling in, by its id. */
export async function draftOf(app: TestApp, { referrer, canary }: Tenant): Promise<string> {
  const client = await app.as(referrer);
  const fields = [{ name: 'client.name', values: [`Mevrouw ${canary}`], source: 'typed' }];
  const path = '/referral-drafts';
  const answer = await client.put(path, { fields }, { 'idempotency-key': newId() });
  return (answer.body as Created).id;
}

async function post<Body>(client: HttpClient, path: string, body: object): Promise<Body> {
  const answer = await client.post(path, body, { 'idempotency-key': newId() });
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.body as Body;
}
