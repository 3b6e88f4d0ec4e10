import type { PageCheck } from '../define-page-check.js';

/**
 * Small words that stand in nearly every sentence of one language, and in none of the other. What somebody
 * is typing, an address, and words between quotation marks are no sentence of ours.
 */
const script = `(() => {
  const dutch = /(^|[^a-z])(het|een|niet|wordt|worden|voor|uw|geen|bij|naar|ook|deze|dit|zijn|gaat|eenzaamheid|rouw|verlies|geldzorgen|wonen|bewegen|leefstijl|mantelzorg|gezin)([^a-z]|$)/i;
  const english = /(^|[^a-z])(the|and|your|with|this|you|from|has|are|nobody)([^a-z]|$)/i;
  const foreign = { en: dutch, nl: english };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const language = parentElement.closest('[lang]')?.lang ?? '';
    const isRead = parentElement.closest('script,style,code,textarea') === null && parentElement.checkVisibility();
    if (isRead && foreign[language]?.test(data.replace(/https?:\\S+|“[^”]*”/g, ''))) found.push('not said to be of another language: ' + data.trim().slice(0, 80));
  }
  return found;
})()`;

/** WCAG 3.1.2: what is not in the language of the page says so; names need not. */
export const words: PageCheck = {
  name: 'language of parts',
  find: (page) => page.evaluate<string[]>(script),
  bad: '<main lang="en"><h1>Reason</h1><p>Rouw of verlies</p></main>',
};
