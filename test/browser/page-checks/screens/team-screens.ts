import type { Page } from 'playwright-core';
import { follow, plain, send, type Screen } from './screen.js';

const role = 'coach';
const dossier = /^\/dossier\/[0-9a-f-]{36}$/;

/** The first dossier of a list, and what lies under it. */
const under =
  (list: string, path = '') =>
  async (page: Page, at: string): Promise<void> => {
    await page.goto(at + list);
    await follow(page, dossier);
    if (path !== '') await page.goto(page.url() + path);
  };

/** Who cares, counts and operates; a new state is one line. */
export const teamScreens: readonly Screen[] = [
  ...plain(role, 'team'),
  { name: 'dossier, new', route: 'dossier/:id', role, open: under('/team') },
  { name: 'dossier', route: 'dossier/:id', role, open: under('/inwoners') },
  {
    ...{ name: 'signal of a dossier', route: 'dossier/:id/signaal/:code/:about', role },
    open: async (page, at) => {
      await under('/inwoners?lijst=signals')(page, at);
      await follow(page, /\/signaal\//);
    },
  },
  {
    ...{ name: 'step of a dossier', route: 'dossier/:id/stap/:action', role },
    open: under('/team', '/stap/accept'),
  },
  {
    ...{ name: 'step of a dossier, with errors', route: 'dossier/:id/stap/:action', role },
    open: async (page, at) => {
      await under('/team', '/stap/decline')(page, at);
      await send(page);
    },
  },
  {
    ...{ name: 'questionnaire', route: 'dossier/:id/vragenlijst/:instrument?', role },
    open: under('/inwoners', '/vragenlijst/ucla-3'),
  },
  {
    ...{ name: 'messages to a client', route: 'dossier/:id/berichten', role },
    open: under('/inwoners', '/berichten'),
  },
  {
    ...{ name: 'suggestions', route: 'dossier/:id/voorstellen', role },
    open: under('/inwoners', '/voorstellen'),
  },
  {
    ...{ name: 'suggestions, found', route: 'dossier/:id/voorstellen', role },
    open: async (page, at) => {
      await under('/inwoners?alleen=stap.matching', '/voorstellen')(page, at);
      await page.locator('main summary').first().click();
      await page.locator('select[name="withinMetres"]').selectOption('3000');
      await send(page);
      await page.locator('#left-out').waitFor();
    },
  },
  ...plain('municipality', 'gemeente'),
  ...plain('operator', 'beheer', 'ui-kit', 'oefenpost'),
];
