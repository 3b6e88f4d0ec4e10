import type { Page } from 'playwright-core';
import { arrive, plain, refused, send, sendLast, type Screen } from './screen.js';

const role = 'coach';
const one = 'sociale-kaart/:id';
const edit = 'sociale-kaart/:id/aanpassen';

const typed = {
  ...{ name: 'Samen breien', place: 'De Kade', capacity: '8', contactPhone: '0201234567' },
  ...{ 'schedules.0.opensAt': '10:00', 'schedules.0.closesAt': '12:00' },
};

/** The form of a new activity with everything in it that must be. */
async function fill(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/sociale-kaart/nieuw`);
  for (const [name, words] of Object.entries(typed)) {
    await page.locator(`main [name="${name}"]`).fill(words);
  }
  for (const name of ['organisationId', 'arrangement', 'neighbourhoodCode']) {
    await page.locator(`main select[name="${name}"]`).selectOption({ index: 1 });
  }
  await page.locator('main [name="schedules.0.byday"]').first().check();
}

/** The page of that activity, whether it was there already or not. */
async function open(page: Page, at: string): Promise<void> {
  await fill(page, at);
  await sendLast(page);
  const anyway = page.locator('main button[name=isSeparate]');
  if ((await anyway.count()) > 0) await arrive(page, anyway);
  await page.waitForURL(/\/sociale-kaart\/[0-9a-f-]{36}/);
}

async function openForm(page: Page, at: string): Promise<void> {
  await open(page, at);
  await page.goto(`${page.url().split('?')[0] ?? ''}/aanpassen`);
}

/** Opens what is folded, and sends the form in it. */
async function sendIn(page: Page, wish: string): Promise<void> {
  const button = page.locator(`button[name=do][value=${wish}]`);
  const folded = page.locator('main details', { has: button });
  await folded.locator('summary').click();
  await arrive(page, folded.locator(button));
}

/** The social map's pages of one activity; a new state is one line. */
export const activityScreens: readonly Screen[] = [
  ...plain(role, 'sociale-kaart/nieuw'),
  ...plain('lead', 'sociale-kaart/meldingen'),
  refused(role, 'sociale-kaart/nieuw', { capacity: 'veel' }),
  { name: 'activity', route: one, role, open },
  {
    ...{ name: 'activity, like another', route: 'sociale-kaart/nieuw', role },
    async open(page, at) {
      await open(page, at);
      await fill(page, at);
      await sendLast(page);
      await page.locator('main button[name=isSeparate]').waitFor();
    },
  },
  {
    ...{ name: 'activity, reported', route: one, role },
    async open(page, at) {
      await open(page, at);
      await page.locator('main details').first().locator('summary').click();
      await page.locator('main [name=words]').fill('De deur was dicht.');
      await arrive(page, page.locator('main button[name=do][value=report]'));
    },
  },
  {
    ...{ name: 'activity, report with errors', route: one, role },
    async open(page, at) {
      await open(page, at);
      await sendIn(page, 'report');
      await page.locator('.summary').waitFor();
    },
  },
  {
    ...{ name: 'activity, closed', route: one, role },
    async open(page, at) {
      await open(page, at);
      await sendIn(page, 'close');
    },
  },
  { name: 'activity that changes', route: edit, role, open: openForm },
  {
    ...{ name: 'activity that changes, with errors', route: edit, role },
    async open(page, at) {
      await openForm(page, at);
      await page.locator('main [name=name]').fill('');
      await send(page);
      await page.locator('.summary').waitFor();
    },
  },
];
