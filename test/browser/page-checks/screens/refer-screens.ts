import type { Page } from 'playwright-core';
import { arrive, follow, plain, send, visit, type Screen } from './screen.js';

const role = 'referrer';

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

const sendForm = (page: Page): Promise<void> =>
  arrive(page, page.locator('form[data-send-key] button.utrecht-button--primary-action').first());

async function firstReferral(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/verwijzingen?dagen=alles`);
  await follow(page, /^\/verwijzingen\/[0-9a-f-]{36}$/);
}

const beside = (path: (own: string) => string) => async (page: Page, at: string) => {
  await firstReferral(page, at);
  await page.goto(at + path(new URL(page.url()).pathname));
};

/** As a GP's system gives it to who copies it: with what we must throw away. */
const header = [
  'Mw. A. Jansen-de Boer (V)  geb. 3-11-1948  BSN 999911120',
  'Lindelaan 4, 1290 AB Stad   tel 020 123 45 67   mob 06-12345678',
].join('\n');

async function paste(page: Page, at: string, words: string): Promise<void> {
  await page.goto(`${at}/verwijs?plak=1`);
  await page.locator('[name="client.birthDate"]').fill('04-11-1948');
  await page.locator('[name=_paste]').fill(words);
  await arrive(page, page.locator('[name=_plak]'));
}

const steps: readonly Screen[] = ['withdraw', 'recall'].map((step) => ({
  ...{ name: `step ${step}`, route: 'verwijzingen/:id/:action', role },
  open: beside((own) => `${own}/${step}`),
}));

/** The face of who refers; a new state is one line. */
export const referScreens: readonly Screen[] = [
  ...plain(role, 'verwijs', 'verwijzingen', 'praktijk'),
  { name: 'refer, of clients', route: 'verwijs', role: 'fysio', open: visit('/verwijs') },
  { name: 'list, of clients', route: 'verwijzingen', role: 'fysio', open: visit('/verwijzingen') },
  { name: 'figures, of clients', route: 'praktijk', role: 'fysio', open: visit('/praktijk') },
  {
    ...{ name: 'refer, filled in', route: 'verwijs', role },
    open: async (page, at) => {
      await fillIn(page, at, { hope: 'Iemand om mee te praten en weer eens naar buiten te gaan.' });
      await page.locator('main summary').last().click();
    },
  },
  {
    ...{ name: 'refer, nothing filled in', route: 'verwijs', role },
    open: async (page, at) => {
      await page.goto(`${at}/verwijs`);
      await sendForm(page);
    },
  },
  {
    ...{ name: 'refer, with errors', route: 'verwijs', role },
    open: async (page, at) => {
      await fillIn(page, at, { 'client.birthDate': '31-02-1950', 'client.phone': '06 12' });
      await sendForm(page);
    },
  },
  {
    ...{ name: 'refer, kept', route: 'verwijs', role },
    open: async (page, at) => {
      await fillIn(page, at);
      await arrive(page, page.locator('[name=_bewaar]'));
    },
  },
  {
    ...{ name: 'refer, to paste', route: 'verwijs', role },
    open: visit('/verwijs?plak=1'),
  },
  {
    ...{ name: 'refer, pasted', route: 'verwijs', role },
    open: (page, at) => paste(page, at, header),
  },
  {
    ...{ name: 'refer, pasted nothing', route: 'verwijs', role },
    open: (page, at) => paste(page, at, 'Verder geen bijzonderheden.'),
  },
  {
    name: 'list, nobody',
    route: 'verwijzingen',
    role,
    open: visit('/verwijzingen?dagen=1&stap=4'),
  },
  {
    ...{ name: 'list, searched', route: 'verwijzingen', role },
    open: async (page, at) => {
      await page.goto(`${at}/verwijzingen`);
      await page.locator('main details summary').first().click();
      await page.locator('main details [name=name]').fill('Vries');
      await page.locator('main details [name=birthDate]').fill('01-02-1950');
      await arrive(page, page.locator('main details button'));
      await page.locator('main details[open]').waitFor();
    },
  },
  { name: 'status', route: 'verwijzingen/:id', role, open: firstReferral },
  {
    ...{ name: 'receipt', route: 'verwezen/:id', role },
    open: beside((own) => own.replace('/verwijzingen/', '/verwezen/')),
  },
  ...steps,
  { name: 'practise a launch', route: 'oefen-his', role, open: visit('/oefen-his') },
  {
    ...{ name: 'practise a launch, ready', route: 'oefen-his' },
    open: async (page, at) => {
      await page.goto(`${at}/oefen-his`);
      await send(page);
    },
  },
  { name: 'launch, failed', route: 'start/mislukt', open: visit('/start/mislukt') },
  { name: 'nowhere', route: '*', role, open: visit('/deze-pagina-is-er-niet') },
  { name: 'not allowed', route: 'team', role, open: visit('/team') },
];
