import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInBrowser, keepPicture, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

const header = [
  'Huisarts: P. de Wit, tel 020-7654321',
  'Mw. A. Jansen-de Boer (V)  geb. 3-11-1948  BSN 999911120',
  'Lindelaan 4, 1290 AB Stad   tel 020 123 45 67   mob 06-12345678',
].join('\n');

/** A referral that begins in a GP's system: signed, pasted, or broken. */
describeInBrowser('a launch', () => {
  const stage = setStage('shared');

  const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
  const content = (page: Page): Promise<string> => page.locator('main').innerText();
  /** The value of a field, also of one that is folded away behind the card. */
  const valueAt = (page: Page, field: string): Promise<string> =>
    page.locator(`form [name="client.${field}"]`).inputValue();

  const enter = async (more: BrowserContextOptions = {}): Promise<Page> => {
    const page = await stage.enter('referrer', more);
    await page.waitForURL(/\/verwijs/);
    return page;
  };

  /** The made-up system, ready to start the referral of this patient for the referrer's practice. */
  const sign = async (page: Page, patient: string): Promise<void> => {
    await page.goto(`${stage.application.address}/oefen-his`);
    const practice = await ownPractice();
    await page.getByLabel('Praktijk').selectOption({ label: practice });
    await page.locator(`[name=patient][value=${patient}]`).check();
    await press(page, 'Open deze patiënt');
  };

  let known: string | undefined;
  const ownPractice = async (): Promise<string> => {
    if (known !== undefined) return known;
    const page = await enter();
    const { email, password } = stage.application.login('referrer');
    expect([email, password].every((text) => text.length > 0)).toBe(true);
    const words = await page.locator('header').innerText();
    const other = await openPage(stage.browser);
    await other.goto(`${stage.application.address}/oefen-his`);
    const names = await other.locator('[name=practice] option').allInnerTexts();
    known = names.find((name) => words.includes(name)) ?? '';
    await page.context().close();
    await other.context().close();
    return known;
  };

  it('fills in the form, and is sent with at most 9 presses and no pointer', async () => {
    const page = await enter();
    await sign(page, 'lonely');
    await press(page, 'Start de verwijzing');
    expect(page.url()).toMatch(/\/verwijs\?bewaard=/);
    expect(page.url()).not.toMatch(/proef/i);
    expect(await valueAt(page, 'name')).toBe('A. de Proef');
    expect(await valueAt(page, 'birthDate')).toBe('12-05-1948');
    expect(await content(page)).toContain('Deze gegevens komen uit het HIS');
    await keepPicture(page, 'launch-form');
    let presses = 0;
    const keys = async (...names: string[]): Promise<void> => {
      for (const name of names) await page.keyboard.press(name);
      presses += names.length;
    };
    const isFocused = async (selector: string): Promise<boolean> =>
      (await page.locator(`${selector}:focus`).count()) > 0;
    await keys('Space');
    while (!(await isFocused('[name="consent.given"]')) && presses < 9) await keys('Tab');
    await keys('Space');
    const answered = page.waitForEvent('domcontentloaded');
    await keys('Enter');
    await answered;
    process.stdout.write(`Key presses from a launch to the receipt: ${presses}\n`);
    expect(presses).toBeLessThanOrEqual(9);
    // Somebody who ran this before referred the same made-up patient.
    expect(await content(page)).toMatch(/Nummer WR-|al verwezen/);
  });

  it('waits until somebody has logged in, also without JavaScript', async () => {
    const page = await openPage(stage.browser, { javaScriptEnabled: false });
    await sign(page, 'grieving');
    await press(page, 'Start de verwijzing');
    expect(await heading(page)).toBe('Inloggen');
    const { email, password } = stage.application.login('referrer');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord').fill(password);
    await press(page, 'Log in');
    expect(await valueAt(page, 'name')).toBe('B.C. van den Oefenaar');
  });

  it('shows markup in a name as text', async () => {
    const page = await enter();
    await sign(page, 'with_markup');
    await press(page, 'Start de verwijzing');
    expect(await valueAt(page, 'name')).toBe('<b>F. Haakjes</b>');
    expect(await page.locator('main b').count()).toBe(0);
  });

  it('that comes twice leads to a page that says how to go on', async () => {
    const page = await enter();
    await sign(page, 'without_code');
    const token = await page.locator('[name=launch]').inputValue();
    await press(page, 'Start de verwijzing');
    expect(await valueAt(page, 'name')).toBe('E. Testema');
    const answer = await page.request.post(`${stage.application.address}/start/his`, {
      ...{ form: { launch: token }, maxRedirects: 0 },
      headers: { origin: 'https://his.example' },
    });
    expect([answer.status(), answer.headers()['location']]).toEqual([
      303,
      '/start/mislukt?code=launch.replayed',
    ]);
    await page.goto(`${stage.application.address}/start/mislukt?code=launch.expired`);
    expect(await heading(page)).toBe('Het HIS gaf geen gegevens door');
    expect(await content(page)).toContain('U kunt ze plakken of zelf invullen.');
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'launch-failed');
    await press(page, 'Plak de gegevens');
    expect(await page.getByLabel('Gegevens uit uw HIS').isVisible()).toBe(true);
  });

  it('is the only form that may come from elsewhere', async () => {
    const page = await enter();
    const answer = await page.request.post(`${stage.application.address}/verwijs`, {
      ...{ form: { launch: 'x' }, headers: { origin: 'https://his.example' } },
    });
    expect(answer.status()).toBe(403);
  });

  it.each([true, false])('is pasted, with a mark at each field; scripts: %s', async (isOn) => {
    const page = await enter({ javaScriptEnabled: isOn });
    await page.goto(`${stage.application.address}/verwijs?plak=1`);
    await page.locator('form [name="client.birthDate"]').fill('04-11-1948');
    await page.getByLabel('Gegevens uit uw HIS').fill(header);
    await press(page, 'Vul in');
    expect(await valueAt(page, 'name')).toBe('A. Jansen-de Boer');
    expect(await valueAt(page, 'birthDate')).toBe('04-11-1948');
    expect(await valueAt(page, 'phone')).toBe('06 12345678');
    expect(await valueAt(page, 'postcode')).toBe('1290 AB');
    const words = await content(page);
    expect(words).toContain('Uit uw HIS');
    expect(words).toContain('laten staan: geboortedatum');
    expect(words).toContain('BSN');
    expect(await page.content()).not.toContain('999911120');
    if (!isOn) return;
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'launch-pasted');
  });

  it('is practised on a page that everybody can use', async () => {
    const page = await openPage(stage.browser);
    await sign(page, 'other_language');
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'launch-practice');
  });
});
