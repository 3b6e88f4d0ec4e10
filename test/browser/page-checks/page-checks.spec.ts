import { describeInBrowser, openPage } from '../browser.js';
import { setStage } from '../stage.js';
import { ahead } from './ahead.js';
import { Looker, type Seen } from './look-at.js';
import { screens } from './screens/index.js';
import { variantsOf } from './variants.js';

jest.setTimeout(240_000);

describeInBrowser('every screen', () => {
  const stage = setStage('shared');
  const variants = variantsOf(screens.length);
  const seen = new Map<string, Seen>();
  let seenAt: (at: number) => Promise<Seen>;

  beforeAll(() => {
    const looker = new Looker(stage);
    seenAt = ahead(screens, (screen, at) => looker.look(screen, variants[at] ?? []), 2);
  });

  it.each(screens.map(({ name }, at) => ({ name, at })))(
    'passes every check, in its variants and without script: $name',
    async ({ name, at }) => {
      const one = await seenAt(at);
      seen.set(name, one);
      expect(one.findings).toEqual([]);
    },
  );

  it('has a title that no other page has', () => {
    const titles = screens
      .map(({ name, route }) => ({ route, title: seen.get(name)?.title ?? '' }))
      // What could not be shown is told in the same words everywhere.
      .filter(({ title }) => title !== '' && !title.startsWith('Fout: '));
    const routesOf = (title: string): ReadonlySet<string> =>
      new Set(titles.filter((one) => one.title === title).map(({ route }) => route));
    expect(titles.filter(({ title }) => routesOf(title).size > 1)).toEqual([]);
  });

  it('offers help at the same place', () => {
    const framed = [...seen.values()].map(({ frame }) => frame).filter((one) => /HEADER/.test(one));
    // Whoever has not logged in has no menu; all else is the same.
    expect(new Set(framed.map((one) => one.replace('NAV ', ''))).size).toBe(1);
  });

  it('comes in the other language with one button, and stays on its page', async () => {
    const page = await openPage(stage.browser, { javaScriptEnabled: false });
    await page.goto(`${stage.application.address}/inloggen`);
    await page.locator('.footer__language').first().click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe('Log in');
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    await page.context().close();
  });
});
