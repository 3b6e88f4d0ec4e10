import type { Locator, Page } from 'playwright-core';

/** A page in one of its states. */
export interface Screen {
  readonly name: string;
  /** Its route, as apps/web/app/routes.ts writes it. */
  readonly route: string;
  /** Who looks, by role or mailbox; nobody has logged in without. */
  readonly role?: string;
  /** Leads to the state, without a word of any language. */
  open(page: Page, at: string): Promise<void>;
}

/** Presses what leads to another page, and is there: whoever goes on sees no page that is leaving. */
export async function arrive(page: Page, press: Locator): Promise<void> {
  const arrived = page.waitForEvent('domcontentloaded');
  await Promise.all([arrived, press.click()]);
}

export const send = (page: Page): Promise<void> =>
  arrive(page, page.locator('main button.utrecht-button--primary-action').first());

export const visit =
  (path: string) =>
  async (page: Page, at: string): Promise<void> => {
    await page.goto(at + path);
  };

/** Pages of one role that are there by their address alone. */
export const plain = (role: string | undefined, ...routes: readonly string[]): readonly Screen[] =>
  routes.map((route) => ({
    ...{ name: route, route, open: visit(`/${route}`) },
    ...(role !== undefined && { role }),
  }));

/** A form of one page, sent with these words in it; none that is sent is good. */
export const refused = (
  role: string | undefined,
  route: string,
  fields: Readonly<Record<string, string>> = {},
): Screen => ({
  ...{ name: `${route}, with errors`, route },
  ...(role !== undefined && { role }),
  async open(page, at) {
    await page.goto(`${at}/${route}`);
    for (const [name, words] of Object.entries(fields)) {
      await page.locator(`main [name="${name}"]`).first().fill(words);
    }
    await sendLast(page);
    await page.locator('.summary').waitFor();
  },
});

/** Presses the main button of the last form: some pages begin with a box to search in. */
export const sendLast = (page: Page): Promise<void> =>
  arrive(page, page.locator('main form button.utrecht-button--primary-action').last());

/** Follows the first link of the page that leads to such an address. */
export async function follow(page: Page, path: RegExp): Promise<void> {
  const links = await page.evaluate<string[]>(
    `[...document.querySelectorAll('main a')].map((one) => one.getAttribute('href') ?? '')`,
  );
  const to = links.find((link) => path.test(link));
  if (to === undefined) throw new Error(`No link of ${page.url()} leads to ${String(path)}`);
  await page.goto(new URL(to, page.url()).href);
}
