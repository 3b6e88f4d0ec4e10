import type { PageCheck } from '../define-page-check.js';

const script = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const mains = all('main').length;
  const navigations = all('nav');
  const names = navigations.map((one) => one.getAttribute('aria-label') ?? '');
  const regions = all('[role=region]').map((one) => one.getAttribute('aria-label') ?? one.getAttribute('aria-labelledby') ?? '');
  const skip = document.querySelector('a[href^="#"]');
  const target = skip && document.getElementById(skip.getAttribute('href').slice(1));
  return [
    ...(mains === 1 ? [] : [mains + ' times main']),
    ...(navigations.length > 1 && new Set(names).size < names.length ? ['two menus have the same name'] : []),
    ...regions.filter((name) => name === '').map(() => 'a region has no name'),
    ...(all('header, nav').length > 0 && target?.tagName !== 'MAIN' ? ['the first link does not skip to the content'] : []),
  ];
})()`;

/** WCAG 2.4.1 and 1.3.1: landmarks that can be told apart, and a way past the menu. */
export const landmarks: PageCheck = {
  name: 'landmarks',
  find: (page) => page.evaluate<string[]>(script),
  bad: '<header><nav><a href="/verwijs">Verwijs</a></nav></header><main><h1>Geen sprong</h1></main>',
};
