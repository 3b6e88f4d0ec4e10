import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, keepPicture, logIn, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { setStage } from './stage.js';
import { waitForMail } from './wait-for-mail.js';

jest.setTimeout(240_000);

const phone = { viewport: { width: 320, height: 640 } } as const;
const smallest = 44;

/** Where these links lead, as they are written. */
const pathsOf = async (links: Locator): Promise<readonly string[]> => {
  const all = await links.all();
  const paths = await Promise.all(all.map((link) => link.getAttribute('href')));
  return [...new Set(paths.flatMap((path) => path ?? []))];
};

/** A provider on a phone without script, and the coach who hears of it. */
describeInBrowser('a provider on a phone', () => {
  const stage = setStage('own');
  let page: Page;
  let operator: Page;
  let coach: Page;

  beforeAll(async () => {
    page = await openPage(stage.browser, phone);
    // No script of ours arrives; those that look at the pages still run.
    await page.route(/\.js$/, (script) => script.abort());
    operator = await openPage(stage.browser);
    coach = await openPage(stage.browser);
    await logIn(operator, stage.application.address, stage.application.login('operator'));
  });

  const heading = (of = page): Promise<string> => of.locator('h1').innerText();
  const content = (of = page): Promise<string> => of.locator('main').innerText();
  const go = (path: string, of = page) => of.goto(stage.application.address + path);
  const look = async (name: string, of = page): Promise<void> => {
    await keepPicture(of, `provider-${name}`);
    expect(await problemsOf(of)).toEqual([]);
  };
  const card = (name: string) => page.locator('.card').filter({ hasText: name }).first();
  /** What a thumb presses is large enough. */
  const smallTargets = async (): Promise<(number | undefined)[]> => {
    const targets = await page.locator('main button, main .button, main .choice__option').all();
    const boxes = await Promise.all(targets.map((target) => target.boundingBox()));
    return boxes.map((box) => box?.height).filter((height = 0) => height < smallest);
  };

  /** Leads to the first list with somebody on it, from this page of activities on. */
  const findAttendance = async (list: string): Promise<void> => {
    await go(list);
    const paths = await pathsOf(page.getByRole('link', { name: /^Wie was er/ }));
    const [next] = await pathsOf(page.getByRole('link', { name: 'Toon meer' }));
    for (const path of paths) {
      await go(path);
      if ((await page.locator('[name=present]').count()) > 0) return;
    }
    if (next === undefined) throw new Error('Nobody takes part in anything');
    await findAttendance(next);
  };

  it('logs in with the code of a mail, and a wrong one is refused', async () => {
    const { email } = stage.application.login('provider');
    await go('/inloggen');
    await press(page, 'Inloggen zonder wachtwoord, voor wie activiteiten organiseert');
    await look('ask-code');
    await page.getByLabel('E-mailadres').fill(email);
    await press(page, 'Stuur mij een code');
    expect(await heading()).toBe('Kijk in uw mail');
    await look('code');
    await waitForMail(operator, stage.application.address, {
      ...{ address: email, subject: 'Uw code om in te loggen' },
    });
    const mail = await operator.locator('pre.mail').innerText();
    const code = /^(\d{4} \d{4})$/m.exec(mail)?.[1] ?? '';
    expect(code).not.toBe('');
    await page
      .getByLabel('Code uit de mail')
      .fill(code === '1234 5678' ? '8765 4321' : '1234 5678');
    await press(page, 'Log in');
    expect(await content()).toContain('Deze code klopt niet of werkt niet meer.');
    await look('code-refused');
    await page.getByLabel('Code uit de mail').fill(code);
    await press(page, 'Log in');
    await page.waitForURL('**/aanmeldingen');
    expect(await heading()).toBe('Aanmeldingen');
  });

  it('sees first names and what to mind, and no way to a dossier', async () => {
    await look('sign-ups');
    const names = await page.locator('.card h2').allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^\p{L}+\.?$/u.test(name))).toEqual([]);
    expect(await content()).not.toMatch(/WR-/);
    expect(await page.locator('main a[href*=dossier]').count()).toBe(0);
    expect(await smallTargets()).toEqual([]);
    await go('/mijn-dag');
    expect(await heading()).toBe('Dit mag u niet zien');
  });

  it('asks the coach to call, and says that there is no place', async () => {
    await go('/aanmeldingen');
    const all = await page.locator('.card').count();
    const firstName = await page.locator('.card h2').first().innerText();
    await card(firstName)
      .getByRole('button', { name: /^Bel coach/ })
      .click();
    await page.waitForURL('**gedaan=call');
    expect(await content()).toContain('De coach krijgt bericht en belt u.');
    expect(await card(firstName).innerText()).toContain('Bel coach (');
    await card(firstName).getByRole('link', { name: /^Vol/ }).click();
    await look('decline');
    expect(await smallTargets()).toEqual([]);
    await page.locator('[name=reason][value=not_accessible]').check();
    await press(page, 'Meld dit aan de coach');
    await page.waitForURL('**gedaan=decline');
    await look('declined');
    // The worker of the team ends it a moment later.
    for (let turn = 0; turn < 60 && (await page.locator('.card').count()) === all; turn += 1) {
      await sleep(500);
      await page.reload();
    }
    expect(await page.locator('.card').count()).toBe(all - 1);
  });

  it('says that an activity is right and how many can come', async () => {
    await go('/mijn-activiteiten');
    await look('activities');
    expect(await smallTargets()).toEqual([]);
    await page
      .getByRole('button', { name: /^Ja, dit klopt nog/ })
      .first()
      .click();
    await page.waitForURL('**gedaan=1');
    expect(await content()).toContain('Bewaard.');
    await page
      .getByRole('link', { name: /^Plekken aanpassen/ })
      .first()
      .click();
    await page.getByLabel('Hoeveel mensen kunnen er komen?').fill('heel veel');
    await press(page, 'Bewaar');
    expect(await page.locator('.summary').innerText()).toContain('Vul in hoeveel plekken er zijn');
    await look('capacity-refused');
    await page.getByLabel('Hoeveel mensen kunnen er komen?').fill('60');
    await press(page, 'Bewaar');
    await page.waitForURL('**gedaan=1');
    expect(await page.locator('.card').first().innerText()).toContain('van de 60 bezet');
  });

  it('ticks off who was there', async () => {
    await findAttendance('/mijn-activiteiten');
    await look('attendance');
    expect(await smallTargets()).toEqual([]);
    await page.locator('[name=present]').first().check();
    await press(page, 'Bewaar');
    await page.waitForURL('**gedaan=1');
    expect(await content()).toContain('Bewaard: 1 aanwezig.');
    expect(await page.locator('[name=present]').first().isChecked()).toBe(true);
  });

  it('is told of somebody when the client agreed, and of nobody when not', async () => {
    await logIn(coach, stage.application.address, stage.application.login('coach'));
    await go('/inwoners', coach);
    const share = coach.getByRole('link', { name: /^Deel met de aanbieder/ }).first();
    for (const path of await pathsOf(coach.locator('main a[href^="/dossier/"]'))) {
      await go(path, coach);
      if ((await share.count()) > 0) break;
    }
    await share.click();
    await look('share', coach);
    await press(coach, 'Deel met de aanbieder');
    expect(await coach.locator('.summary').innerText()).toContain('Vraag eerst of de inwoner');
    await look('share-refused', coach);
    await coach.locator('[name=isAgreed]').check();
    await press(coach, 'Deel met de aanbieder');
    await coach.waitForURL(/dossier\/[0-9a-f-]+$/);
    expect(await content(coach)).toContain('De aanbieder ziet de voornaam');
    await look('shared', coach);
    await coach
      .getByRole('link', { name: /^Deel niet meer/ })
      .first()
      .click();
    await look('unshare', coach);
    await press(coach, 'Deel niet meer');
    await coach.waitForURL(/dossier\/[0-9a-f-]+$/);
    expect(await content(coach)).toContain('De aanbieder weet nog van niets.');
  });
});
