import type { TestApp } from '../support/app.js';
import type { Answer } from '../support/http/client.js';
import type { Tenant } from '../support/http/episode.js';
import { makeSeekers } from '../support/http/seekers.js';

/** As many as make a group in a region that has set nothing. */
const enough = 5;

/** What a team sees of them, once there are enough. */
export async function lookAtNewGroups(app: TestApp, tenant: Tenant): Promise<Answer> {
  await makeSeekers(app, tenant, enough);
  return (await app.as(tenant.coach)).get('/group-proposals');
}
