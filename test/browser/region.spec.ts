import type { Browser, Page } from 'playwright-core';
import { startApplication, type Application } from './application.js';
import {
  describeInBrowser,
  keepPicture,
  launchBrowser,
  logIn,
  openPage,
  press,
} from './browser.js';
import { problemsOf } from './checks.js';

let application: Application;
let browser: Browser;

const content = (page: Page): Promise<string> => page.locator('main').innerText();

async function enter(): Promise<Page> {
  const page = await openPage(browser, { javaScriptEnabled: true });
  await logIn(page, application.address, application.login('administrator'));
  return page;
}

describeInBrowser('the pages of an administrator', () => {
  beforeAll(async () => {
    application = await startApplication();
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await application.stop();
  });

  it.each([
    ['/regio', 'Uw regio in 6 stappen'],
    ['/regio/organisaties', 'Organisaties'],
    ['/regio/organisaties/nieuw', 'Voeg een organisatie toe'],
    ['/regio/mensen', 'Mensen en rollen'],
    ['/regio/gebieden', 'Werkgebieden'],
    ['/regio/redenen', 'Redenen van verwijzing'],
    ['/regio/normen', 'Normen'],
    ['/regio/geschiedenis/norms', 'Geschiedenis van normen'],
  ])('%s is headed "%s" and has no problem that a machine can see', async (path, title) => {
    const page = await enter();
    await page.goto(application.address + path);
    expect(await page.locator('h1').innerText()).toBe(title);
    await keepPicture(page, `region${path.replaceAll('/', '-')}`);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('start with the six steps, with how each stands', async () => {
    const page = await enter();
    expect(await page.locator('main li').count()).toBe(6);
    expect(await content(page)).toContain('Klaar');
  });

  it('answer where a postcode goes and which reason a code suggests', async () => {
    const page = await enter();
    await page.goto(`${application.address}/regio/redenen`);
    await page.getByLabel('ICPC-code, zoals Z15').fill('Z15');
    await press(page, 'Kijk welke reden dit is');
    expect(await content(page)).toContain('Bij Z15 hoort: Rouw of verlies.');
    await page.goto(`${application.address}/regio/gebieden`);
    await page
      .getByLabel(/^Postcode/)
      .first()
      .fill('1234 AB');
    await press(page, 'Kijk waar dit heen gaat');
    expect(await content(page)).toContain('Nergens heen.');
  });

  it('show both values when somebody else was first, and keep what was typed', async () => {
    const [first, second] = [await enter(), await enter()];
    const attempts = 'Hoe vaak probeert de coach te bellen?';
    for (const page of [first, second]) await page.goto(`${application.address}/regio/normen`);
    await first.getByLabel(attempts).fill('4');
    await press(first, 'Sla op');
    await second.getByLabel(attempts).fill('5');
    await press(second, 'Sla op');
    expect(await content(second)).toMatch(/heeft dit ook aangepast, om \d\d:\d\d uur/);
    expect(await second.getByLabel(attempts).inputValue()).toBe('5');
    expect(await problemsOf(second)).toEqual([]);
    await press(second, 'Sla op');
    await second.goto(`${application.address}/regio/geschiedenis/norms`);
    expect(await content(second)).toContain('van “4” naar “5”');
    await press(second, 'Zet deze versie terug');
    expect(await content(second)).toContain('van “5” naar “4”');
  });
});
