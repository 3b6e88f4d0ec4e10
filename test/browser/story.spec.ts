import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, logIn, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

/** One referral through all roles, by screen; every page on the way is looked at. */
describeInBrowser('the first referral, from consult to figure', () => {
  const stage = setStage('own');
  let referrer: Page;
  let coach: Page;
  let number = '';
  const person = `V. van der Test-${Math.trunc(performance.timeOrigin) % 100_000}`;

  beforeAll(async () => {
    referrer = await openPage(stage.browser);
    coach = await openPage(stage.browser);
  });

  /** Collected, so that one small problem of a page does not stop the story. */
  const found: Record<string, string[]> = {};
  const look = async (page: Page, name: string): Promise<void> => {
    await keepPicture(page, `story-${name}`);
    const problems = await problemsOf(page);
    if (problems.length > 0) found[name] = problems;
  };
  const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
  const choose = async (page: Page, name: string, value: string): Promise<void> => {
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  };

  it('a referrer logs in and starts in the first question', async () => {
    await referrer.goto(stage.application.address);
    expect(await heading(referrer)).toBe('Inloggen');
    await look(referrer, '01-login');
    await logIn(referrer, stage.application.address, stage.application.login('referrer'));
    expect(await heading(referrer)).toBe('Verwijs een patiënt');
    expect(await referrer.evaluate('document.activeElement.name')).toBe('client.name');
    expect(await referrer.locator('[name="consent.given"]').isChecked()).toBe(false);
    await look(referrer, '02-refer-empty');
  });

  it('an empty form names every question and links to it', async () => {
    await press(referrer, 'Verwijs deze patiënt');
    expect(await referrer.title()).toMatch(/^Fout: /);
    const links = referrer.locator('.summary a');
    expect(await links.allInnerTexts()).toEqual(
      expect.arrayContaining(['Vul de achternaam in.', 'Kies één reden.']),
    );
    for (const link of await links.all()) {
      const target = (await link.getAttribute('href')) ?? 'none';
      expect(await referrer.locator(target).count()).toBe(1);
    }
    await look(referrer, '03-refer-errors');
  });

  it('a filled-in form gives a receipt that says what happens now', async () => {
    await referrer.getByLabel('Naam').fill(person);
    await referrer.getByLabel('Geboortedatum').fill('01021950');
    await referrer.getByLabel('Telefoonnummer').fill('06 12345678');
    await referrer.getByLabel('Postcode').fill('1290 AB');
    await referrer.getByLabel('Wat hoopt de patiënt?').fill('Weer onder de mensen komen.');
    await choose(referrer, 'reasonCode', 'loneliness');
    await referrer.locator('[name="consent.given"]').check();
    await press(referrer, 'Verwijs deze patiënt');
    expect(await heading(referrer)).toBe('De verwijzing is verstuurd');
    number = /WR-[A-Z0-9]+/.exec(await referrer.locator('main').innerText())?.[0] ?? '';
    expect(number).toMatch(/^WR-/);
    expect(referrer.url()).not.toContain('Test');
    await look(referrer, '04-receipt');
  });

  it('the same patient again gives a warning, and nothing typed is lost', async () => {
    await press(referrer, 'Nog een verwijzing');
    await referrer.getByLabel('Naam').fill(person);
    await referrer.getByLabel('Geboortedatum').fill('1-2-1950');
    await referrer.getByLabel('Telefoonnummer').fill('0612345678');
    await referrer.getByLabel('Postcode').fill('1290AB');
    await choose(referrer, 'reasonCode', 'grief');
    await referrer.locator('[name="consent.given"]').check();
    await press(referrer, 'Verwijs deze patiënt');
    expect(await referrer.locator('[role=alert]').innerText()).toMatch(/al verwezen/);
    expect(await referrer.getByLabel('Naam').inputValue()).toBe(person);
    await look(referrer, '05-duplicate');
    await press(referrer, 'Bekijk');
    expect(await heading(referrer)).toContain(number);
    await look(referrer, '06-status-sent');
  });

  it('a coach finds it among the new ones and accepts it', async () => {
    await logIn(coach, stage.application.address, stage.application.login('coach'));
    expect(await heading(coach)).toBe('Mijn dag');
    await look(coach, '10-day');
    await coach.goto(`${stage.application.address}/team`);
    await look(coach, '10-inbox');
    await coach.getByRole('link', { name: person }).click();
    await look(coach, '11-dossier-new');
    await press(coach, 'Neem aan');
    await press(coach, 'Neem deze verwijzing aan');
    expect(await coach.locator('main').innerText()).toContain('Aangenomen');
  });

  it('a talk without saying how is asked again, with the note kept', async () => {
    await press(coach, 'Gesproken');
    await coach.getByLabel('Notitie').fill('Wil graag naar buiten.');
    await press(coach, 'Leg dit gesprek vast');
    expect(await coach.locator('.summary').innerText()).toContain('Kies hoe u contact zocht.');
    expect(await coach.getByLabel('Notitie').inputValue()).toBe('Wil graag naar buiten.');
    await look(coach, '12-talk-error');
    await choose(coach, 'channel', 'phone');
    await press(coach, 'Leg dit gesprek vast');
    expect(await coach.locator('main').innerText()).toContain('In contact');
  });

  it('the first real talk is written down', async () => {
    await press(coach, 'Kennismaking vastleggen');
    await look(coach, '13-intake');
    await choose(coach, 'intake.wishes', 'movement');
    await choose(coach, 'intake.dayParts', 'tue_morning');
    await choose(coach, 'shareLevel', 'everything');
    await press(coach, 'Leg de kennismaking vast');
    expect(await coach.locator('main').innerText()).toContain('Kennisgemaakt');
  });

  it.each([
    ['Eenzaamheid in drie vragen (UCLA-3)', ['companionship', 'left_out', 'isolated'], '3'],
    ['Gespreksweb', ['body', 'mind', 'meaning'], '5'],
  ])('the questionnaire %s is filled in', async (title, items, answer) => {
    await press(coach, title);
    expect(await heading(coach)).toBe(title);
    await look(coach, `14-${title.slice(0, 11).toLowerCase()}`);
    for (const item of items) await choose(coach, `answer.${item}`, answer);
    await press(coach, 'Bewaar de antwoorden');
    expect(await coach.getByRole('region', { name: title }).isVisible()).toBe(true);
  });

  it('activities are suggested with their reasons, and one is chosen and started', async () => {
    await press(coach, 'Zoek passende activiteiten');
    await press(coach, 'Zoek passende activiteiten');
    await look(coach, '15-suggestions');
    await coach
      .getByRole('button', { name: /^Kies deze activiteit/ })
      .first()
      .click();
    await press(coach, 'Inwoner is begonnen');
    await look(coach, '16-start');
    await press(coach, 'De inwoner is begonnen');
    expect(await coach.locator('main').innerText()).toContain('Doet mee');
    await look(coach, '17-dossier-active');
  });

  it('after three months the follow-up is due through the queue, and is answered', async () => {
    await stage.application.wor('clock', '+3m');
    // It is due at nine in the morning, and this test runs at any hour.
    await stage.application.wor('clock', '+1d');
    const answer = coach.getByRole('link', { name: 'Vul opvolging in' });
    await expect(appears(coach, () => answer.isVisible())).resolves.toBe(true);
    await press(coach, 'Stel uit');
    expect(await heading(coach)).toBe('Contact uitstellen');
    await look(coach, '18-follow-up-later');
    await coach.goBack();
    await answer.click();
    await look(coach, '18-follow-up');
    await choose(coach, 'stillActive', 'yes');
    await choose(coach, 'satisfaction', '8');
    await coach.getByLabel('Bericht aan de verwijzer').fill('Mevrouw wandelt elke week mee.');
    await press(coach, 'Bewaar de opvolging');
    expect(await coach.locator('main').innerText()).toContain('Gedaan');
  });

  it('the referral is completed with a letter to the referrer', async () => {
    await press(coach, 'Rond af');
    await look(coach, '19-complete');
    await choose(coach, 'outflow', 'movement');
    await choose(coach, 'reason', 'loneliness');
    await coach.getByLabel('Bericht aan de verwijzer').fill('Zij heeft weer mensen om zich heen.');
    await press(coach, 'Bekijk wat de verwijzer ziet');
    await look(coach, '19-letter');
    expect(await coach.locator('main').innerText()).toContain(
      'Zij heeft weer mensen om zich heen.',
    );
    await press(coach, 'Rond deze verwijzing af');
    expect(await coach.locator('main').innerText()).toContain('Afgerond');
    await look(coach, '20-dossier-completed');
  });

  it('the referrer reads the letters and says so', async () => {
    await referrer.goto(`${stage.application.address}/verwijzingen`);
    // It was sent more than 90 days ago by now; its news is of today.
    await look(referrer, '21-referrals');
    await referrer.getByRole('link', { name: person }).first().click();
    expect(await referrer.locator('[aria-current=step]').innerText()).toContain('Afgerond');
    await look(referrer, '22-status-completed');
    await referrer.getByRole('button', { name: 'Ik heb dit gelezen' }).first().click();
    expect(await referrer.locator('main').innerText()).toContain('Gelezen op');
  });

  it('the municipality sees totals only', async () => {
    const page = await openPage(stage.browser);
    await logIn(page, stage.application.address, stage.application.login('municipality'));
    expect(await heading(page)).toBe('Cijfers van uw gemeente');
    await look(page, '23-council');
  });

  it('the operator sees queues and caught mail, and no person', async () => {
    const page = await openPage(stage.browser);
    await logIn(page, stage.application.address, stage.application.login('operator'));
    await look(page, '24-operations');
    await page.getByRole('link', { name: 'Oefenpost' }).click();
    await look(page, '25-mailbox');
    expect(await page.locator('main').innerText()).not.toContain(person);
    await page.locator('main table a').first().click();
    expect(await page.locator('main').innerText()).not.toContain(person);
    await look(page, '26-mail');
  });

  it('no page on the way has a problem that a machine can see', () => {
    expect(found).toEqual({});
  });
});

/** Loads the page again until something is there, at most half a minute. */
async function appears(page: Page, isThere: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < 60; turn += 1) {
    await page.reload();
    if (await isThere()) return true;
    await page.waitForTimeout(500);
  }
  return false;
}
