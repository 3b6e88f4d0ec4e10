import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line each; axe needs scripts, so it looks at the same page with them on. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

interface Structure {
  readonly headings: number;
  readonly levels: readonly number[];
  readonly doubleIds: readonly string[];
  readonly danglingDescriptions: readonly string[];
  readonly unlabelled: readonly string[];
  readonly scripts: number;
  readonly lang: string;
  readonly title: string;
}

const structureScript = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const ids = all('[id]').map((one) => one.id);
  const described = all('[aria-describedby]').flatMap((one) => one.getAttribute('aria-describedby').split(' '));
  return {
    headings: all('h1').length,
    levels: all('h1,h2,h3,h4,h5,h6').map((one) => Number(one.tagName[1])),
    doubleIds: ids.filter((id, at) => ids.indexOf(id) !== at),
    danglingDescriptions: described.filter((id) => document.getElementById(id) === null),
    unlabelled: all('input:not([type=hidden]),select,textarea').filter((one) => one.labels.length === 0).map((one) => one.name),
    scripts: all('script').length,
    lang: document.documentElement.lang,
    title: document.title,
  };
})()`;

/** What our own rules say about the bones of a page. */
async function structureOf(page: Page): Promise<Structure> {
  return page.evaluate<Structure>(structureScript);
}

/** Problems of the bones, one line each; none is good. */
async function structureProblems(page: Page): Promise<string[]> {
  const found = await structureOf(page);
  const jumps = found.levels.filter((level, at) => level > (found.levels[at - 1] ?? 0) + 1);
  return [
    ...(found.headings === 1 ? [] : [`${found.headings} headings of level 1`]),
    ...(found.levels[0] === 1 ? [] : ['the first heading is not of level 1']),
    ...jumps.map((level) => `a heading jumps to level ${level}`),
    ...found.doubleIds.map((id) => `id ${id} stands there twice`),
    ...found.danglingDescriptions.map((id) => `nothing has the id ${id}`),
    ...found.unlabelled.map((name) => `${name} has no label`),
    ...(found.scripts === 0 ? [] : ['there is a script']),
    ...(found.lang === 'nl' ? [] : ['the language is not named']),
  ];
}

const overflowScript = `(() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  const sticksOut = (one) => one.getBoundingClientRect().right > innerWidth + 1;
  return [...document.querySelectorAll('body *')]
    .filter((one) => sticksOut(one) && one.closest('.table-region') === null)
    .slice(0, 3)
    .map((one) => one.outerHTML.slice(0, 120));
})()`;

const clippedScript = `[...document.querySelectorAll('main :is(p,li,dd,label,button,a,h1,h2,h3)')]
  .filter((one) => getComputedStyle(one).overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1)
  .filter((one) => !one.closest('.visually-hidden'))
  .map((one) => one.outerHTML.slice(0, 120))`;

/** A style that a reader may set on top of ours; the rule of the page allows no style tag. */
const withStyle = (css: string): string => `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  document.adoptedStyleSheets = [sheet];
})()`;

const spacing =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
  'p { margin-block-end: 2em !important }';

/** What sticks out or is cut off on a narrow screen, with wide spacing, and with letters twice as big. */
async function reflowProblems(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 1200, height: 900 };
  const look = async (what: string): Promise<string[]> => {
    const out = await page.evaluate<string[]>(overflowScript);
    const clipped = await page.evaluate<string[]>(clippedScript);
    return [...out, ...clipped].map((html) => `${what}: ${html}`);
  };
  await page.setViewportSize({ width: 320, height: 256 });
  const narrow = await look('320 px');
  await page.evaluate(withStyle(spacing));
  const spaced = await look('text spacing');
  await page.setViewportSize({ width: 640, height: 512 });
  await page.evaluate(withStyle('html { font-size: 200% !important }'));
  const large = await look('200 %');
  await page.evaluate(withStyle(''));
  await page.setViewportSize(size);
  return [...narrow, ...spaced, ...large];
}

/** Everything that we can see by machine about a page as it stands; an empty list is good. */
export async function problemsOf(page: Page): Promise<string[]> {
  return [
    ...(await structureProblems(page)),
    ...(await axeFindings(page)),
    ...(await reflowProblems(page)),
  ];
}
