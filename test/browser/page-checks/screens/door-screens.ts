import type { Page } from 'playwright-core';
import { plain, refused, send, visit, type Screen } from './screen.js';

/** As long as a real one, and nobody's. */
const token = 'a'.repeat(43);

/** Of one's own account, by somebody who has just logged in. */
const own = 'referrer';

async function signUp(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/aanmelden`);
  await page.locator('[name="client.postcode"]').fill('1290 AB');
  await send(page);
  await page.locator('[name="client.name"]').waitFor();
}

/** Ways in, one's own account, and what somebody meets who has none; a new state is one line. */
export const doorScreens: readonly Screen[] = [
  ...plain(undefined, 'inloggen', 'inloggen/via', 'wachtwoord-vergeten', 'aanmelden', 'k'),
  ...plain(own, 'mijn-account', 'mijn-account/e-mailadres', 'mijn-account/wachtwoord'),
  ...plain(own, 'mijn-account/code', 'mijn-account/koppelingen', 'bevestig', 'andere-organisatie'),
  refused(undefined, 'inloggen', {
    ...{ email: 'niemand@voorbeeld.example', password: 'dit is het niet' },
  }),
  {
    ...{ name: 'password forgotten, asked', route: 'wachtwoord-vergeten' },
    open: async (page, at) => {
      await page.goto(`${at}/wachtwoord-vergeten`);
      await page.locator('[name=email]').fill('niemand@voorbeeld.example');
      await send(page);
    },
  },
  {
    name: 'new password',
    route: 'nieuw-wachtwoord/:token',
    open: visit(`/nieuw-wachtwoord/${token}`),
  },
  {
    ...{ name: 'new password, too short', route: 'nieuw-wachtwoord/:token' },
    open: async (page, at) => {
      await page.goto(`${at}/nieuw-wachtwoord/${token}`);
      await page.locator('[name=newPassword]').fill('te kort');
      await send(page);
    },
  },
  { name: 'message to a client, old', route: 'b/:token', open: visit('/b/nobodys') },
  { name: 'invitation, old', route: 'uitnodiging/:token', open: visit(`/uitnodiging/${token}`) },
  { name: 'address confirmed', route: 'e-mailadres/:token', open: visit(`/e-mailadres/${token}`) },
  {
    ...{ name: 'address confirmed, too late', route: 'e-mailadres/:token' },
    open: async (page, at) => {
      await page.goto(`${at}/e-mailadres/${token}`);
      await send(page);
    },
  },
  refused(own, 'mijn-account/e-mailadres', { email: 'geen adres' }),
  refused(own, 'mijn-account/wachtwoord', { newPassword: 'te kort' }),
  { name: 'sign up, who', route: 'aanmelden', open: signUp },
  refused(undefined, 'aanmelden', { 'client.postcode': '9999 ZZ' }),
  {
    ...{ name: 'sign up, who, with errors', route: 'aanmelden' },
    open: async (page, at) => {
      await signUp(page, at);
      await page.locator('[name="client.birthDate"]').fill('31-02-1950');
      await send(page);
    },
  },
  {
    ...{ name: 'sign up, to confirm', route: 'aanmelden/bevestig/:token' },
    open: visit(`/aanmelden/bevestig/${token}`),
  },
  {
    ...{ name: 'sign up, confirmed too late', route: 'aanmelden/bevestig/:token' },
    open: async (page, at) => {
      await page.goto(`${at}/aanmelden/bevestig/${token}`);
      await send(page);
    },
  },
  { name: 'card, no such code', route: 'k', open: visit('/k?code=x') },
  { name: 'card, code of nobody', route: 'k/:code', open: visit('/k/3F7K9C') },
];
