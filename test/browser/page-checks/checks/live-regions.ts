import type { PageCheck } from '../define-page-check.js';

const script = `(() => {
  const live = [...document.querySelectorAll('[role=alert],[role=status],[aria-live]')];
  const show = (one) => one.outerHTML.slice(0, 100);
  const alerts = live.filter((one) => one.getAttribute('role') === 'alert');
  const nested = live.filter((one) => live.some((other) => other !== one && other.contains(one)));
  const unfocused = alerts.filter((one) => !one.hasAttribute('autofocus') && one.tabIndex !== -1);
  return [
    ...(alerts.length <= 1 ? [] : [alerts.length + ' alerts speak at once']),
    ...alerts.filter((one) => one.textContent.trim() === '').map((one) => 'an alert says nothing: ' + show(one)),
    ...nested.map((one) => 'would be read twice: ' + show(one)),
    ...unfocused.map((one) => 'cannot get focus: ' + show(one)),
  ];
})()`;

/**
 * Our pages are loaded whole, so an error is heard because focus starts on its summary; there is
 * one at a time, and nothing is announced twice.
 */
export const liveRegions: PageCheck = {
  name: 'live regions',
  find: (page) => page.evaluate<string[]>(script),
  bad: '<main><h1>Dubbel</h1><div role="alert" tabindex="-1">Fout</div><div role="alert" tabindex="-1">Nog een fout</div></main>',
};
