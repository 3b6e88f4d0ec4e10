import type { ReactNode } from 'react';

/**
 * Words that a region or somebody in it wrote: on a page in another language they say that they are
 * Dutch (WCAG 3.1.2), so that they are read aloud as such. Nothing stays nothing.
 */
export function inDutch(words: string | null | undefined): ReactNode {
  return words === null || words === undefined || words === '' ? null : (
    <span lang="nl">{words}</span>
  );
}
