import { atSize } from './at-size.js';
import type { PageCheck } from '../../define-page-check.js';
import { overflowOf } from './overflow.js';
import { withStyle } from './with-style.js';

const spacing =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
  'p { margin-block-end: 2em !important }';

/** WCAG 1.4.12: nothing is lost when a reader gives the text more room. */
export const textSpacing: PageCheck = {
  name: 'text spacing',
  find: (page) =>
    withStyle(page, spacing, () =>
      atSize(page, { width: 320, height: 640 }, () => overflowOf(page)),
    ),
  bad: '<main><h1>Krap</h1><p style="height: 1.1em; line-height: 1.1; overflow: hidden">Een regel.</p></main>',
};
