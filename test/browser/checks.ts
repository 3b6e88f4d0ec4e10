import type { Page } from 'playwright-core';
import { axe, axeFindings } from './page-checks/checks/axe.js';
import { headings } from './page-checks/checks/headings.js';
import { html } from './page-checks/checks/html.js';
import { language } from './page-checks/checks/language.js';
import { largeText } from './page-checks/checks/room/large-text.js';
import { reflow } from './page-checks/checks/room/reflow.js';
import { textSpacing } from './page-checks/checks/room/text-spacing.js';
import { findingsOf } from './page-checks/findings-of.js';

export { axeFindings };

/** What is looked at in passing, on every page that a story comes by. */
const inPassing = [axe, html, headings, language, reflow, textSpacing, largeText];

/** Everything of that which is wrong with a page as it stands; an empty list is good. */
export function problemsOf(page: Page): Promise<string[]> {
  return findingsOf(page, inPassing);
}
