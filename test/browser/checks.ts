import type { Page } from 'playwright-core';
import { axe, axeFindings } from './page-checks/checks/axe.js';
import { headings } from './page-checks/checks/headings.js';
import { html } from './page-checks/checks/html.js';
import { language } from './page-checks/checks/language.js';
import { largeText } from './page-checks/checks/large-text.js';
import { reflow } from './page-checks/checks/reflow.js';
import { textSpacing } from './page-checks/checks/text-spacing.js';

export { axeFindings };

/** What is looked at in passing, on every page that a story comes by. */
const inPassing = [axe, html, headings, language, reflow, textSpacing, largeText];

/** Everything of that which is wrong with a page as it stands; an empty list is good. */
export async function problemsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, find } of inPassing) {
    found.push(...(await find(page)).map((one) => `${name}: ${one}`));
  }
  return found;
}
