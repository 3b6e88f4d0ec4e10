import type { Page } from 'playwright-core';

/** One thing that a machine can see of every page as it stands. */
export interface PageCheck {
  readonly name: string;
  /** The findings, one line each; none is good. It leaves the page as it was. */
  find(page: Page): Promise<readonly string[]>;
  /** The body of a page in which it must find something. */
  readonly bad: string;
}

/** A page around a body, with nothing wrong in it by itself. */
export const documentOf = (body: string): string =>
  `<!doctype html><html lang="nl" dir="ltr"><head><title>Proef - Welzijn op Recept</title></head><body>${body}</body></html>`;
