import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture } from './browser.js';
import { problemsOf } from './checks.js';
import { keyboardOf } from './keyboard.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

const patience = 300;
const pauseMs = 50;

const names = (page: Page): Promise<string[]> => page.locator('#resultaten h2').allInnerTexts();
const line = (page: Page): Promise<string> => page.locator('#gevonden').innerText();
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const focused = (page: Page): Promise<string> => page.locator(':focus').innerText();

/** Waits until the line says something else than this. */
async function changed(page: Page, from: string): Promise<void> {
  for (let turn = 0; turn < patience; turn += 1) {
    if ((await line(page)) !== from) return;
    await setTimeout(pauseMs);
  }
  throw new Error(`The line still says ${from}`);
}

describeInBrowser('the directory', () => {
  const stage = setStage('shared');
  const open = async (more: object = {}, asked = ''): Promise<Page> => {
    const page = await stage.enter('coach', more);
    await page.goto(`${stage.application.address}/sociale-kaart${asked}`);
    return page;
  };

  it.each([
    ['a wide screen', { width: 1200, height: 800 }],
    ['a phone', { width: 320, height: 640 }],
  ])('is searched and narrowed by keyboard alone on %s', async (_, viewport) => {
    const page = await open({ viewport });
    const keyboard = keyboardOf(page);
    const all = await line(page);
    expect(all).toMatch(/^\d+ gevonden$/);
    await page.locator('[name=zoek]:focus').waitFor();
    await page.keyboard.type('koff');
    await changed(page, all);
    expect(query(page).get('zoek')).toBe('koff');
    const found = await names(page);
    expect(found).toContain('Koffie in De Linde');
    expect(await page.locator('[name=zoek]').inputValue()).toBe('koff');
    expect(await page.locator('[name=zoek]:focus').count()).toBe(1);

    await keyboard.tabTo('Zoek preciezer');
    await page.keyboard.press('Enter');
    await keyboard.tabTo('Dag');
    const before = await line(page);
    const choice = page.locator('[name=dag] option[value=tue]');
    expect(await choice.innerText()).toMatch(/^dinsdag \([1-9]\d*\)$/);
    const promised = /\((\d+)\)/.exec(await choice.innerText())?.[1] ?? '';
    await page.keyboard.type('din');
    await page.waitForURL(/dag=tue/);
    expect(await line(page)).toBe(`${promised} gevonden`);
    expect((await names(page)).length).toBeLessThanOrEqual(found.length);
    expect(before).not.toBe('');
    expect(await choice.innerText()).toBe('dinsdag');
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, `directory-${viewport.width}`);

    await page.locator('[name=zoek]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe((await names(page))[0]);
    const overflow = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(false);
  });

  it('says that it looked for words like it, and that there is nothing', async () => {
    const page = await open();
    const all = await line(page);
    await page.locator('[name=zoek]').fill('wandln');
    await changed(page, all);
    expect(await line(page)).toContain('Wij vonden “wandln” niet. Dit lijkt erop.');
    expect((await names(page)).some((name) => /wandel/i.test(name))).toBe(true);
    const alike = await line(page);
    await page.locator('[name=zoek]').fill('qqqqqq');
    await changed(page, alike);
    expect(await line(page)).toBe('Niets gevonden');
    expect(await page.locator('#resultaten').innerText()).toContain('Probeer een ander woord');
  });

  it('works without script: a form, an address, and the next page', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.locator('[name=zoek]').fill('koffie');
    await Promise.all([page.waitForEvent('load'), page.locator('[name=zoek]').press('Enter')]);
    expect(query(page).get('zoek')).toBe('koffie');
    expect(await names(page)).toContain('Koffie in De Linde');
    await page.goto(`${stage.application.address}/sociale-kaart`);
    const first = await names(page);
    expect(first).toHaveLength(25);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('link', { name: 'Toon meer' }).click(),
    ]);
    const second = await names(page);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((name) => first.includes(name))).toEqual([]);
  });

  it.each([true, false])(
    'leads farther when nothing is near; script: %s',
    async (javaScriptEnabled) => {
      const page = await open(
        { javaScriptEnabled },
        '?zoek=koffie&postcode=1290&binnen=1000&kosten=0&dag=sun',
      );
      expect(await page.locator('#resultaten').innerText()).toContain(
        'Niets gevonden binnen 1 km.',
      );
      const link = page.getByRole('link', { name: 'Zoek binnen 3 km' });
      await Promise.all([page.waitForEvent('load'), link.click()]);
      expect(query(page).get('binnen')).toBe('3000');
      expect(query(page).get('zoek')).toBe('koffie');
    },
  );

  it.each([
    ['hier', 'Vul een postcode in zoals 1234 AB.'],
    ['9876', 'Deze postcode staat niet op onze kaart. Kijk of hij klopt.'],
  ])('says at the field what is wrong with the postcode %j', async (postcode, sentence) => {
    const page = await open({ javaScriptEnabled: false }, `?zoek=koffie&postcode=${postcode}`);
    expect(await page.locator('#veld-postcode-fout').innerText()).toBe(sentence);
    expect(await page.locator('[name=postcode]').inputValue()).toBe(postcode);
    expect(await page.locator('[name=zoek]').inputValue()).toBe('koffie');
    expect(await names(page)).toEqual([]);
    const live = await open({}, '?zoek=koffie');
    await live.locator('summary', { hasText: 'Zoek preciezer' }).click();
    await live.locator('[name=postcode]').fill(postcode);
    await live.locator('[name=postcode]').press('Tab');
    await live.waitForURL(/postcode=/);
    expect(await line(live)).toBe(sentence);
  });

  it('shows how far it is from a postcode, nearest first', async () => {
    const page = await open({}, '?postcode=1290');
    const ways = await page.locator('#resultaten .cards__head .soft').allInnerTexts();
    expect(ways.length).toBeGreaterThan(5);
    const metres = ways.map((way) =>
      way.endsWith(' km') ? Number(way.slice(0, -3).replace(',', '.')) * 1000 : parseInt(way, 10),
    );
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
  });
});
