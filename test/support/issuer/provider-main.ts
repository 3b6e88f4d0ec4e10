import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

// A certified implementation of an identity provider, in a process of its own. Nobody has to type
// anything there: whoever comes is `SUBJECT`, for whom it vouches with `ACR`.

const {
  CLIENT_ID = '',
  CLIENT_SECRET = '',
  REDIRECT_URI = '',
  SUBJECT = '',
  ACR = '',
} = process.env;

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const provider: Provider = new Provider(issuer, {
  clients: [
    {
      client_id: CLIENT_ID,
      ...(CLIENT_SECRET === ''
        ? { token_endpoint_auth_method: 'none' }
        : { client_secret: CLIENT_SECRET }),
      redirect_uris: [REDIRECT_URI],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  acrValues: [ACR],
  claims: { openid: ['sub'], acr: null },
  features: { devInteractions: { enabled: false } },
  cookies: { keys: ['only for tests'] },
  pkce: { required: () => true },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  loadExistingGrant: async (context) => {
    const { client, session } = context.oidc;
    const grant = new provider.Grant({
      clientId: client?.clientId ?? '',
      accountId: session?.accountId ?? '',
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});
provider.use(async (context, next) => {
  if (!context.path.startsWith('/interaction/')) {
    await next();
    return;
  }
  const login = { accountId: SUBJECT, acr: ACR };
  await provider.interactionFinished(context.req, context.res, { login });
});
const handle = provider.callback();
server.on('request', (request, response) => void handle(request, response));
process.on('disconnect', () => process.exit(0));
process.send?.({ issuer });
