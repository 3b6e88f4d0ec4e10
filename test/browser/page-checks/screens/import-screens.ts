import type { Page } from 'playwright-core';
import { arrive, plain, send, visit, type Screen } from './screen.js';

const role = 'administrator';
const route = 'regio/importeren/:kind';

async function upload(page: Page, at: string, lines: readonly string[]): Promise<void> {
  await page.goto(`${at}/regio/importeren/practices`);
  await page.locator('[name=bestand]').setInputFiles({
    ...{ name: 'praktijken.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(lines.join('\r\n')),
  });
  await arrive(page, page.locator('form[enctype="multipart/form-data"] button'));
}

const good = ['naam;soort;agb', 'Huisartsenpraktijk De Proef;praktijk;01234567'];

const bad = [
  'naam;soort;agb',
  ';praktijk;12',
  'Praktijk De Tweede;winkel;01234567',
  '=1+1;praktijk;',
];

/** A file, from choosing it to what came of it; nobody is imported who was not before. */
export const importScreens: readonly Screen[] = [
  ...plain(role, 'regio/importeren'),
  ...['practices', 'people', 'areas', 'activities'].map((kind) => ({
    ...{ name: `import ${kind}`, route, role },
    open: visit(`/regio/importeren/${kind}`),
  })),
  {
    ...{ name: 'import, no file', route, role },
    open: async (page, at) => {
      await page.goto(`${at}/regio/importeren/practices`);
      await arrive(page, page.locator('form[enctype="multipart/form-data"] button'));
    },
  },
  { name: 'import, checked', route, role, open: (page, at) => upload(page, at, good) },
  { name: 'import, wrong rows', route, role, open: (page, at) => upload(page, at, bad) },
  {
    ...{ name: 'import, no columns', route, role },
    open: (page, at) => upload(page, at, ['iets;anders', '1;2']),
  },
  {
    ...{ name: 'import, done', route, role },
    open: async (page, at) => {
      await upload(page, at, good);
      await send(page);
      await page.waitForURL(/\?nieuw=/);
    },
  },
];
