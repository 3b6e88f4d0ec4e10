import type { Page } from 'playwright-core';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Looks at a page through a window of another size. */
export async function atSize<Seen>(
  page: Page,
  size: Size,
  look: () => Promise<Seen>,
): Promise<Seen> {
  const before = page.viewportSize() ?? { width: 1200, height: 900 };
  await page.setViewportSize(size);
  try {
    return await look();
  } finally {
    await page.setViewportSize(before);
  }
}
