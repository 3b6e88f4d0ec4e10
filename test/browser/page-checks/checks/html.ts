import type { PageCheck } from '../define-page-check.js';

const script = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const show = (one) => one.outerHTML.slice(0, 100);
  const ids = all('[id]').map((one) => one.id);
  const named = (attribute) => all('[' + attribute + ']').flatMap((one) => one.getAttribute(attribute).split(/\\s+/));
  const lost = [...named('aria-describedby'), ...named('aria-labelledby'), ...named('aria-controls'), ...named('for')]
    .filter((id) => document.getElementById(id) === null);
  const fields = all('input:not([type=hidden]),select,textarea');
  const inside = all('a[href] :is(a,button,input),button :is(a,button,input)');
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => 'id ' + id + ' stands there twice'),
    ...lost.map((id) => 'nothing has the id ' + id),
    ...fields.filter((one) => one.labels.length === 0).map((one) => 'has no label: ' + show(one)),
    ...inside.map((one) => 'a control in a control: ' + show(one)),
    ...all('button:not([type])').map((one) => 'a button without a type: ' + show(one)),
    ...all('th:not([scope])').map((one) => 'a heading of a table without its direction: ' + show(one)),
  ];
})()`;

/** What a validator would say: ids, labels and references that lead somewhere. */
export const html: PageCheck = {
  name: 'html',
  find: (page) => page.evaluate<string[]>(script),
  bad: '<main><h1 id="a">Dubbel</h1><p id="a">Nog eens</p></main>',
};
