import type { Page } from 'playwright-core';

/** Looks at a page under a style of its reader's own, which our policy lets no tag set. */
export async function withStyle<Seen>(
  page: Page,
  css: string,
  look: () => Promise<Seen>,
): Promise<Seen> {
  const adopt = (text: string): string => `(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(text)});
    document.adoptedStyleSheets = [sheet];
  })()`;
  await page.evaluate(adopt(css));
  try {
    return await look();
  } finally {
    await page.evaluate(adopt(''));
  }
}
