import { send, visit, type Screen } from './screens.js';

/** One’s own account, the settings of a region and the kit; a new state is one line. */
export const otherScreens: readonly Screen[] = [
  ...['regio', 'regio/gebieden', 'regio/soorten', 'regio/opvolging', 'regio/teksten'].map(
    (path) => ({ name: path, role: 'administrator', open: visit(`/${path}`) }),
  ),
  {
    name: 'text of a mail, looked at',
    role: 'administrator',
    open: async (page, at) => {
      await page.goto(`${at}/regio/teksten/accepted-to-referrer`);
      await page.locator('main textarea').fill('Geen actie nodig: indien u wilt, wordt u gebeld.');
      await page.locator('main button[name=look]').click();
    },
  },
  {
    name: 'text of a mail, refused',
    role: 'administrator',
    open: async (page, at) => {
      await page.goto(`${at}/regio/teksten/accepted-to-referrer`);
      await page.locator('main textarea').fill('Dag {naam}');
      await send(page);
    },
  },
  { name: 'password forgotten', open: visit('/wachtwoord-vergeten') },
  { name: 'address confirmed', open: visit(`/e-mailadres/${'a'.repeat(43)}`) },
  { name: 'own account', role: 'referrer', open: visit('/mijn-account') },
  { name: 'own address', role: 'referrer', open: visit('/mijn-account/e-mailadres') },
  { name: 'own code', role: 'referrer', open: visit('/mijn-account/code') },
  { name: 'own password', role: 'referrer', open: visit('/mijn-account/wachtwoord') },
  { name: 'step-up', role: 'referrer', open: visit('/bevestig') },
  { name: 'people', role: 'administrator', open: visit('/regio/mensen') },
  { name: 'invite, where', role: 'administrator', open: visit('/regio/mensen/uitnodigen') },
  { name: 'house style', role: 'administrator', open: visit('/regio/huisstijl') },
  { name: 'kit', role: 'operator', open: visit('/ui-kit') },
];
