import { follow, plain, visit, type Screen } from './screen.js';

const role = 'provider';

/** Pages of who organises activities; a new state is one line. */
export const providerScreens: readonly Screen[] = [
  ...plain(undefined, 'inloggen/per-mail'),
  ...plain(role, 'aanmeldingen', 'mijn-activiteiten'),
  {
    ...{ name: 'sign-up, no', route: 'aanmeldingen/:id/vol', role },
    open: async (page, at) => {
      await page.goto(`${at}/aanmeldingen`);
      await follow(page, /\/vol$/);
    },
  },
  {
    ...{ name: 'sign-ups, answered', route: 'aanmeldingen', role },
    open: visit('/aanmeldingen?gedaan=call'),
  },
  {
    ...{ name: 'seats', route: 'mijn-activiteiten/:id/plekken', role },
    open: async (page, at) => {
      await page.goto(`${at}/mijn-activiteiten`);
      await follow(page, /\/plekken$/);
    },
  },
  {
    ...{ name: 'seats, too many', route: 'mijn-activiteiten/:id/plekken', role },
    open: async (page, at) => {
      await page.goto(`${at}/mijn-activiteiten`);
      await follow(page, /\/plekken$/);
      await page.locator('[name=capacity]').fill('duizend');
      await page.locator('main form button').first().click();
      await page.locator('.summary').waitFor();
    },
  },
  {
    ...{ name: 'who was there', route: 'mijn-activiteiten/:id/aanwezig', role },
    open: async (page, at) => {
      await page.goto(`${at}/mijn-activiteiten`);
      await follow(page, /\/aanwezig$/);
    },
  },
];
