import { atSize } from './at-size.js';
import type { PageCheck } from '../../define-page-check.js';
import { overflowOf } from './overflow.js';
import { withStyle } from './with-style.js';

/** WCAG 1.4.4: letters twice as big, without zooming. */
export const largeText: PageCheck = {
  name: 'text of 200 %',
  find: (page) =>
    withStyle(page, 'html { font-size: 200% !important }', () =>
      atSize(page, { width: 640, height: 512 }, () => overflowOf(page)),
    ),
  bad: '<main><h1>Vast</h1><button style="height: 1rem; line-height: 1; font-size: 1.5rem; overflow: hidden">Verstuur</button></main>',
};
