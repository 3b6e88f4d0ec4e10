import { atSize } from './at-size.js';
import type { PageCheck } from '../../define-page-check.js';
import { overflowOf } from './overflow.js';

/** WCAG 1.4.10: 320 × 256 is a window of 1280 × 1024 at 400 %. */
export const reflow: PageCheck = {
  name: 'reflow',
  find: (page) => atSize(page, { width: 320, height: 256 }, () => overflowOf(page)),
  bad: '<main><h1>Breed</h1><p style="width: 900px">Dit past niet.</p></main>',
};
