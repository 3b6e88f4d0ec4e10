import type { Page } from 'playwright-core';
import { plain, send, visit, type Screen } from './screen.js';

/** The form for a contact with the first client of the list who has one. */
async function logContact(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/inwoners`);
  await page.locator('[data-row-key=c]').first().click();
  await page.locator('[name=channel]').first().waitFor();
}

/** What the address says after a contact that can be taken back. */
const logged = new URLSearchParams({
  ...{ volgende: 'call', op: '2026-11-24', tot: '2026-11-20T09:10:00.000Z' },
  contact: '01900000-0000-7000-8000-00000000c0de',
  bij: '01900000-0000-7000-8000-00000000dead',
}).toString();

const role = 'coach';
const contact = 'dossier/:id/contact';

/** The day and the work of a team; a new state is one line. */
export const workScreens: readonly Screen[] = [
  ...plain(role, 'mijn-dag', 'inwoners', 'post'),
  {
    ...{ name: 'day, after a contact', route: 'mijn-dag', role },
    open: visit('/mijn-dag?volgende=call&op=2026-11-24'),
  },
  {
    ...{ name: 'work list, nobody', route: 'inwoners', role },
    open: visit('/inwoners?alleen=reden.nothing'),
  },
  {
    ...{ name: 'work list as a board', route: 'inwoners', role },
    open: visit('/inwoners?vorm=bord'),
  },
  {
    ...{ name: 'work list of a lead', route: 'inwoners', role: 'lead' },
    open: visit('/inwoners?lijst=waiting'),
  },
  {
    ...{ name: 'work list, with a contact to take back', route: 'inwoners', role },
    open: visit(`/inwoners?${logged}`),
  },
  {
    ...{ name: 'contact, taken back', route: contact, role },
    open: async (page, at) => {
      await logContact(page, at);
      await page.goto(`${page.url()}&ongedaan=ja`);
    },
  },
  { ...{ name: 'contact', route: contact, role }, open: logContact },
  {
    ...{ name: 'contact, with errors', route: contact, role },
    open: async (page, at) => {
      await logContact(page, at);
      await send(page);
    },
  },
  ...plain('lead', 'inwoners/importeren'),
  { ...{ name: 'inbox of a lead', route: 'team', role: 'lead' }, open: visit('/team') },
];
