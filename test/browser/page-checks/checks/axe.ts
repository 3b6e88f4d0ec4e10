import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { PageCheck } from '../define-page-check.js';

const require = createRequire(import.meta.url);
// Each page reads axe anew: its short form is read sooner.
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const options = JSON.stringify({
  runOnly: { type: 'tag', values: tags },
  resultTypes: ['violations'],
  // Where it stands is told by its source.
  selectors: false,
});

const findScript = `axe.run(document, ${options}).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`;

/**
 * What axe finds, one line each. A page holds axe until it is left: to bring it once more for the
 * same page in other colours took longer than to look. Our pages hold no frames.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const isThere = await page.evaluate<boolean>(`typeof axe === 'object'`);
  if (!isThere) await page.evaluate(source);
  return page.evaluate<string[]>(findScript);
}

export const axe: PageCheck = {
  name: 'axe',
  find: axeFindings,
  bad: '<main><h1>Plaatje</h1><img src="data:," /></main>',
};
