import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Stage } from '../stage.js';

export const field = (page: Page, name: string) => page.locator(`form [name="${name}"]`);
export const content = (page: Page): Promise<string> => page.locator('main').innerText();
export const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
export const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.name');

/** Waits until the script of the page says that it kept what was typed. */
export const saved = (page: Page): Promise<void> =>
  page.getByText(/^Opgeslagen om \d\d:\d\d\.$/).waitFor();

interface Writer {
  /** A page of the referrer, with no form waiting from before. */
  enter(more?: BrowserContextOptions): Promise<Page>;
  /** The name of somebody new. */
  newName(): string;
  /** Of who was named last; nobody was referred with it before, or there is a warning first. */
  phone(): string;
  /** Fills in all but the consent, of somebody new. */
  fillIn(page: Page): Promise<string>;
}

/** Writes referrals of people whom nobody has referred before, also not in another spec. */
export function writerOn(stage: Stage): Writer {
  const stamp = Math.trunc(performance.timeOrigin + performance.now());
  let count = 0;
  const writer: Writer = {
    async enter(more = {}) {
      const page = await stage.enter('referrer', more);
      const old = page.getByRole('button', { name: /^Gooi weg/ });
      while ((await old.count()) > 0) await old.first().click();
      return page;
    },
    newName() {
      count += 1;
      return `V. Verwijs${stamp % 100_000}x${count}`;
    },
    phone: () => `061${String((stamp + count) % 10_000_000).padStart(7, '0')}`,
    async fillIn(page) {
      const name = writer.newName();
      await field(page, 'client.name').fill(name);
      await field(page, 'client.birthDate').fill('03-04-1948');
      await field(page, 'client.phone').fill(writer.phone());
      await field(page, 'client.postcode').fill('1290 AB');
      await page.locator('[name=reasonCode][value=grief]').check();
      await field(page, 'hope').fill('Iemand om mee te praten.');
      return name;
    },
  };
  return writer;
}
