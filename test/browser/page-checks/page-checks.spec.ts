import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startApplication, type Application } from '../application.js';
import { describeInBrowser, keepPicture, launchBrowser, logIn, openPage } from '../browser.js';
import { axeFindings } from './checks/axe.js';
import { pageChecks } from './checks/index.js';
import { overflowOf } from './overflow.js';
import { pairwise } from './pairwise.js';
import { otherScreens } from './other-screens.js';
import { workScreens } from './work-screens.js';
import { screens, type Screen } from './screens.js';

jest.setTimeout(120_000);

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

const dimensions = {
  width: [1200, 320],
  colorScheme: ['light', 'dark'],
  forcedColors: ['none', 'active'],
  language: ['nl', 'en'],
} as const;

const sizes = Object.values(dimensions).map((choices) => choices.length);

interface Row {
  readonly screen: Screen | undefined;
  readonly choices: readonly number[];
}

/** Every two choices together for the face of who refers; the others take turns. */
const turns = pairwise(sizes);
const rows = [
  ...pairwise([screens.length, ...sizes]).map(([screen = 0, ...choices]): Row => ({
    screen: screens[screen],
    choices,
  })),
  ...[...otherScreens, ...workScreens].map((screen, at): Row => ({
    screen,
    choices: turns[at % turns.length] ?? [],
  })),
].map(({ screen, choices: [width = 0, scheme = 0, forced = 0, language = 0] }) => ({
  screen,
  width: dimensions.width[width] ?? 1200,
  colorScheme: dimensions.colorScheme[scheme] ?? 'light',
  forcedColors: dimensions.forcedColors[forced] ?? 'none',
  language: dimensions.language[language] ?? 'nl',
}));

const everyScreen = [...screens, ...otherScreens, ...workScreens];

const fileName = (...parts: readonly (string | number)[]): string =>
  parts.join('-').replaceAll(/[^a-z0-9]+/gi, '-');

describeInBrowser('every screen of who refers, and of the words of a region', () => {
  let application: Application;
  let browser: Browser;
  const cookies = new Map<string, Cookies>();
  const titles = new Map<string, string>();
  const headings = new Map<string, string>();

  beforeAll(async () => {
    application = await startApplication();
    browser = await launchBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  /** Logs in once for each role. */
  const cookiesOf = async (role: string): Promise<Cookies> => {
    const known = cookies.get(role);
    if (known !== undefined) return known;
    const page = await openPage(browser);
    await logIn(page, application.address, application.login(role));
    await page.locator('.person').waitFor();
    const own = await page.context().cookies();
    cookies.set(role, own);
    await page.context().close();
    return own;
  };

  const show = async (
    screen: Screen,
    more: BrowserContextOptions = {},
    language = 'nl',
  ): Promise<Page> => {
    const page = await openPage(browser, more);
    const { address } = application;
    const choice = { name: 'wor_taal', value: language, url: address };
    const session = screen.role === undefined ? [] : await cookiesOf(screen.role);
    await page.context().addCookies([...session, choice]);
    await screen.open(page, address);
    return page;
  };

  it.each(everyScreen)('passes every check: $name', async (screen) => {
    const page = await show(screen);
    const found: string[] = [];
    for (const { name, find } of pageChecks) {
      found.push(...(await find(page)).map((one) => `${name}: ${one}`));
    }
    titles.set(screen.name, await page.title());
    headings.set(screen.name, await page.locator('h1').innerText());
    await keepPicture(page, fileName('screen', screen.name));
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('has a title of its own for each page', () => {
    const states = [...titles].map(([name, title]) => `${name.split(',')[0] ?? ''}: ${title}`);
    const byPage = new Set(states.map((state) => state.replace(/: (Fout: )?/, ': ')));
    const names = [...byPage].map((one) => one.slice(one.indexOf(': ') + 2));
    expect(names.filter((title, at) => names.indexOf(title) !== at)).toEqual([]);
  });

  it.each(rows)(
    'holds at $width px, $colorScheme, colours forced: $forcedColors, in $language: $screen.name',
    async ({ screen, width, colorScheme, forcedColors, language }) => {
      if (screen === undefined) throw new Error('there is no such screen');
      const viewport = { width, height: 800 };
      const page = await show(screen, { viewport, colorScheme, forcedColors }, language);
      const found = [...(await axeFindings(page)), ...(await overflowOf(page))];
      const lang = await page.locator('html').getAttribute('lang');
      const name = fileName('screen', screen.name, width, colorScheme, forcedColors, language);
      await keepPicture(page, name);
      await page.context().close();
      expect({ found, lang }).toEqual({ found: [], lang: language });
    },
  );

  it.each(screens)('shows the same without JavaScript: $name', async (screen) => {
    const page = await show(screen, { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toBe(headings.get(screen.name));
    await page.context().close();
  });

  it('comes in the other language with one button, and stays on its page', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${application.address}/inloggen`);
    await page.locator('.footer__language').first().click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe('Log in');
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    await page.context().close();
  });
});
