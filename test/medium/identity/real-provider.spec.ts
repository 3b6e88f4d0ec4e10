import { RelyingParty, type IdentityProvider } from '@wor/platform';
import { RealProvider } from '../../support/issuer/real-provider.js';

const redirectUri = 'http://127.0.0.1:9/inloggen/via/proef/terug';
const client = { clientId: 'welzijn', clientSecret: 'a secret of forty characters, or nearly so' };
const secret = 'the secret of one browser';
let there: RealProvider;
let provider: IdentityProvider;

beforeAll(async () => {
  const person = { subject: 'person-7', acr: 'substantial' };
  there = await RealProvider.start({ ...client, ...person, redirectUri });
  provider = {
    ...{ issuer: there.issuer, ...client, redirectUri },
    ...{ signedBy: 'RS256', acrValues: ['substantial'] },
  };
});
afterAll(() => there.stop());

describe('a certified identity provider', () => {
  it('I-01 is understood from the way there to the way back', async () => {
    const party = new RelyingParty(true);
    const url = await party.authorizationUrl(provider, secret);
    const back = await there.visit(url.toString());
    expect(back.origin + back.pathname).toBe(redirectUri);
    const proof = await party.redeem(provider, secret, back.search);
    expect(proof).toEqual({ issuer: there.issuer, subject: 'person-7', acr: 'substantial' });
    await expect(party.redeem(provider, secret, back.search)).rejects.toThrow();
  });
});
