import type { Page } from 'playwright-core';
import type { PageCheck } from './define-page-check.js';

/** Everything that some checks find on a page as it stands, each line with the name of its check. */
export async function findingsOf(page: Page, checks: readonly PageCheck[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, find } of checks) {
    found.push(...(await find(page)).map((one) => `${name}: ${one}`));
  }
  return found;
}
