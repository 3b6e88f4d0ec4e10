import { RouterContextProvider } from 'react-router';
import { gate, toLogin } from './gate.server.js';
import { ownerOf } from './proof.server.js';
import { doorContext, postedContext, type Draft } from './request-context.server.js';

const origin = 'http://127.0.0.1:3000';
const secret = new Uint8Array(32).fill(7);

function setUp() {
  const kept: Draft[] = [];
  const context = new RouterContextProvider();
  context.set(doorContext, {
    ...{
      apiUrl: 'http://127.0.0.1:1',
      origin,
      secret,
      mailbox: null,
      now: () => new Date(0),
      report: () => undefined,
    },
    uploads: { keep: () => 'x', find: () => undefined, drop: () => undefined },
    drafts: {
      keep: (draft) => `draft-${kept.push(draft)}`,
      find: () => undefined,
      drop: () => undefined,
    },
  });
  return { context, kept };
}

describe('the gate', () => {
  const pass = (contentType: string | null, body: string) => {
    const headers = new Headers({ origin });
    if (contentType !== null) headers.set('content-type', contentType);
    const request = new Request(`${origin}/verwijs`, { method: 'POST', headers, body });
    const { context } = setUp();
    const args = { request, context, params: {}, pattern: '/verwijs', url: new URL(request.url) };
    return gate(args, () => Promise.resolve(new Response('page')));
  };

  it('lets a form through', async () => {
    const answer = await pass('application/x-www-form-urlencoded; charset=UTF-8', 'a=b');
    expect(answer).toMatchObject({ status: 200 });
  });

  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencodedx'])(
    'answers 415 to what is no form: %s',
    async (contentType) => {
      expect(await pass(contentType, '{}')).toMatchObject({ status: 415 });
    },
  );
});

describe('a form whose session is over', () => {
  const placeOf = (owner: string) => {
    const { context, kept } = setUp();
    context.set(postedContext, { hope: ['wandelen'], _owner: [owner] });
    return { kept, place: toLogin(context, '/verwijs').headers.get('location') };
  };

  it('waits when it carries the mark of somebody', () => {
    const { kept, place } = placeOf(ownerOf(secret, 'account'));
    expect(kept).toHaveLength(1);
    expect(place).toBe('/inloggen?concept=draft-1&weg=1');
  });

  it('is not kept when anybody made up its owner', () => {
    const { kept, place } = placeOf('made-up');
    expect(kept).toEqual([]);
    expect(place).toBe('/inloggen?naar=%2Fverwijs&weg=1');
  });
});
