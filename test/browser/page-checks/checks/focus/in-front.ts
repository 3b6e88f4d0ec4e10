import type { Page } from 'playwright-core';

let turn: Promise<unknown> = Promise.resolve();

/**
 * Looks at a page in front of all others, one page at a time: only there Tab leads out of the page,
 * as it does for a person; behind another page it starts anew at the first control.
 */
export function inFront<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  const seen = turn.then(async () => {
    await page.bringToFront();
    return look();
  });
  turn = seen.catch(() => undefined);
  return seen;
}
