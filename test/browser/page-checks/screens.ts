import type { Page } from 'playwright-core';

/** A page in one of its states. */
export interface Screen {
  readonly name: string;
  /** Who looks; nobody has logged in without. */
  readonly role?: string;
  /** Leads to the state, without a word of any language. */
  open(page: Page, at: string): Promise<void>;
}

export const send = (page: Page): Promise<void> =>
  page.locator('main button.utrecht-button--primary-action').first().click();

export const visit =
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
/** The face of who refers, and the way in; a new state is one line. */
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
  { name: 'nowhere', role: 'referrer', open: visit('/deze-pagina-is-er-niet') },
];
