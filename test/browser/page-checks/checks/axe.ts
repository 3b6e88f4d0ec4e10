import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { PageCheck } from '../define-page-check.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds, one line each. Our pages hold no frames of others: the mode for those opens a
 * second page each time, which takes longer than looking does.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

export const axe: PageCheck = {
  name: 'axe',
  find: axeFindings,
  bad: '<main><h1>Plaatje</h1><img src="data:," /></main>',
};
