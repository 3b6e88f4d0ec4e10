import type { Page } from 'playwright-core';
import { codeOf } from '../support/http/authenticator.js';
import { describeInBrowser, keepPicture, logIn, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { setStage } from './stage.js';
import { waitForMail } from './wait-for-mail.js';

jest.setTimeout(240_000);

const newPassword = 'drie groene fietsen in de schuur';
const movedPassword = 'vier gele paraplus op een rij';

/** Everything around a login, in the order in which one person meets it. */
describeInBrowser('logging in', () => {
  const stage = setStage('own');
  let page: Page;
  let operator: Page;
  let secret = '';
  let recoveryCodes: readonly string[] = [];

  const open = async (): Promise<Page> => openPage(stage.browser);
  beforeAll(async () => {
    page = await open();
    operator = await open();
    await logIn(operator, stage.application.address, stage.application.login('operator'));
  });

  const heading = (): Promise<string> => page.locator('h1').innerText();
  const content = (of = page): Promise<string> => of.locator('main').innerText();
  const go = (path: string, of = page) => of.goto(stage.application.address + path);
  const look = async (name: string, of = page): Promise<void> => {
    await keepPicture(of, `login-${name}`);
    expect(await problemsOf(of)).toEqual([]);
  };
  const mailTo = (address: string, subject: string): Promise<string> =>
    waitForMail(operator, stage.application.address, { address, subject });
  const logOut = async (): Promise<void> => {
    await page.locator('.person__logout').click();
    await page.waitForURL('**/inloggen**');
  };
  const presses = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** By keyboard alone, from the first field of the page, where the focus stands. */
  const typeLogin = async (email: string, password: string): Promise<void> => {
    await go('/inloggen');
    // The browser moves the focus after the page came; a key before that goes nowhere.
    await page.locator('[name=email]:focus').waitFor();
    await page.keyboard.type(email);
    await presses('Tab');
    await page.keyboard.type(password);
    await presses('Enter');
  };

  it('keeps the name and says one plain sentence when the password is wrong', async () => {
    const { email } = stage.application.login('referrer');
    await typeLogin(email, 'dit is het niet, echt niet');
    await page.locator('.summary').waitFor();
    expect(await content()).toContain('Dit e-mailadres en wachtwoord horen niet bij elkaar.');
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe(email);
    expect(await page.getByLabel('Wachtwoord').inputValue()).toBe('');
    await look('wrong');
  });

  it('goes by keyboard alone', async () => {
    const { email, password } = stage.application.login('referrer');
    await typeLogin(email, password);
    await page.waitForURL('**/verwijs');
    expect(await heading()).toBe('Verwijs een patiënt');
  });

  it('asks a code from then on, once somebody has set one up', async () => {
    await go('/mijn-account');
    expect(await content()).toContain('Uit. U logt alleen in met uw wachtwoord.');
    await look('account-without-code');
    await press(page, 'Stel een code in');
    secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
    await look('set-up');
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await press(page, 'Zet aan');
    expect(await content()).toContain('Deze code klopt niet');
    await look('set-up-refused');
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret));
    await press(page, 'Zet aan');
    expect(await heading()).toBe('Bewaar uw herstelcodes');
    recoveryCodes = await page.locator('.secrets code').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    await look('recovery-codes');
    await press(page, 'Ik heb ze bewaard. Terug naar mijn account');
    expect(await content()).toContain('U heeft nog 10 herstelcodes.');
    await look('account-with-code');
  });

  it('takes the code by keyboard, and a wrong one not', async () => {
    const { email, password } = stage.application.login('referrer');
    await logOut();
    await typeLogin(email, password);
    await page.waitForURL('**/inloggen/code');
    await page.locator('main input:focus').waitFor();
    await look('code');
    await page.keyboard.type('12345');
    await presses('Enter');
    await page.locator('.summary').waitFor();
    expect(await content()).toContain('Deze code klopt niet');
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1));
    await presses('Enter');
    await page.waitForURL('**/verwijs');
  });

  it('brings somebody in by an invitation, who then chooses for whom they work', async () => {
    const { email, password } = stage.application.login('referrer');
    const administrator = await open();
    await logIn(administrator, stage.application.address, stage.application.login('administrator'));
    await go('/regio/mensen', administrator);
    await press(administrator, 'Nodig iemand uit');
    await look('invite-where', administrator);
    await administrator
      .getByRole('main')
      .getByRole('link', { name: /^Welzijn/ })
      .first()
      .click();
    await administrator.getByLabel('Naam').fill('Dubbel Werkend');
    await administrator.getByLabel('E-mailadres').fill('geen adres');
    await press(administrator, 'Stuur de uitnodiging');
    await look('invite-refused', administrator);
    await administrator.getByLabel('E-mailadres').fill(email);
    await administrator.getByLabel('Welzijnscoach', { exact: true }).check();
    await administrator.getByRole('group', { name: 'Teams' }).getByRole('checkbox').first().check();
    await press(administrator, 'Stuur de uitnodiging');
    expect(await content(administrator)).toContain('De uitnodiging is verstuurd.');
    await look('people', administrator);
    await logOut();
    await page.goto(await mailTo(email, 'U bent uitgenodigd'));
    expect(await heading()).toBe('U bent uitgenodigd');
    await look('invitation');
    await page.getByLabel('Wachtwoord').fill(password);
    await press(page, 'Begin');
    expect(await content()).toContain('Uw account is klaar. Log in.');
    await typeLogin(email, password);
    await page.waitForURL('**/inloggen/code');
    await page.locator('main input:focus').waitFor();
    await page.keyboard.type(recoveryCodes[0] ?? '');
    await presses('Enter');
    await page.waitForURL('**/inloggen/organisatie');
    await page.locator('main input:focus').waitFor();
    await look('organisation');
    await presses('ArrowDown', 'Enter');
    await page.locator('.person').waitFor();
    expect(await page.locator('.person').innerText()).toContain('Andere organisatie');
    await administrator.reload();
    expect(await content(administrator)).toContain('Aangenomen');
    await administrator.context().close();
  });

  it('lists the devices, and ends the others', async () => {
    const other = await open();
    const { email, password } = stage.application.login('referrer');
    await logIn(other, stage.application.address, { email, password });
    await other.getByLabel('Code', { exact: true }).fill(recoveryCodes[1] ?? '');
    await press(other, 'Log in');
    await press(other, 'Ga verder');
    await other.locator('.person').waitFor();
    await go('/mijn-account');
    expect(await content()).toContain('(dit apparaat)');
    await look('devices');
    await press(page, 'Log overal anders uit');
    expect(
      await page.getByRole('region', { name: 'Hier bent u ingelogd' }).locator('tbody tr').count(),
    ).toBe(1);
    await go('/mijn-account', other);
    expect(await other.locator('h1').innerText()).toBe('Inloggen');
    await other.context().close();
  });

  it('changes the address by a mail to the new one, and tells the old one', async () => {
    const { email } = stage.application.login('referrer');
    const moved = 'verhuisd@oefenregio.example';
    await go('/mijn-account/e-mailadres');
    await page.getByLabel('Nieuw e-mailadres').fill('geen adres');
    await press(page, 'Stuur mij een link');
    await look('address-refused');
    await page.getByLabel('Nieuw e-mailadres').fill(moved);
    await press(page, 'Stuur mij een link');
    expect(await content()).toContain(`Wij stuurden een mail naar ${moved}.`);
    await look('address-waiting');
    await page.goto(await mailTo(moved, 'Bevestig uw e-mailadres'));
    await look('address-confirm');
    await press(page, 'Bevestig dit adres');
    expect(await content()).toContain('Uw e-mailadres is veranderd.');
    expect(await mailTo(email, 'Uw e-mailadres is veranderd')).toContain('/mijn-account');
  });

  it('gives a new password by mail, which does not take the place of the code', async () => {
    const moved = 'verhuisd@oefenregio.example';
    await logOut();
    await press(page, 'Wachtwoord vergeten?');
    await look('forgotten');
    await page.getByLabel('E-mailadres').fill(moved);
    await press(page, 'Stuur mij een link');
    expect(await heading()).toBe('Kijk in uw mail');
    await look('asked');
    await page.goto(await mailTo(moved, 'Een nieuw wachtwoord'));
    await page.getByLabel('Nieuw wachtwoord').fill('te kort');
    await press(page, 'Bewaar');
    await look('new-password-refused');
    await page.getByLabel('Nieuw wachtwoord').fill(newPassword);
    await press(page, 'Bewaar');
    expect(await content()).toContain('Uw wachtwoord is veranderd.');
    await typeLogin(moved, newPassword);
    await page.waitForURL('**/inloggen/code');
    await page.locator('main input:focus').waitFor();
    await page.keyboard.type(recoveryCodes[2] ?? '');
    await presses('Enter');
    await page.waitForURL('**/inloggen/organisatie');
    await page.locator('main input:focus').waitFor();
    await presses('Enter');
    await page.locator('.person').waitFor();
  });

  it('is with the password alone again once the code is switched off', async () => {
    await go('/mijn-account/code');
    expect(await content()).toContain('U heeft nog 7 herstelcodes.');
    await look('code-in-use');
    await press(page, 'Maak nieuwe herstelcodes');
    expect(await heading()).toBe('Bewaar uw herstelcodes');
    await go('/mijn-account/code');
    await press(page, 'Zet de code uit');
    expect(await content()).toContain('De code bij het inloggen staat uit.');
  });

  it('asks the password again before a change, when the login was a while ago', async () => {
    await go('/bevestig?naar=%2Fmijn-account%2Fwachtwoord');
    await look('step-up');
    await page.getByLabel('Wachtwoord').fill(newPassword);
    await press(page, 'Ga verder');
    expect(await heading()).toBe('Verander uw wachtwoord');
    await page.getByLabel('Nieuw wachtwoord').fill(movedPassword);
    await press(page, 'Bewaar');
    expect(await content()).toContain('Uw wachtwoord is veranderd.');
  });
});
