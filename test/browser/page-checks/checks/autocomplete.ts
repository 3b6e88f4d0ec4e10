import type { PageCheck } from '../define-page-check.js';

const script = `(() => {
  const fields = [...document.querySelectorAll('input:not([type=hidden]),textarea,select')];
  const show = (one) => one.outerHTML.slice(0, 100);
  const secret = /^(current-password|new-password)$/;
  const passwords = fields.filter((one) => one.type === 'password' && !secret.test(one.autocomplete));
  const codes = fields.filter((one) => /(^|[._-])(code|otp|totp)$/i.test(one.name) && one.dataset.code === 'once' && one.autocomplete !== 'one-time-code');
  const unpasted = fields.filter((one) => one.getAttribute('onpaste') !== null);
  const single = fields.filter((one) => one.type !== 'radio' && one.type !== 'checkbox');
  const asked = single.map((one) => one.form === null ? one.name : [...document.forms].indexOf(one.form) + ' ' + one.name);
  const twice = single.filter((one, at) => asked.indexOf(asked[at]) !== at);
  return [
    ...passwords.map((one) => 'a password manager cannot fill this in: ' + show(one)),
    ...codes.map((one) => 'a phone cannot fill this code in: ' + show(one)),
    ...unpasted.map((one) => 'pasting is stopped: ' + show(one)),
    ...twice.map((one) => 'is asked twice: ' + show(one)),
  ];
})()`;

/** WCAG 3.3.7 and 3.3.8: nothing is asked twice, and nothing must be remembered or retyped. */
export const autocomplete: PageCheck = {
  name: 'autocomplete',
  find: (page) => page.evaluate<string[]>(script),
  bad: '<main><h1>Inloggen</h1><form><label>Wachtwoord <input type="password" autocomplete="off" /></label></form></main>',
};
