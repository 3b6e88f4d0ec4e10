import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, press as pressAt } from './browser.js';
import { problemsOf } from './checks.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

const content = (page: Page): Promise<string> => page.locator('main').innerText();

/** Presses, and waits for the page that comes. */
async function press(page: Page, words: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), pressAt(page, words)]);
}

/** What a machine sees of a page; nothing without script, which it looks with itself. */
const seenBy = (page: Page, hasScript: boolean) => (hasScript ? problemsOf(page) : []);

describeInBrowser('the pages of an administrator', () => {
  const stage = setStage('shared');
  const enter = (javaScriptEnabled = true): Promise<Page> =>
    stage.enter('administrator', { javaScriptEnabled });

  it.each([
    ['/regio', 'Uw regio in 6 stappen'],
    ['/regio/organisaties', 'Organisaties'],
    ['/regio/organisaties/nieuw', 'Voeg een organisatie toe'],
    ['/regio/mensen', 'Mensen en rollen'],
    ['/regio/gebieden', 'Werkgebieden'],
    ['/regio/redenen', 'Redenen van verwijzing'],
    ['/regio/normen', 'Normen'],
    ['/regio/soorten', 'Soorten activiteiten'],
    ['/regio/opvolging', 'Opvolging'],
    ['/regio/teksten', 'Teksten'],
    ['/regio/teksten/sent-to-team', 'Aan het team: verwijzing verstuurd'],
    ['/regio/geschiedenis/norms', 'Geschiedenis van normen'],
    ['/regio/geschiedenis/mailTexts', 'Geschiedenis van teksten'],
  ])('%s is headed "%s"', async (path, title) => {
    const page = await enter();
    await page.goto(stage.application.address + path);
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  it('start with the six steps, with how each stands', async () => {
    const page = await enter();
    await page.goto(`${stage.application.address}/regio`);
    expect(await page.locator('main ol > li').count()).toBe(6);
    expect(await content(page)).toContain('Klaar');
  });

  it('answer where a postcode goes and which reason a code suggests', async () => {
    const page = await enter();
    await page.goto(`${stage.application.address}/regio/redenen`);
    await page.getByLabel('ICPC-code, zoals Z15').fill('Z15');
    await press(page, 'Kijk welke reden dit is');
    expect(await content(page)).toContain('Bij Z15 hoort: Rouw of verlies.');
    await page.goto(`${stage.application.address}/regio/gebieden`);
    await page
      .getByLabel(/^Postcode/)
      .first()
      .fill('1234 AB');
    await press(page, 'Kijk waar dit heen gaat');
    expect(await content(page)).toContain('Nergens heen.');
  });

  it.each([true, false])('weigh and show a mail before it is saved; script: %s', async (script) => {
    const page = await enter(script);
    await page.goto(`${stage.application.address}/regio/teksten`);
    await press(page, 'Aan het team: verwijzing verstuurd');
    const words = page.getByLabel('Uw tekst');
    const hard = 'Actie nodig: indien mogelijk wordt uw team gevraagd om te kijken.';
    await words.fill(hard);
    await press(page, 'Bekijk');
    expect(await content(page)).toContain('Moeilijk woord: “indien”. Schrijf liever “als”.');
    expect(await content(page)).toContain('Zeg wie het doet, in plaats van “wordt gevraagd”.');
    expect(await page.locator('pre').innerText()).toContain(hard);
    expect(await words.inputValue()).toBe(hard);
    expect(await seenBy(page, script)).toEqual([]);
    await keepPicture(page, `region-text-hard-${String(script)}`);
    const telling = 'Actie nodig: de huisarts wacht op u.';
    await words.fill(telling);
    await press(page, 'Bekijk');
    expect(await content(page)).toContain('Deze tekst verraadt waar het over gaat.');
    expect(await words.inputValue()).toBe(telling);
    await press(page, 'Sla op');
    expect(await content(page)).toContain('Deze tekst verraadt waar het over gaat.');
    expect(await seenBy(page, script)).toEqual([]);
    await keepPicture(page, `region-text-refused-${String(script)}`);
    await words.fill('Actie nodig: er wacht iemand op uw team.');
    await press(page, 'Sla op');
    expect(await content(page)).toContain('Actie nodig: er wacht iemand op uw team.');
    await press(page, 'Aan het team: verwijzing verstuurd');
    await words.fill('');
    await press(page, 'Sla op');
    expect(await content(page)).toContain('er staat een nieuwe aanvraag voor uw team klaar');
    await press(page, 'Wie veranderde wat?');
    expect(await content(page)).toContain(
      'van “Actie nodig: er wacht iemand op uw team.” naar “niets”',
    );
  });

  it('add a kind of activity, and keep what was typed when its name stands there', async () => {
    const page = await enter(false);
    await page.goto(`${stage.application.address}/regio/soorten`);
    const added = page.getByRole('group', { name: 'Nieuwe soort' }).getByLabel('Naam');
    await added.fill('Bewegen en sport');
    await press(page, 'Sla op');
    expect(await content(page)).toContain('Deze naam staat er al. Kies een andere naam.');
    expect(await added.inputValue()).toBe('Bewegen en sport');
    await added.fill('Zingen');
    await press(page, 'Sla op');
    expect(await page.locator('input[value="Zingen"]').count()).toBe(1);
  });

  it('add a moment of follow-up, name what is wrong at its own place, and take it away', async () => {
    const page = await enter();
    await page.goto(`${stage.application.address}/regio/opvolging`);
    const group = (name: string) => page.getByRole('group', { name, exact: true });
    const amount = (name: string) => group(name).getByLabel('Na hoe lang?');
    await amount('Nieuw moment').fill('2');
    await group('Nieuw moment').getByLabel('Dagen, weken of maanden?').selectOption('w');
    await press(page, 'Sla op');
    expect(await amount('Moment 2').inputValue()).toBe('2');
    await group('Moment 1')
      .getByLabel(/^Haal dit moment weg/)
      .check();
    await amount('Moment 2').fill('drie');
    await press(page, 'Sla op');
    expect(await group('Moment 2').innerText()).toContain('Kies na hoeveel dagen');
    expect(await amount('Moment 2').inputValue()).toBe('drie');
    expect(
      await group('Moment 1')
        .getByLabel(/^Haal dit moment weg/)
        .isChecked(),
    ).toBe(true);
    expect(await problemsOf(page)).toEqual([]);
    await group('Moment 1')
      .getByLabel(/^Haal dit moment weg/)
      .uncheck();
    await group('Moment 2')
      .getByLabel(/^Haal dit moment weg/)
      .check();
    await press(page, 'Sla op');
    expect(await amount('Moment 1').inputValue()).toBe('3');
    expect(await group('Moment 2').count()).toBe(0);
  });

  it('give postcodes to a team by hand and take them away, and keep what was typed', async () => {
    const page = await enter();
    await page.goto(`${stage.application.address}/regio/gebieden`);
    const which = page.getByLabel('Welke postcodes?');
    await which.fill('1301-1290');
    await press(page, 'Geef aan dit team');
    expect(await content(page)).toContain('Een reeks loopt van laag naar hoog');
    expect(await which.inputValue()).toBe('1301-1290');
    await which.fill('1301, 1302 AB');
    await page.getByLabel('Team', { exact: true }).selectOption({ index: 1 });
    await press(page, 'Geef aan dit team');
    expect(await content(page)).toContain('Wij weten niet in welke wijk dit ligt.');
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'region-areas-refused');
    await page.getByLabel('Wijkcode').fill('WK999901');
    await press(page, 'Geef aan dit team');
    expect(await content(page)).toContain('2 postcodes gegeven.');
    expect(await page.locator('table').innerText()).toContain('1302');
    await which.fill('1301-1302');
    await press(page, 'Haal deze postcodes weg');
    expect(await content(page)).toContain('2 postcodes weggehaald.');
    expect(await page.locator('table').innerText()).not.toContain('1302');
    await which.fill('1301');
    await press(page, 'Haal deze postcodes weg');
    expect(await content(page)).toContain('Deze postcodes staan niet in uw lijst.');
  });

  it('show both values when somebody else was first, and keep what was typed', async () => {
    const [first, second] = [await enter(), await enter()];
    const attempts = 'Hoe vaak probeert de coach te bellen?';
    for (const page of [first, second])
      await page.goto(`${stage.application.address}/regio/normen`);
    await first.getByLabel(attempts).fill('4');
    await press(first, 'Sla op');
    await second.getByLabel(attempts).fill('5');
    await press(second, 'Sla op');
    expect(await content(second)).toMatch(/heeft dit ook aangepast, om \d\d:\d\d uur/);
    expect(await second.getByLabel(attempts).inputValue()).toBe('5');
    expect(await problemsOf(second)).toEqual([]);
    await press(second, 'Sla op');
    await second.goto(`${stage.application.address}/regio/geschiedenis/norms`);
    expect(await content(second)).toContain('van “4” naar “5”');
    await Promise.all([
      second.waitForEvent('load'),
      second
        .getByRole('button', { name: /^Zet deze versie terug/ })
        .first()
        .click(),
    ]);
    expect(await content(second)).toContain('van “5” naar “4”');
  });
});
