import { existsSync, mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * Runs the tests where there is a browser. Without one they are left out loudly at home; in CI that
 * is a failure.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (existsSync(executablePath)) {
    describe(name, tests);
    return;
  }
  describe(name, () => {
    it('needs Chromium: set CHROMIUM_PATH', () => {
      console.warn(`No Chromium at ${executablePath}: the pages were not looked at.`);
      expect(process.env.CI).toBeUndefined();
    });
  });
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags.split(' ') });
}

/** A page of its own, with its own cookies. Our pages hold no script; axe brings its own. */
export async function openPage(browser: Browser, more: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1200, height: 900 },
    reducedMotion: 'reduce',
    ...more,
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

const pictures = 'artifacts/screenshots';

/** Keeps a picture for whoever looks afterwards. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

/** Presses the button or follows the link of the page with exactly these words. */
export async function press(page: Page, words: string): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name: words, exact: true });
  const link = page.getByRole('main').getByRole('link', { name: words, exact: true });
  await button.or(link).first().click();
}

/** Logs in, and ends where the role starts. */
export async function logIn(
  page: Page,
  at: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.goto(`${at}/inloggen`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await press(page, 'Log in');
}
