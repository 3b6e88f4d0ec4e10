import type { PageCheck } from '../../define-page-check.js';
import { inFront } from './in-front.js';
import { tabWalk } from './tab-walk.js';

/** Gives every control a number; radio buttons of one question are one control. */
const number = `(() => {
  const all = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')];
  const keys = new Map();
  // What nobody is told of must not be reached either; axe finds what can be.
  const isHidden = (one) => one.closest('[aria-hidden="true"]') !== null;
  for (const one of all.filter((each) => each.checkVisibility() && !each.disabled && !isHidden(each))) {
    const key = one.type === 'radio' ? 'radio ' + one.name : one;
    if (!keys.has(key)) keys.set(key, keys.size);
    one.dataset.stop = keys.get(key);
  }
  const active = document.activeElement;
  if (active) active.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  return keys.size;
})()`;

const describeScript = (stop: number): string =>
  `document.querySelector('[data-stop="${stop}"]').outerHTML.slice(0, 100)`;

/** A date is one control with a stop for its day, month, year and calendar. */
const stopsInDate = 4;

const countDates = `document.querySelectorAll('input[type=date],input[type=datetime-local]').length`;

/** Tab reaches every control once, in the order of the page, and leads out again. */
export const keyboard: PageCheck = {
  name: 'keyboard',
  async find(page) {
    const count = await page.evaluate<number>(number);
    const dates = await page.evaluate<number>(countDates);
    const presses = count + dates * stopsInDate + 2;
    const walked = await inFront(page, () => tabWalk(page, presses));
    const stops = walked.filter((stop) => stop !== null);
    const known = Array.from({ length: count }, (_, at) => String(at));
    const missed = known.filter((stop) => !stops.includes(stop));
    const twice = stops.filter((stop, at) => stops.indexOf(stop) !== at);
    const numbers = stops.map(Number);
    const backwards = numbers.filter((stop, at) => stop < (numbers[at - 1] ?? -1));
    const show = (stop: string | number): Promise<string> =>
      page.evaluate<string>(describeScript(Number(stop)));
    return [
      ...(walked.at(-1) === null ? [] : ['Tab does not lead out of the page']),
      ...(await Promise.all(missed.map(async (stop) => `not reached: ${await show(stop)}`))),
      ...(await Promise.all(twice.map(async (stop) => `reached twice: ${await show(stop)}`))),
      ...(await Promise.all(backwards.map(async (stop) => `out of order: ${await show(stop)}`))),
    ];
  },
  bad: '<main><h1>Val</h1><a href="#a" tabindex="-1">Nooit bereikt</a><button>Wel</button></main>',
};
