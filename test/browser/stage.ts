import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startApplication, type Application, type Region } from './application.js';
import { launchBrowser, logIn, openPage } from './browser.js';

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

const patience = 240_000;

/** What a spec plays on, from before its first test until after its last. */
export interface Stage {
  readonly application: Application;
  readonly browser: Browser;
  /** The session of somebody with this role or mailbox, who logs in once for the whole spec. */
  cookiesOf(who: string): Promise<Cookies>;
  /** A page of theirs, where their role begins; it ends with its test. */
  enter(who: string, more?: BrowserContextOptions): Promise<Page>;
}

/**
 * Sets up an application and a browser around the tests of a spec.
 * @param region `shared` with other specs, which is quick; `own` for a spec that leaves a region
 *   behind in which others cannot play: another time, another house style, other passwords
 */
export function setStage(region: Region): Stage {
  let application: Application | undefined;
  let browser: Browser | undefined;
  const cookies = new Map<string, Cookies>();
  const entered: Page[] = [];

  beforeAll(async () => {
    application = await startApplication(region);
    browser = await launchBrowser();
  }, patience);

  afterEach(async () => {
    for (const page of entered.splice(0)) await page.context().close();
  });

  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  }, patience);

  const stage: Stage = {
    get application() {
      return present(application);
    },
    get browser() {
      return present(browser);
    },
    async cookiesOf(who) {
      const known = cookies.get(who);
      if (known !== undefined) return known;
      const page = await openPage(stage.browser);
      await logIn(page, stage.application.address, stage.application.login(who));
      await page.locator('.person').waitFor();
      const own = await page.context().cookies();
      cookies.set(who, own);
      await page.context().close();
      return own;
    },
    async enter(who, more = {}) {
      const own = await stage.cookiesOf(who);
      const page = await openPage(stage.browser, more);
      entered.push(page);
      await page.context().addCookies(own);
      await page.goto(stage.application.address);
      return page;
    },
  };
  return stage;
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The stage is set before the first test, not earlier');
  return thing;
}
