import type { PageCheck } from '../../define-page-check.js';
import { walkFocus } from './focus-walk.js';

/** WCAG 2.4.7 and 2.4.13: a ring of 2 px or more that differs at least 3:1 from what is around it. */
const problem = `(one) => {
  const around = groundOf(one.parentElement ?? one);
  const rings = [one, one.closest('label'), one.parentElement].filter((each) => each !== null).map((each) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each);
    const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const shadow = /rgba?\\([^)]*\\)/.exec(boxShadow)?.[0];
    const colours = [hasOutline ? outlineColor : undefined, shadow].filter((colour) => colour !== undefined);
    return Math.max(0, ...colours.map((colour) => contrast(colour, around)));
  });
  const best = Math.max(...rings);
  return best >= 3 ? null : 'focus is seen at ' + best.toFixed(1) + ' to 1';
}`;

export const focusVisible: PageCheck = {
  name: 'focus is visible',
  find: (page) => walkFocus(page, problem),
  bad: '<main><h1>Waar?</h1><button style="outline: none; border: 0">Verstuur</button></main>',
};
