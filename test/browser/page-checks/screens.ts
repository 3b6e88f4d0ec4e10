import type { Page } from 'playwright-core';

/** A page in one of its states. */
export interface Screen {
  readonly name: string;
  /** Who looks; nobody has logged in without. */
  readonly role?: string;
  /** Leads to the state, without a word of any language. */
  open(page: Page, at: string): Promise<void>;
}

const send = (page: Page): Promise<void> =>
  page.locator('main button.utrecht-button--primary-action').first().click();

const visit =
  (path: string) =>
  async (page: Page, at: string): Promise<void> => {
    await page.goto(at + path);
  };

async function fillIn(page: Page, at: string, more: Readonly<Record<string, string>> = {}) {
  await page.goto(`${at}/verwijs`);
  const fields = {
    'client.name': 'P. Proefpersoon-van den Berg',
    'client.birthDate': '03-04-1948',
    'client.phone': '06 87654321',
    'client.postcode': '1290 AB',
    ...more,
  };
  for (const [name, words] of Object.entries(fields)) {
    await page.locator(`[name="${name}"]`).fill(words);
  }
  await page.locator('[name=reasonCode]').first().check();
}

async function firstReferral(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/verwijzingen`);
  await page.locator('tbody th a').first().click();
}

async function signUp(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/aanmelden`);
  await page.locator('[name="client.postcode"]').fill('1290 AB');
  await send(page);
  await page.locator('[name="client.name"]').waitFor();
}

/** The settings of a region that are words and lists. */
const settingScreens: readonly Screen[] = [
  ...['regio', 'regio/gebieden', 'regio/soorten', 'regio/opvolging', 'regio/teksten'].map(
    (path) => ({ name: path, role: 'administrator', open: visit(`/${path}`) }),
  ),
  {
    name: 'text of a mail, looked at',
    role: 'administrator',
    open: async (page, at) => {
      await page.goto(`${at}/regio/teksten/accepted-to-referrer`);
      await page.locator('main textarea').fill('Geen actie nodig: indien u wilt, wordt u gebeld.');
      await page.locator('main button[name=look]').click();
    },
  },
  {
    name: 'text of a mail, refused',
    role: 'administrator',
    open: async (page, at) => {
      await page.goto(`${at}/regio/teksten/accepted-to-referrer`);
      await page.locator('main textarea').fill('Dag {naam}');
      await send(page);
    },
  },
];

/** The face of who refers, the words of a region, and the way in; a new state is one line. */
export const screens: readonly Screen[] = [
  { name: 'login', open: visit('/inloggen') },
  {
    name: 'login, refused',
    open: async (page, at) => {
      await page.goto(`${at}/inloggen`);
      await page.locator('[name=email]').fill('niemand@voorbeeld.example');
      await page.locator('[name=password]').fill('dit is het niet');
      await send(page);
    },
  },
  { name: 'refer, empty', role: 'referrer', open: visit('/verwijs') },
  {
    name: 'refer, filled in',
    role: 'referrer',
    open: async (page, at) => {
      await fillIn(page, at, { hope: 'Iemand om mee te praten en weer eens naar buiten te gaan.' });
      await page.locator('main summary').last().click();
    },
  },
  {
    name: 'refer, with errors',
    role: 'referrer',
    open: async (page, at) => {
      await fillIn(page, at, { 'client.birthDate': '31-02-1950', 'client.phone': '06 12' });
      await send(page);
    },
  },
  { name: 'list', role: 'referrer', open: visit('/verwijzingen') },
  { name: 'status', role: 'referrer', open: firstReferral },
  {
    name: 'receipt',
    role: 'referrer',
    open: async (page, at) => {
      await firstReferral(page, at);
      await page.goto(page.url().replace('/verwijzingen/', '/verwezen/'));
    },
  },
  {
    name: 'step',
    role: 'referrer',
    open: async (page, at) => {
      await firstReferral(page, at);
      await page.goto(`${page.url().replace(/[?#].*$/, '')}/withdraw`);
    },
  },
  { name: 'practice', role: 'referrer', open: visit('/praktijk') },
  { name: 'practise a launch', role: 'referrer', open: visit('/oefen-his') },
  { name: 'launch, failed', open: visit('/start/mislukt') },
  { name: 'card, code asked', open: visit('/k') },
  { name: 'sign up', open: visit('/aanmelden') },
  { name: 'sign up, who', open: signUp },
  {
    name: 'sign up, with errors',
    open: async (page, at) => {
      await signUp(page, at);
      await page.locator('[name="client.birthDate"]').fill('31-02-1950');
      await send(page);
    },
  },
  ...settingScreens,
  { name: 'password forgotten', open: visit('/wachtwoord-vergeten') },
  { name: 'address confirmed', open: visit(`/e-mailadres/${'a'.repeat(43)}`) },
  { name: 'own account', role: 'referrer', open: visit('/mijn-account') },
  { name: 'own address', role: 'referrer', open: visit('/mijn-account/e-mailadres') },
  { name: 'own code', role: 'referrer', open: visit('/mijn-account/code') },
  { name: 'own password', role: 'referrer', open: visit('/mijn-account/wachtwoord') },
  { name: 'step-up', role: 'referrer', open: visit('/bevestig') },
  { name: 'people', role: 'administrator', open: visit('/regio/mensen') },
  { name: 'invite, where', role: 'administrator', open: visit('/regio/mensen/uitnodigen') },
  { name: 'house style', role: 'administrator', open: visit('/regio/huisstijl') },
  { name: 'nowhere', role: 'referrer', open: visit('/deze-pagina-is-er-niet') },
  { name: 'kit', role: 'operator', open: visit('/ui-kit') },
];
