import { addDays, civilDateOf, isWorkingDay } from '@wor/domain';
import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, logIn, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

/** How many days ahead two working days follow each other: what is next falls on none other. */
function daysToWorkingDays(): number {
  const today = civilDateOf(new Date(performance.timeOrigin));
  for (let days = 1; ; days += 1) {
    if (isWorkingDay(addDays(today, days)) && isWorkingDay(addDays(today, days + 1))) return days;
  }
}

describeInBrowser('a coach’s day', () => {
  const stage = setStage('own');
  let coach: Page;
  const person = `D. van Dagelijks-${Math.trunc(performance.timeOrigin) % 100_000}`;
  const found: Record<string, string[]> = {};

  beforeAll(async () => {
    coach = await openPage(stage.browser);
    await stage.application.wor('clock', `+${daysToWorkingDays()}d`);
    await refer(await openPage(stage.browser));
  });

  const refer = async (page: Page): Promise<void> => {
    await logIn(page, stage.application.address, stage.application.login('referrer'));
    await page.getByLabel('Naam').fill(person);
    await page.getByLabel('Geboortedatum').fill('01021950');
    await page.getByLabel('Telefoonnummer').fill('06 12345678');
    await page.getByLabel('Postcode').fill('1290 AB');
    await page.locator('[name=reasonCode]').first().check();
    await page.locator('[name="consent.given"]').check();
    await press(page, 'Verwijs deze patiënt');
  };
  const look = async (page: Page, name: string): Promise<void> => {
    await keepPicture(page, `day-${name}`);
    const problems = await problemsOf(page);
    if (problems.length > 0) found[name] = problems;
  };
  const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
  const rowOf = (page: Page) => page.locator('tr, li').filter({ hasText: person }).first();
  /** Presses `j` until the person has focus. */
  const walkTo = async (page: Page): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('j');
      if ((await page.locator(':focus').innerText()) === person) return;
    }
    throw new Error('j never came to the person');
  };

  it('begins on the day, with what is new in the team', async () => {
    await logIn(coach, stage.application.address, stage.application.login('coach'));
    expect(await heading(coach)).toBe('Mijn dag');
    expect(await coach.locator('#groep-new').innerText()).toContain('Nieuw in het team (');
    await look(coach, '01-day');
  });

  it('is worked through by keyboard: walk to somebody, open, accept', async () => {
    await coach.goto(`${stage.application.address}/team`);
    await coach.getByRole('link', { name: person }).press('Enter');
    await press(coach, 'Neem aan');
    await press(coach, 'Neem deze verwijzing aan');
    expect(await coach.locator('.next-line').innerText()).toContain('Bel de inwoner');
    await coach.goto(stage.application.address);
    await coach.keyboard.press('/');
    await coach.waitForURL(/\/inwoners/);
    await walkTo(coach);
    expect(await rowOf(coach).innerText()).toContain('vandaag');
    await look(coach, '02-list');
  });

  it('keeps what was typed when an answer is missing', async () => {
    await coach.keyboard.press('c');
    await coach.waitForURL(/contact/);
    await coach.getByLabel('Notitie').fill('Belde rond tien uur.');
    await coach.keyboard.press('Control+Enter');
    expect(await coach.locator('.summary').innerText()).toContain('Kies wat eruit kwam.');
    expect(await coach.getByLabel('Notitie').inputValue()).toBe('Belde rond tien uur.');
    await look(coach, '03-contact-error');
  });

  it('keeps what was typed when the page is left, and can begin anew', async () => {
    const form = coach.url();
    await coach.getByLabel('Notitie').fill('Halve notitie, en dan de deurbel.');
    await coach.getByText(/^Opgeslagen om \d\d:\d\d\.$/).waitFor();
    await coach.goto(stage.application.address);
    await coach.goto(form);
    expect(await coach.getByLabel('Notitie').inputValue()).toBe(
      'Halve notitie, en dan de deurbel.',
    );
    await look(coach, '03-left-off');
    await press(coach, 'Begin opnieuw');
    expect(await coach.getByLabel('Notitie').inputValue()).toBe('');
  });

  it('moves the next call to another day when nobody answers', async () => {
    await coach.getByLabel('Geen gehoor').check();
    await coach.keyboard.press('Control+Enter');
    await coach.waitForURL(/volgende=call/);
    expect(await coach.getByRole('status').first().innerText()).toContain('Bel de inwoner, morgen');
    expect(await rowOf(coach).innerText()).toContain('morgen');
    await look(coach, '04-after-no-answer');
  });

  it('goes on to the first meeting after a talk, without leaving the keyboard', async () => {
    await walkTo(coach);
    await coach.keyboard.press('c');
    await coach.waitForURL(/contact/);
    expect(await coach.locator(':focus').getAttribute('value')).toBe('spoken');
    await coach.keyboard.press('Space');
    await look(coach, '05-contact');
    await coach.keyboard.press('Control+Enter');
    await coach.waitForURL(/volgende=intake/);
    expect(await rowOf(coach).innerText()).toContain('Doe de kennismaking');
  });

  it('says who was first when a colleague changed the same thing', async () => {
    const other = await openPage(stage.browser);
    await logIn(other, stage.application.address, stage.application.login('coach'));
    await other.goto(`${stage.application.address}/inwoners`);
    const open = async (page: Page): Promise<void> => {
      await page.goto(`${stage.application.address}/inwoners`);
      await page.getByRole('link', { name: `Leg contact vast met ${person}` }).click();
    };
    await open(coach);
    await open(other);
    await other.getByLabel('Gesproken', { exact: true }).check();
    await press(other, 'Leg vast');
    await coach.getByLabel('Gesproken', { exact: true }).check();
    await coach.getByLabel('Notitie').fill('Mijn eigen notitie.');
    await press(coach, 'Leg vast');
    expect(await coach.locator('.summary').innerText()).toMatch(
      /heeft dit ook aangepast, om \d\d:\d\d/,
    );
    expect(await coach.getByLabel('Notitie').inputValue()).toBe('Mijn eigen notitie.');
    await press(coach, 'Leg vast');
    expect(coach.url()).toContain('volgende=');
  });

  it('works without a script as well', async () => {
    const plain = await openPage(stage.browser, { javaScriptEnabled: false });
    await logIn(plain, stage.application.address, stage.application.login('coach'));
    expect(await heading(plain)).toBe('Mijn dag');
    await press(plain, 'Bekijk al uw inwoners');
    await plain.locator('[name=alleen]').selectOption('stap.in_contact');
    await press(plain, 'Toon');
    expect(plain.url()).toContain('alleen=stap.in_contact');
    await plain.getByRole('link', { name: `Leg contact vast met ${person}` }).click();
    await plain.getByLabel('Geen gehoor').check();
    await plain.getByLabel('Notitie').fill('Dit was iemand anders.');
    await press(plain, 'Leg vast');
    expect(plain.url()).toContain('volgende=call');
    for (const turn of ['once', 'twice']) {
      await press(plain, 'Ongedaan maken');
      expect([turn, await plain.getByRole('status').first().innerText()]).toEqual([
        turn,
        expect.stringContaining('Het contact is ongedaan gemaakt'),
      ]);
      expect(await plain.getByLabel('Notitie').inputValue()).toBe('Dit was iemand anders.');
      expect(await plain.getByLabel('Geen gehoor').isChecked()).toBe(true);
      if (turn === 'once') await plain.goBack();
    }
  });

  it('of a lead shows how the work is divided, and assigns several at once', async () => {
    const lead = await openPage(stage.browser);
    await refer(await openPage(stage.browser)).catch(() => undefined);
    await logIn(lead, stage.application.address, stage.application.login('lead'));
    await lead.goto(`${stage.application.address}/team`);
    await look(lead, '06-inbox-of-lead');
    await lead.locator('[name=id]').first().check();
    await press(lead, 'Wijs toe');
    expect(await lead.locator('.summary').innerText()).toContain('Kies wie u toewijst');
    expect(await lead.locator('[name=id]').first().isChecked()).toBe(true);
    const coaches = lead.locator('[name=coachId] option');
    await lead.locator('[name=coachId]').selectOption(await coaches.nth(1).getAttribute('value'));
    await press(lead, 'Wijs toe');
    expect(await lead.getByRole('status').first().innerText()).toMatch(/toegewezen|lukte het niet/);
  });

  it('has no page with a problem that a machine can see', () => {
    expect(found).toEqual({});
  });
});
