import type { ClientDetails, ClientPageView, ClientView, PostView, ReachView } from '@wor/contract';
import type { Call } from './call.server.js';

const id = encodeURIComponent;

type Ask = <Data>(call: Call) => Promise<Data>;

const post = (path: string, body: unknown): Call => ({ method: 'POST', path, body });

/** Messages to clients, letters on paper, and what came in. */
export function postCalls(ask: Ask) {
  return {
    post: () => ask<PostView>({ path: '/post' }),
    moveLetter: (letterId: string, step: string) =>
      ask<undefined>(post(`/letters/${id(letterId)}/steps/${id(step)}`, {})),
    handleInbound: (itemId: string) => ask<undefined>(post(`/inbound/${id(itemId)}/handled`, {})),
    reach: (referralId: string) => ask<ReachView>({ path: `/referrals/${id(referralId)}/reach` }),
    trustAddress: (referralId: string, channel: string) =>
      ask<undefined>(post(`/referrals/${id(referralId)}/reach/trust`, { channel })),
    editClient: (
      clientId: string,
      { body, version }: { readonly body: Partial<ClientDetails>; readonly version?: number },
    ) => ask<ClientView>({ method: 'PATCH', path: `/clients/${id(clientId)}`, body, version }),
    clientPage: (token: string) =>
      ask<ClientPageView>({ ...post('/client-pages', { token }), token: undefined }),
    stopMessages: (token: string) =>
      ask<ClientPageView>({ ...post('/client-pages/stop', { token }), token: undefined }),
  };
}
