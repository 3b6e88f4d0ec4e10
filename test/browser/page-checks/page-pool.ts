import type { BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from '../browser.js';
import type { Stage } from '../stage.js';

interface Visitor {
  /** Nobody has logged in without. */
  readonly role?: string | undefined;
  readonly language?: string;
}

/** Pages that serve one visitor after another: a new context takes longer than a look does. */
export class PagePool {
  private readonly free: Page[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly options: BrowserContextOptions = {},
  ) {}

  /** A page of this visitor, with nothing left of the one before. */
  async lend<Seen>(visitor: Visitor, look: (page: Page) => Promise<Seen>): Promise<Seen> {
    const page = this.free.pop() ?? (await openPage(this.stage.browser, this.options));
    await this.become(page, visitor);
    const seen = await look(page);
    // A page that was let down by its look is not used again. What holds no script lets the one
    // before end; from the same server, or the browser begins a new process for the next.
    await page.goto(`${this.stage.application.address}/health`);
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    this.free.push(page);
    return seen;
  }

  async become(page: Page, { role, language = 'nl' }: Visitor): Promise<void> {
    const session = role === undefined ? [] : await this.stage.cookiesOf(role);
    const choice = { name: 'wor_taal', value: language, url: this.stage.application.address };
    await page.context().clearCookies();
    await page.context().addCookies([...session, choice]);
  }
}
