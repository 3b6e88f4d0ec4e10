import type { GroupProposalsView } from '@wor/contract';
import { TestApp } from '../support/app.js';
import type { Tenant } from '../support/http/episode.js';
import { problemIn } from '../support/http/problem.js';
import { createTenants } from '../support/http/tenants.js';
import { lookAtNewGroups } from './team-looks.js';

let app: TestApp;
let own: Tenant;
let sibling: Tenant;
let otherWelfare: Tenant;

beforeAll(async () => {
  app = await TestApp.create();
  ({ own, sibling, otherWelfare } = await createTenants(app));
});
afterAll(() => app.close());

describe('new groups over HTTP', () => {
  it('name clients to their own team, count them for another, and stay within the organisation', async () => {
    const { status, body } = await lookAtNewGroups(app, own);
    expect(status).toBe(200);
    const [group] = (body as GroupProposalsView).groups;
    expect(group).toMatchObject({ people: 5, notFound: 5, others: 0, waiting: 0 });
    expect(group?.clients.map(({ name }) => name)).toContain('Mevrouw Zoekt4');
    const beside = await (await app.as(sibling.coach)).get('/group-proposals');
    expect((beside.body as GroupProposalsView).groups).toMatchObject([
      { people: 5, clients: [], others: 5 },
    ]);
    expect(beside.text).not.toContain('Zoekt');
    const elsewhere = await (await app.as(otherWelfare.coach)).get('/group-proposals');
    expect(elsewhere.body).toMatchObject({ considered: 0, groups: [] });
  });

  it('are refused to who refers and to who pays', async () => {
    for (const actor of [own.referrer, app.world.councillor]) {
      const answer = await (await app.as(actor)).get('/group-proposals');
      expect(problemIn(answer)).toMatchObject({ status: 403, code: 'permission.refused' });
    }
  });
});
