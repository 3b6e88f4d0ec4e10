import type { Page } from 'playwright-core';
import { send, visit, type Screen } from './screens.js';

/** The form for a contact with the first client of the list who has one. */
async function logContact(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/inwoners`);
  await page.locator('[data-row-key=c]').first().click();
  await page.locator('[name=channel]').first().waitFor();
}

/** The day and the work of a team; a new state is one line. */
export const workScreens: readonly Screen[] = [
  { name: 'day', role: 'coach', open: visit('/mijn-dag') },
  {
    name: 'day, after a contact',
    role: 'coach',
    open: visit('/mijn-dag?volgende=call&op=2026-11-24'),
  },
  { name: 'work list', role: 'coach', open: visit('/inwoners') },
  { name: 'work list, nobody', role: 'coach', open: visit('/inwoners?alleen=reden.nothing') },
  { name: 'work list of a lead', role: 'lead', open: visit('/inwoners?lijst=waiting') },
  { name: 'contact', role: 'coach', open: logContact },
  {
    name: 'contact, with errors',
    role: 'coach',
    open: async (page, at) => {
      await logContact(page, at);
      await send(page);
    },
  },
  { name: 'inbox of a lead', role: 'lead', open: visit('/team') },
];
