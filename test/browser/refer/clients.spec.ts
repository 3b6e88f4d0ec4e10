import type { Page } from 'playwright-core';
import { describeInBrowser, press } from '../browser.js';
import { problemsOf } from '../checks.js';
import { setStage } from '../stage.js';
import { content, field, heading, writerOn } from './writer.js';

jest.setTimeout(240_000);

/** Who refers and is no GP practice has clients, and no system of a GP. */
describeInBrowser('a physiotherapist who refers', () => {
  const stage = setStage('shared');
  const writer = writerOn(stage);

  const neutral = async (page: Page): Promise<void> => {
    expect(await content(page)).not.toMatch(/patiënt|\bHIS\b|praktijk|Z68/i);
    expect(await problemsOf(page)).toEqual([]);
  };

  it('reads of clients from the form to the receipt and the list', async () => {
    const page = await stage.enter('fysio');
    expect(await heading(page)).toBe('Verwijs een cliënt');
    await neutral(page);
    await press(page, 'Verwijs deze cliënt');
    expect(await page.locator('.summary li').last().innerText()).toBe(
      'Zonder toestemming mag u niet verwijzen. Bespreek het eerst met uw cliënt.',
    );
    await writer.fillIn(page);
    await field(page, 'consent.given').check();
    await press(page, 'Verwijs deze cliënt');
    await page.waitForURL(/verwezen/);
    await neutral(page);
    expect(await page.locator('#his-regel').inputValue()).toMatch(/^Rouw of verlies\. Hoopt: /);
    await page.goto(`${stage.application.address}/verwijzingen`);
    await neutral(page);
    await page.locator('tbody th a').first().click();
    await neutral(page);
  });
});
