import type { Page } from 'playwright-core';
import type { PageCheck } from '../../define-page-check.js';

const script = `(() => {
  const show = (one) => one.outerHTML.slice(0, 120);
  const wide = document.documentElement.scrollWidth - innerWidth;
  const sticksOut = (one) => one.getBoundingClientRect().right > innerWidth + 1;
  const isLoose = (one) => one.closest('.table-region') === null;
  const out = wide <= 0 ? [] : [...document.querySelectorAll('body *')].filter((one) => sticksOut(one) && isLoose(one)).slice(0, 3).map(show);
  const texts = [...document.querySelectorAll('main :is(p,li,dd,label,button,a,h1,h2,h3)')];
  const cut = texts
    .filter((one) => getComputedStyle(one).overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1)
    .filter((one) => one.closest('.visually-hidden') === null)
    .map(show);
  return [...out.map((html) => 'sticks out: ' + html), ...cut.map((html) => 'is cut off: ' + html)];
})()`;

/** What is wider than the window, and text that is cut off. */
export const overflowOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(script);

/** Nothing is wider than the window as it is, and no text is cut off. */
export const overflow: PageCheck = {
  name: 'overflow',
  find: overflowOf,
  bad: '<main><h1>Breed</h1><p style="width: 9000px">Dit past niet.</p></main>',
};
