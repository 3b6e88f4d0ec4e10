import type { Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 30_000;

interface Wanted {
  readonly address: string;
  readonly subject: string;
}

/**
 * The link of the newest mail with this subject to this address, as the practice region caught it.
 * @param operator a page of somebody who may look into the mailbox
 */
export async function waitForMail(
  operator: Page,
  at: string,
  { address, subject }: Wanted,
): Promise<string> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    await operator.goto(`${at}/oefenpost`);
    const row = operator
      .locator('tbody tr')
      .filter({ hasText: address })
      .filter({ hasText: subject });
    if ((await row.count()) > 0) {
      await row.first().getByRole('link').click();
      const link = /https?:\/\/\S+/.exec(await operator.locator('pre.mail').innerText())?.[0];
      if (link !== undefined) return link;
    }
    await sleep(500);
  }
  throw new Error(`No mail "${subject}" came`);
}
