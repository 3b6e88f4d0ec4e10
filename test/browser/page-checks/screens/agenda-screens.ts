import type { Page } from 'playwright-core';
import { follow, plain, refused, sendLast, type Screen } from './screen.js';

const role = 'coach';

/** A coach's agenda; a new state is one line. */
export const agendaScreens: readonly Screen[] = [
  ...plain(role, 'agenda'),
  refused(role, 'agenda/instellen', { monday: 'altijd' }),
  {
    ...{ name: 'appointment, with errors', route: 'dossier/:id/afspraak', role },
    async open(page: Page, at: string) {
      await page.goto(`${at}/inwoners`);
      await follow(page, /^\/dossier\/[0-9a-f-]{36}$/);
      await page.goto(`${page.url()}/afspraak`);
      await sendLast(page);
      await page.locator('.summary').waitFor();
    },
  },
];
