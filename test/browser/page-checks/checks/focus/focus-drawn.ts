import type { Page } from 'playwright-core';
import type { PageCheck } from '../../define-page-check.js';
import { controlsScript } from './focus-walk.js';

/** Kinds of controls whose focus was seen to be drawn: they look the same wherever they stand. */
const drawn = new Set<string>();

/** What a control looks like: what it is, its classes and those around it, and the colours. */
const kindsScript = `(() => {
  ${controlsScript}
  const colours = ['dark', 'light'].filter((one) => matchMedia('(prefers-color-scheme: ' + one + ')').matches);
  const forced = matchMedia('(forced-colors: active)').matches;
  return controls.map((one, at) => {
    one.dataset.drawn = at;
    return [one.tagName, one.type ?? '', one.className, one.parentElement.className, colours, forced].join(' ');
  });
})()`;

const found = (at: number): string => `document.querySelector('[data-drawn="${at}"]')`;

/** The place of a control in the window, with room for a ring around it. */
const placeScript = (at: number): string => `(() => {
  const one = ${found(at)};
  one.focus();
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, right, bottom } = (one.closest('label') ?? one).getBoundingClientRect();
  const [x, y] = [Math.max(0, left - 8), Math.max(0, top - 8)];
  return { x, y, width: Math.max(1, Math.min(innerWidth, right + 8) - x), height: Math.max(1, Math.min(innerHeight, bottom + 8) - y) };
})()`;

type Clip = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

async function isDrawn(page: Page, at: number): Promise<boolean> {
  const clip = await page.evaluate<Clip>(placeScript(at));
  const focused = await page.screenshot({ clip });
  await page.evaluate(`${found(at)}.blur()`);
  return !focused.equals(await page.screenshot({ clip }));
}

/** WCAG 2.4.7: a picture of each kind of control differs when it has focus, whatever its style says. */
export const focusDrawn: PageCheck = {
  name: 'focus is drawn',
  async find(page) {
    // After a key the browser shows focus, also where a script moves it.
    await page.keyboard.press('Tab');
    const kinds = await page.evaluate<string[]>(kindsScript);
    const missed: string[] = [];
    for (const [at, kind] of kinds.entries()) {
      if (drawn.has(kind)) continue;
      if (await isDrawn(page, at)) drawn.add(kind);
      else missed.push(await page.evaluate<string>(`${found(at)}.outerHTML.slice(0, 100)`));
    }
    await page.evaluate(
      `document.querySelectorAll('[data-drawn]').forEach((one) => one.removeAttribute('data-drawn'))`,
    );
    return missed;
  },
  bad: '<main><h1>Weggesneden</h1><div style="overflow: hidden; width: 90px; height: 30px"><button style="outline: 3px solid #000; width: 100%; height: 100%; border: 0">Verstuur</button></div></main>',
};
