import { redirect, RouterContextProvider } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import { ownerOf, proofOf } from '../session/proof.server.js';
import {
  doorContext,
  postedContext,
  sessionContext,
  visitContext,
} from '../session/request-context.server.js';
import { submit, submitButton } from './submit.server.js';

const secret = new Uint8Array(32).fill(7);
const away = new ApiProblem({ status: 503, code: 'unavailable' }, 'trace-of-api');
const me = {
  ...{
    accountId: 'account',
    name: 'H. Huisarts',
    role: 'referrer',
    teamIds: [],
    isFresh: true,
    hasOtherRoles: false,
  },
  organisation: { id: 'o', name: 'Praktijk', kind: 'practice' },
  region: { name: 'Regio', isPractice: false, theme: null },
};

function postedBy(proof = proofOf(secret, 'token')) {
  const dropped: string[] = [];
  const owner = ownerOf(secret, me.accountId);
  const context = new RouterContextProvider();
  context.set(doorContext, {
    ...{ apiUrl: 'http://127.0.0.1:1', origin: 'http://127.0.0.1:3000', secret, mailbox: null },
    now: () => new Date(0),
    report: () => undefined,
    uploads: { keep: () => 'x', find: () => undefined, drop: () => undefined },
    drafts: {
      keep: () => undefined,
      find: (id, asker) =>
        id === 'mine' && asker === owner ? { path: '/verwijs', fields: {}, owner } : undefined,
      drop: (id) => dropped.push(id),
    },
  });
  context.set(visitContext, { trace: { traceId: 't', traceparent: '' }, address: '127.0.0.1' });
  context.set(sessionContext, { kind: 'somebody', token: 'token', me });
  context.set(postedContext, { _proof: [proof] });
  const at = (path: string) => ({ request: new Request(`http://127.0.0.1:3000${path}`), context });
  return { at, dropped };
}

describe('a form from the shelf', () => {
  it('leaves the shelf once it has arrived', async () => {
    const { at, dropped } = postedBy();
    await submit(at('/verwijs?concept=mine'), () => Promise.resolve(redirect('/verwezen/1')));
    expect(dropped).toEqual(['mine']);
  });

  it('stays when it was refused, and so does the form of somebody else', async () => {
    const { at, dropped } = postedBy();
    await submit(at('/verwijs?concept=mine'), () => Promise.reject(away));
    await submit(at('/verwijs?concept=other'), () => Promise.resolve(redirect('/verwezen/1')));
    expect(dropped).toEqual([]);
  });
});

describe('a button with no page of its own', () => {
  it('answers what was done', async () => {
    const { at } = postedBy();
    expect(await submitButton(at('/uitloggen'), () => Promise.resolve('done'))).toBe('done');
  });

  it('shows an error page when the api is away, or when the form is no longer ours', async () => {
    await expect(
      submitButton(postedBy().at('/uitloggen'), () => Promise.reject(away)),
    ).rejects.toMatchObject({ data: { code: 'unavailable' }, init: { status: 503 } });
    await expect(
      submitButton(postedBy('old').at('/uitloggen'), () => Promise.resolve('done')),
    ).rejects.toMatchObject({ data: { code: 'form.expired' }, init: { status: 403 } });
  });
});
