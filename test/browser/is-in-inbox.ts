import type { Page } from 'playwright-core';

/** Whether somebody stands in the inbox of a team, on whichever of its pages; it stays open there. */
export async function isInInbox(page: Page, at: string, name: string): Promise<boolean> {
  await page.goto(`${at}/team`);
  const line = page.getByRole('main').getByRole('link', { name });
  const more = page.locator('.more a');
  while ((await line.count()) === 0 && (await more.count()) > 0) await more.click();
  return (await line.count()) > 0;
}
