import type { Page } from 'playwright-core';
import { arrive, follow, plain, refused, send, sendLast, visit, type Screen } from './screen.js';

const role = 'administrator';
const id = '[0-9a-f-]{36}';

/** Follows links from a page, each to the first address of its kind. */
const through =
  (from: string, ...paths: readonly RegExp[]) =>
  async (page: Page, at: string): Promise<void> => {
    await page.goto(at + from);
    for (const path of paths) await follow(page, path);
  };

const organisation = new RegExp(`^/regio/organisaties/${id}$`);
const text = 'regio/teksten/:code';

async function write(page: Page, at: string, words: string): Promise<void> {
  await page.goto(`${at}/regio/teksten/accepted-to-referrer`);
  await page.locator('main textarea').fill(words);
}

/** The welfare organisation is the one with teams. */
async function welfare(page: Page, at: string): Promise<void> {
  await through('/regio/organisaties?zoek=Welzijn', organisation)(page, at);
}

/** The settings of a region; a new state is one line. */
export const regionScreens: readonly Screen[] = [
  ...plain(role, 'regio', 'regio/organisaties', 'regio/organisaties/nieuw', 'regio/mensen'),
  ...plain(role, 'regio/mensen/uitnodigen', 'regio/gebieden', 'regio/redenen', 'regio/normen'),
  ...plain(role, 'regio/soorten', 'regio/opvolging', 'regio/verwijzen', 'regio/teksten'),
  ...plain(role, 'regio/huisstijl', 'regio/his', 'regio/berichten', 'regio/veiligheid'),
  ...plain(role, 'regio/vrije-dagen', 'regio/te-laat', 'regio/open-data'),
  refused(role, 'regio/organisaties/nieuw'),
  refused(role, 'regio/redenen', { 'body.0.label': '' }),
  refused(role, 'regio/normen', { 'body.attempts': 'veel' }),
  refused(role, 'regio/opvolging', { 'body.0.wait': 'drie' }),
  refused(role, 'regio/soorten', { 'body.0.label': '' }),
  refused(role, 'regio/verwijzen', { 'body.hisCode': 'niets' }),
  refused(role, 'regio/gebieden', { postcodes: '1301-1290' }),
  refused(role, 'regio/huisstijl', { 'body.light.accent': '#9ad1db' }),
  {
    ...{ name: 'areas, asked', route: 'regio/gebieden', role },
    open: async (page, at) => {
      await page.goto(`${at}/regio/gebieden`);
      await page.locator('form[method=get] input').first().fill('1290 AB');
      await arrive(page, page.locator('form[method=get] button'));
    },
  },
  { name: 'reasons, asked', route: 'regio/redenen', role, open: visit('/regio/redenen?icpc=Z15') },
  {
    ...{ name: 'people, nobody found', route: 'regio/mensen', role },
    open: visit('/regio/mensen?zoek=qqqq'),
  },
  {
    ...{ name: 'organisation', route: 'regio/organisaties/:id', role },
    open: through('/regio/organisaties', organisation),
  },
  { name: 'organisation with teams', route: 'regio/organisaties/:id', role, open: welfare },
  {
    ...{ name: 'organisation, with errors', route: 'regio/organisaties/:id', role },
    open: async (page, at) => {
      await welfare(page, at);
      await page.locator('main [name=name]').fill('');
      await send(page);
    },
  },
  {
    ...{ name: 'team of an organisation', route: 'regio/organisaties/:id/team/:teamId', role },
    open: async (page, at) => {
      await welfare(page, at);
      await follow(page, new RegExp(`/team/${id}$`));
    },
  },
  {
    ...{
      name: 'team of an organisation, with errors',
      route: 'regio/organisaties/:id/team/:teamId',
      role,
    },
    open: async (page, at) => {
      await welfare(page, at);
      await follow(page, /\/team\/nieuw$/);
      await send(page);
    },
  },
  {
    ...{ name: 'person', route: 'regio/mensen/:id', role },
    open: through('/regio/mensen', new RegExp(`^/regio/mensen/${id}$`)),
  },
  {
    ...{ name: 'invite', route: 'regio/mensen/uitnodigen', role },
    open: through('/regio/mensen/uitnodigen?zoek=Welzijn', /organisatie=/),
  },
  {
    ...{ name: 'invite, with errors', route: 'regio/mensen/uitnodigen', role },
    open: async (page, at) => {
      await through('/regio/mensen/uitnodigen?zoek=Welzijn', /organisatie=/)(page, at);
      await sendLast(page);
    },
  },
  {
    ...{ name: 'keys of a practice', route: 'regio/his/:id', role },
    open: through('/regio/his', new RegExp(`^/regio/his/${id}$`)),
  },
  {
    ...{ name: 'keys of a practice, with errors', route: 'regio/his/:id', role },
    open: async (page, at) => {
      await through('/regio/his', new RegExp(`^/regio/his/${id}$`))(page, at);
      await page.locator('main [name=jwks]').fill('geen sleutel');
      await send(page);
    },
  },
  { name: 'text of a mail', route: text, role, open: visit('/regio/teksten/sent-to-team') },
  {
    ...{ name: 'text of a mail, looked at', route: text, role },
    open: async (page, at) => {
      await write(page, at, 'Geen actie nodig: indien u wilt, wordt u gebeld.');
      await arrive(page, page.locator('main button[name=look]'));
    },
  },
  {
    ...{ name: 'text of a mail, refused', route: text, role },
    open: async (page, at) => {
      await write(page, at, 'Dag {naam}');
      await send(page);
    },
  },
  {
    ...{ name: 'history', route: 'regio/geschiedenis/:kind', role },
    open: visit('/regio/geschiedenis/norms'),
  },
];
