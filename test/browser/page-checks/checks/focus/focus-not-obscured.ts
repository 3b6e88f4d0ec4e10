import type { PageCheck } from '../../define-page-check.js';
import { walkFocus } from './focus-walk.js';

/** WCAG 2.4.11: what has focus is not behind anything; three points on its first line say so. */
const problem = `(one) => {
  one.scrollIntoView({ block: 'nearest' });
  const [rect] = one.getClientRects();
  if (rect === undefined) return 'has no place';
  const label = one.closest('label');
  const clamp = (value, most) => Math.min(Math.max(value, 1), most - 1);
  const y = clamp(rect.top + Math.min(rect.height, innerHeight) / 2, innerHeight);
  const hidden = [0.15, 0.5, 0.85].filter((share) => {
    const hit = document.elementFromPoint(clamp(rect.left + rect.width * share, innerWidth), y);
    return hit !== null && hit !== one && !one.contains(hit) && !hit.contains(one) && (label === null || !label.contains(hit));
  });
  return hidden.length === 0 ? null : 'something lies over it';
}`;

export const focusNotObscured: PageCheck = {
  name: 'focus is not obscured',
  find: (page) => walkFocus(page, problem),
  bad: '<main><h1>Onder</h1><button>Verstuur</button></main><div style="position: fixed; inset: 0; background: #fff">Melding</div>',
};
