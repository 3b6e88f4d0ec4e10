import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, logIn, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

describeInBrowser('the colours of a region', () => {
  const stage = setStage('own');
  let administrator: Page;

  beforeAll(async () => {
    administrator = await openPage(stage.browser);
    await logIn(administrator, stage.application.address, stage.application.login('administrator'));
  });

  const look = async (page: Page, name: string): Promise<void> => {
    await keepPicture(page, `theme-${name}`);
    expect(await problemsOf(page)).toEqual([]);
  };
  const buttonColour = (page: Page): Promise<string> =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector('main .utrecht-button--primary-action')).backgroundColor`,
    );

  it('are refused at the colour that cannot be read, and kept as they were typed', async () => {
    await administrator.goto(`${stage.application.address}/regio`);
    await press(administrator, 'Huisstijl');
    await look(administrator, 'empty');
    const field = administrator.locator('[name="body.light.accent"]');
    await field.fill('#9ad1db');
    await press(administrator, 'Sla op');
    expect(await administrator.locator('main').innerText()).toContain(
      'Deze kleur is niet goed te lezen.',
    );
    expect(await field.inputValue()).toBe('#9ad1db');
    await look(administrator, 'refused');
  });

  it('are those of every page of the region once they are saved, without a problem for the policy', async () => {
    const said: string[] = [];
    administrator.on('console', (message) => said.push(message.text()));
    await administrator.goto(`${stage.application.address}/regio/huisstijl?voorbeeld=heidedorp`);
    await press(administrator, 'Sla op');
    await administrator.waitForURL('**/regio/huisstijl');
    expect(await buttonColour(administrator)).toBe('rgb(122, 31, 92)');
    expect(await administrator.locator('.header__brand').innerText()).toBe('Welzijn Heidedorp');
    await look(administrator, 'saved');
    expect(said.filter((line) => /policy/i.test(line))).toEqual([]);
    await press(administrator, 'Wie veranderde wat?');
    await look(administrator, 'history');
  });

  it.each([
    ['light', 'none', 'rgb(122, 31, 92)'],
    ['dark', 'none', 'rgb(240, 166, 210)'],
    ['light', 'active', null],
  ] as const)(
    'hold in %s, with colours forced: %s',
    async (colorScheme, forcedColors, expected) => {
      const page = await openPage(stage.browser, { colorScheme, forcedColors });
      await logIn(page, stage.application.address, stage.application.login('referrer'));
      await page.waitForURL('**/verwijs');
      await look(page, `refer-${colorScheme}-${forcedColors}`);
      if (expected !== null) expect(await buttonColour(page)).toBe(expected);
      await page.context().close();
    },
  );
});
