import type { Page } from 'playwright-core';
import { keepPicture } from '../browser.js';
import type { Stage } from '../stage.js';
import { pageChecks, scriptlessChecks, variantChecks } from './checks/index.js';
import { findingsOf } from './findings-of.js';
import { PagePool } from './page-pool.js';
import { hasRoute } from './has-route.js';
import type { Screen } from './screens/index.js';
import { isPlain, wordsOf, type Variant } from './variants.js';

/** What was seen of one screen. */
export interface Seen {
  /** Each line with how the page was looked at; none is good. */
  readonly findings: readonly string[];
  readonly title: string;
  /** What stands around the content, in its order: help is at the same place on every page. */
  readonly frame: string;
}

const frameScript = `[...document.querySelectorAll('body :is(header,nav,main,footer,footer p,footer button)')]
  .filter((one) => one.tagName === 'MAIN' || one.closest('main') === null).map((one) => one.tagName).join(' ')`;

const fileName = (...parts: readonly string[]): string =>
  parts.join('-').replaceAll(/[^a-z0-9]+/gi, '-');

/** Looks at screens: with script as they stand and in their variants, and without script. */
export class Looker {
  private readonly withScript: PagePool;
  private readonly withoutScript: PagePool;

  constructor(private readonly stage: Stage) {
    this.withScript = new PagePool(stage);
    this.withoutScript = new PagePool(stage, { javaScriptEnabled: false });
  }

  async look(screen: Screen, variants: readonly Variant[]): Promise<Seen> {
    const { role } = screen;
    const seen = await this.withScript.lend({ role }, (page) =>
      this.scripted(page, screen, variants),
    );
    const bare = await this.withoutScript.lend({ role }, async (page) => {
      await this.open(page, screen);
      return { findings: await findingsOf(page, scriptlessChecks), heading: await headingOf(page) };
    });
    const sameHeading = bare.heading === seen.heading ? [] : [`is headed "${bare.heading}"`];
    return {
      ...seen,
      findings: [
        ...seen.findings,
        ...[...bare.findings, ...sameHeading].map((one) => `without script, ${one}`),
      ],
    };
  }

  private async scripted(page: Page, screen: Screen, variants: readonly Variant[]) {
    await this.open(page, screen);
    await keepPicture(page, fileName('screen', screen.name));
    const findings = await findingsOf(page, pageChecks);
    const [title, heading] = [await page.title(), await headingOf(page)];
    const frame = await page.evaluate<string>(frameScript);
    let language: Variant['language'] = 'nl';
    for (const variant of variants.filter((one) => !isPlain(one))) {
      if (variant.language !== language) {
        language = variant.language;
        await this.withScript.become(page, { role: screen.role, language: variant.language });
        await this.open(page, screen);
      }
      findings.push(...(await findingsIn(page, variant)));
    }
    return { findings, title, heading, frame };
  }

  private async open(page: Page, screen: Screen): Promise<void> {
    await screen.open(page, this.stage.application.address);
    await page.waitForLoadState();
    const { pathname } = new URL(page.url());
    if (!hasRoute(pathname, screen.route)) {
      throw new Error(`${screen.name} led to ${pathname} and not to /${screen.route}`);
    }
  }
}

const headingOf = (page: Page): Promise<string> => page.locator('h1').innerText();

async function findingsIn(page: Page, variant: Variant): Promise<string[]> {
  const { width, colorScheme, forcedColors, language } = variant;
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, forcedColors });
  const found = await findingsOf(page, variantChecks);
  const lang = await page.evaluate<string>('document.documentElement.lang');
  const foreign = lang === language ? [] : [`is in ${lang}`];
  return [...found, ...foreign].map((one) => `${wordsOf(variant)}, ${one}`);
}
