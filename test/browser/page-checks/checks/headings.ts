import type { PageCheck } from '../define-page-check.js';

const script = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const levels = all('h1,h2,h3,h4,h5,h6').map((one) => Number(one.tagName[1]));
  const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
  const heads = all('h1').length;
  const [title = '', name = ''] = document.title.split(' - ');
  // A page without a banner hides on purpose what the platform is for: whoever finds a card sees it.
  const isNamed = name !== '' || all('header').length === 0;
  return [
    ...(heads === 1 ? [] : [heads + ' headings of level 1']),
    ...(levels[0] === undefined || levels[0] === 1 ? [] : ['the first heading is not of level 1']),
    ...jumps.map((level) => 'a heading jumps to level ' + level),
    ...(title.trim() === '' || !isNamed ? ['the title does not name the page and the platform'] : []),
  ];
})()`;

/** One h1, no level passed over, and a title that says which page this is. */
export const headings: PageCheck = {
  name: 'title and headings',
  find: (page) => page.evaluate<string[]>(script),
  bad: '<main><h1>Eerst</h1><h3>Te diep</h3></main>',
};
