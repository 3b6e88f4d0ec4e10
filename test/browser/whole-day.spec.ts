import { addDays, addMonths, civilDateOf, type CivilDate } from '@wor/domain';
import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, logIn, openPage } from './browser.js';
import { problemsOf } from './checks.js';
import { keyboardOf, type Keyboard } from './keyboard.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

/** As wide as a page of 1280 at four times its size (WCAG 1.4.10). */
const narrow = { viewport: { width: 320, height: 640 } };

/** Everything that a coach does in a day, without a pointer, in a window of 320 pixels. */
describeInBrowser('a coach’s whole day by keyboard, 320 px wide', () => {
  const stage = setStage('own');
  let coach: Page;
  let keys: Keyboard;
  let dossier = '';
  const person = `K. van Toetsen-${Math.trunc(performance.timeOrigin) % 100_000}`;
  const found: Record<string, string[]> = {};

  beforeAll(async () => {
    coach = await openPage(stage.browser, narrow);
    keys = keyboardOf(coach);
    const referrer = await openPage(stage.browser);
    await logIn(referrer, stage.application.address, stage.application.login('referrer'));
    await referrer.getByLabel('Naam').fill(person);
    await referrer.getByLabel('Geboortedatum').fill('01021950');
    await referrer.getByLabel('Telefoonnummer').fill('06 12345678');
    await referrer.getByLabel('Postcode').fill('1290 AB');
    await referrer.locator('[name=reasonCode]').first().check();
    await referrer.locator('[name="consent.given"]').check();
    await referrer.getByRole('button', { name: 'Verwijs deze patiënt' }).click();
    await referrer.context().close();
  });

  const look = async (name: string): Promise<void> => {
    await keepPicture(coach, `whole-day-${name}`);
    const problems = await problemsOf(coach);
    if (problems.length > 0) found[name] = problems;
  };
  const heading = (): Promise<string> => coach.locator('h1').innerText();
  const content = (): Promise<string> => coach.locator('main').innerText();
  const open = (path: string) => coach.goto(`${stage.application.address}${path}`);
  /** The day in the region once its clock was moved to the follow-up. */
  const today = (): CivilDate =>
    addDays(addMonths(civilDateOf(new Date(performance.timeOrigin)), 3), 1);

  it('logs in and sees the day', async () => {
    await open('/inloggen');
    const { email, password } = stage.application.login('coach');
    await keys.type('E-mailadres', email);
    await keys.type('Wachtwoord', password);
    await coach.keyboard.press('Enter');
    await coach.locator('h1', { hasText: 'Mijn dag' }).waitFor();
    await look('01-day');
  });

  it('takes somebody on from the inbox of the team', async () => {
    await keys.enter('Nieuw');
    expect(await heading()).toBe('Nieuwe verwijzingen');
    await look('02-inbox');
    await keys.enter(person);
    dossier = new URL(coach.url()).pathname;
    await keys.enter('Neem aan');
    await keys.enter('Neem deze verwijzing aan');
    expect(await content()).toContain('Aangenomen');
  });

  it('calls, and writes down that nobody answered and later that they spoke', async () => {
    await coach.keyboard.press('c');
    await coach.waitForURL(/contact/);
    await keys.choose('result', 'no_answer');
    await keys.type(/^Notitie/, 'Belde rond tien uur.');
    await look('03-contact');
    await coach.keyboard.press('Control+Enter');
    await coach.waitForURL(/volgende=call/);
    await open(`${dossier}/contact`);
    await keys.choose('result', 'spoken');
    await coach.keyboard.press('Control+Enter');
    await coach.waitForURL(/volgende=intake/);
  });

  it('writes down the first meeting', async () => {
    await open(dossier);
    await keys.enter('Kennismaking vastleggen');
    await keys.tick('intake.wishes', 'movement');
    await keys.tick('intake.dayParts', 'tue_morning');
    await keys.choose('shareLevel', 'everything');
    await look('04-intake');
    await keys.enter('Leg de kennismaking vast');
    expect(await content()).toContain('Kennisgemaakt');
  });

  it('fills in a questionnaire together', async () => {
    await keys.enter('Eenzaamheid in drie vragen (UCLA-3)');
    for (const item of ['companionship', 'left_out', 'isolated']) {
      await keys.choose(`answer.${item}`, '3');
    }
    await look('05-questionnaire');
    await keys.enter('Bewaar de antwoorden');
    expect(await content()).toContain('Eenzaamheid in drie vragen (UCLA-3)');
  });

  it('finds an activity, chooses it and starts it', async () => {
    await keys.enter('Zoek passende activiteiten');
    await keys.enter('Zoek passende activiteiten');
    await look('06-suggestions');
    await keys.enter(/^Kies deze activiteit/);
    await keys.enter('Inwoner is begonnen');
    await keys.enter('De inwoner is begonnen');
    expect(await content()).toContain('Doet mee');
  });

  it('lets a referral wait, and goes on', async () => {
    await keys.enter('Andere stappen');
    await keys.enter('Even wachten');
    await keys.tabTo(/^Wanneer gaat u verder/);
    // How a date is typed differs from browser to browser; what counts is that Tab comes to it.
    const wake = coach.locator('[name=wakeOn]');
    await wake.fill(addDays(civilDateOf(new Date(performance.timeOrigin)), 7));
    await look('07-hold');
    await keys.enter('Zet op wachten');
    expect(await content()).toContain('Even wachten');
    await keys.enter('Ga weer verder');
    await keys.enter('Ga weer verder');
    expect(await content()).toContain('Doet mee');
  });

  it('puts off a follow-up that came due, and answers it', async () => {
    await stage.application.wor('clock', '+3m');
    await stage.application.wor('clock', '+1d');
    await isDue();
    await keys.enter('Stel uit');
    await keys.tabTo(/^Tot welke dag/);
    await coach.locator('[name=until]').fill(addDays(today(), 7));
    await keys.type(/^Waarom stelt u uit/, 'Is nog op vakantie.');
    await look('08-snooze');
    await keys.enter('Stel uit');
    expect(await content()).not.toContain('Nu aan de beurt');
    // What is put off comes back at nine: at whatever hour this runs, the day after is late enough.
    await stage.application.wor('clock', '+8d');
    await isDue();
    await keys.enter('Vul opvolging in');
    await keys.choose('stillActive', 'yes');
    await keys.type(/^Bericht aan de verwijzer/, 'Mevrouw wandelt elke week mee.');
    await look('09-follow-up');
    await keys.enter('Bewaar de opvolging');
    expect(await content()).toContain('Gedaan');
  });

  it('closes with a look at what the referrer will read', async () => {
    await keys.enter('Rond af');
    await keys.choose('outflow', 'movement');
    await keys.choose('reason', 'loneliness');
    await keys.type(/^Bericht aan de verwijzer/, 'Zij heeft weer mensen om zich heen.');
    await look('10-closing');
    await keys.enter('Bekijk wat de verwijzer ziet');
    expect(await content()).toContain('Zij heeft weer mensen om zich heen.');
    await look('11-preview');
    await keys.enter('Rond deze verwijzing af');
    expect(await content()).toContain('Afgerond');
  });

  it('hands the others over to a colleague for a holiday', async () => {
    await open('/overdracht');
    expect(await heading()).toBe('Overdracht');
    await keys.tabTo('Aan wie?');
    await coach.keyboard.press('ArrowDown');
    await keys.choose('reason', 'holiday');
    await keys.tabTo(/^Tot en met welke dag/);
    await coach.locator('[name=untilOn]').fill(addDays(today(), 21));
    await look('12-hand-over');
    await keys.enter('Draag over');
    expect(await content()).toMatch(/overgedragen|staat gepland/);
    await look('13-handed-over');
  });

  it('has no page with a problem that a machine can see', () => {
    expect(found).toEqual({});
  });

  const isDue = async (): Promise<void> => {
    for (let turn = 0; turn < 60; turn += 1) {
      await open(dossier);
      if ((await content()).includes('Nu aan de beurt')) return;
      await coach.waitForTimeout(500);
    }
    throw new Error('The follow-up never came due');
  };
});
