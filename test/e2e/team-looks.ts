import type { TestApp } from '../support/app.js';
import type { Answer } from '../support/http/client.js';
import type { Tenant } from '../support/http/episode.js';
import { makeSeekers } from '../support/http/seekers.js';

/** As many as make a group in a region that has set nothing. */
const enough = 5;

/** What a team sees of new groups, once there are enough people. */
export async function lookAtNewGroups(app: TestApp, tenant: Tenant): Promise<Answer> {
  await makeSeekers(app, tenant, enough);
  return (await app.as(tenant.coach)).get('/group-proposals');
}

interface Seen {
  readonly app: TestApp;
  readonly own: Tenant;
  /** Of a client who takes part. */
  readonly participation: string;
}

type TeamView = 'unmetNeeds' | 'groupProposals' | 'reciprocity';
type Look = readonly [what: string, view: TeamView, look: () => Promise<Answer>];

/** What a team sees of what is missing and of who gives back, one look at each. */
export function teamLooks(seen: () => Seen): readonly Look[] {
  const coach = () => seen().app.as(seen().own.coach);
  return [
    ['what could not be found', 'unmetNeeds', async () => (await coach()).get('/unmet-needs')],
    ['new groups', 'groupProposals', () => lookAtNewGroups(seen().app, seen().own)],
    [
      'what a client wants to give back',
      'reciprocity',
      async () => {
        const path = `/participations/${seen().participation}/reciprocity`;
        return (await coach()).post(path, { answer: 'buddy' });
      },
    ],
  ];
}
