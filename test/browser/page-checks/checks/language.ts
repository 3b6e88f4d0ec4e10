import type { PageCheck } from '../define-page-check.js';

const script = `(() => {
  const { lang, dir } = document.documentElement;
  const rightToLeft = ['ar'];
  const wanted = rightToLeft.includes(lang) ? 'rtl' : 'ltr';
  const empty = [...document.querySelectorAll('[lang=""]')].map((one) => 'names no language: ' + one.outerHTML.slice(0, 100));
  return [
    ...(/^[a-z]{2}$/.test(lang) ? [] : ['the page names no language']),
    ...(dir === wanted ? [] : ['the page is written ' + (dir || 'in no direction') + ', not ' + wanted]),
    ...empty,
  ];
})()`;

/** WCAG 3.1.1 and 3.1.2. */
export const language: PageCheck = {
  name: 'language',
  find: (page) => page.evaluate<string[]>(script),
  bad: '<main><h1 lang="">Zonder taal</h1></main>',
};
