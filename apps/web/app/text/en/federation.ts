import type { federationTexts as source } from '../nl/federation.js';
import type { Translation } from '../language/translation.js';

export const federationTexts: Translation<typeof source> = {
  elsewhere: {
    title: 'Log in with your organisation',
    lead: 'Choose your organisation. You log in on its own page and then come back here.',
    empty: 'No organisation has a login page of its own yet.',
    password: 'Log in with a password',
    failed: 'Logging in did not work',
    again: 'Choose again',
  },
  identities: {
    title: 'Link with your organisation',
    empty: 'Your account is not linked to anything yet.',
    since: (on: string) => `(linked on ${on})`,
    end: 'Remove this link',
    link: (name: string) => `Link to ${name}`,
    leaving: 'You now go to the login page of your organisation.',
    goOn: 'Go on to that page',
  },
};
