import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openPage } from '../browser.js';
import { pageChecks, variantChecks } from './checks/index.js';
import { documentOf } from './define-page-check.js';

jest.setTimeout(180_000);

const good =
  '<main><h1>Goed</h1><form><label for="naam">Naam</label><input id="naam" name="naam" autocomplete="off" />' +
  '<button type="submit" style="outline-color: #000">Verstuur</button></form></main>' +
  '<style>:focus-visible { outline: 3px solid #000 }</style>';

const allChecks = [...new Set([...pageChecks, ...variantChecks])];

/** A check that never finds anything is worth nothing: each must bite on its own bad page. */
describeInBrowser('the checks of a page', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openPage(browser);
  });

  afterAll(() => browser.close());

  it.each(allChecks)('bite on a bad page: $name', async ({ bad, find }) => {
    await page.setContent(documentOf(bad));
    expect((await find(page)).length).toBeGreaterThan(0);
  });

  it.each(allChecks)('let a good page be: $name', async ({ find }) => {
    await page.setContent(documentOf(good));
    expect(await find(page)).toEqual([]);
  });
});
