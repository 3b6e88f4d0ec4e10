import type { Page } from 'playwright-core';
import { follow, plain, sendLast, visit, type Screen } from './screen.js';

/** Giving clients to a colleague; a new state is one line. */
export const handOverScreens: readonly Screen[] = [
  {
    ...{ name: 'hand-over, with errors', route: 'overdracht', role: 'coach' },
    async open(page: Page, at: string) {
      await page.goto(`${at}/overdracht`);
      await sendLast(page);
      await page.locator('.summary').waitFor();
    },
  },
  { ...{ name: 'hours', route: 'overdracht/uren', role: 'lead' }, open: visit('/overdracht/uren') },
  {
    ...{ name: 'transfer, with errors', route: 'dossier/:id/stap/:action', role: 'lead' },
    async open(page: Page, at: string) {
      await page.goto(`${at}/inwoners`);
      await follow(page, /^\/dossier\/[0-9a-f-]{36}$/);
      await page.goto(`${page.url()}/stap/transfer`);
      await sendLast(page);
      await page.locator('.summary').waitFor();
    },
  },
  {
    ...{ name: 'safety, with errors', route: 'dossier/:id/veiligheid', role: 'coach' },
    async open(page: Page, at: string) {
      await page.goto(`${at}/inwoners`);
      await follow(page, /^\/dossier\/[0-9a-f-]{36}$/);
      await page.goto(`${page.url()}/veiligheid`);
      await sendLast(page);
      await page.locator('.summary').waitFor();
    },
  },
  {
    ...{ name: 'unmet need, with errors', route: 'dossier/:id/gat', role: 'coach' },
    async open(page: Page, at: string) {
      await page.goto(`${at}/inwoners`);
      await follow(page, /^\/dossier\/[0-9a-f-]{36}$/);
      await page.goto(`${page.url()}/gat`);
      await sendLast(page);
      await page.locator('.summary').waitFor();
    },
  },
  ...plain('coach', 'gaten'),
  {
    ...{ name: 'new groups, as a coach', route: 'nieuwe-groepen', role: 'coach' },
    async open(page: Page, at: string) {
      await page.goto(`${at}/nieuwe-groepen`);
      await page.locator('main a[href^="/sociale-kaart/nieuw?"]').first().waitFor();
    },
  },
  ...plain('lead', 'nieuwe-groepen'),
  {
    ...{ name: 'activity, of a new group', route: 'sociale-kaart/nieuw', role: 'coach' },
    async open(page: Page, at: string) {
      await page.goto(`${at}/nieuwe-groepen`);
      await follow(page, /^\/sociale-kaart\/nieuw\?/);
      await page.locator('main [name=capacity][value="10"]').waitFor();
    },
  },
  {
    ...{ name: 'unmet need, reported', route: 'gaten', role: 'coach' },
    async open(page: Page, at: string) {
      await page.goto(`${at}/inwoners?alleen=stap.matching`);
      await follow(page, /^\/dossier\/[0-9a-f-]{36}$/);
      await page.goto(`${page.url()}/gat`);
      await page.locator('[name=arrangement]').selectOption({ index: 1 });
      await page.locator('[name=cause]').selectOption('transport');
      await sendLast(page);
      await page.locator('table').waitFor();
    },
  },
  {
    ...{ name: 'giving back, with errors', role: 'coach' },
    route: 'dossier/:id/terugdoen/:participationId',
    async open(page: Page, at: string) {
      await page.goto(`${at}/inwoners?alleen=stap.active`);
      await follow(page, /^\/dossier\/[0-9a-f-]{36}$/);
      await follow(page, /^\/dossier\/[0-9a-f-]{36}\/terugdoen\/[0-9a-f-]{36}$/);
      await sendLast(page);
      await page.locator('.summary').waitFor();
    },
  },
  {
    ...{ name: 'death, with errors', route: 'dossier/:id/overleden', role: 'coach' },
    async open(page: Page, at: string) {
      await page.goto(`${at}/inwoners`);
      await follow(page, /^\/dossier\/[0-9a-f-]{36}$/);
      await page.goto(`${page.url()}/overleden`);
      await sendLast(page);
      await page.locator('.summary').waitFor();
    },
  },
];
