import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { isInInbox } from './is-in-inbox.js';
import { field, heading, writerOn } from './refer/writer.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

/** Somebody was referred, and came by themselves too: the team has two records of one person. */
describeInBrowser('two records of one person', () => {
  const stage = setStage('shared');
  const writer = writerOn(stage);

  const refer = async (): Promise<string> => {
    const page = await writer.enter();
    const name = await writer.fillIn(page);
    await field(page, 'consent.given').check();
    await press(page, 'Verwijs deze patiënt');
    await page.waitForURL(/verwezen/);
    return name;
  };
  const signUp = async (name: string): Promise<void> => {
    const page = await openPage(stage.browser, { javaScriptEnabled: false });
    await page.goto(`${stage.application.address}/aanmelden`);
    await field(page, 'client.postcode').fill('1290 AB');
    await press(page, 'Verder');
    await field(page, 'client.name').fill(name);
    await field(page, 'client.birthDate').fill('03-04-1948');
    await field(page, 'client.phone').fill(writer.phone());
    await field(page, 'consent.given').check();
    await press(page, 'Meld mij aan');
    expect(await heading(page)).toBe('Uw aanmelding is binnen');
    await page.context().close();
  };
  const look = async (page: Page, name: string): Promise<void> => {
    await keepPicture(page, `same-person-${name}`);
    expect(await problemsOf(page)).toEqual([]);
  };

  it('are compared side by side, merged, and parted again', async () => {
    const name = await refer();
    await signUp(name);
    const lead = await stage.enter('lead');
    expect(await isInInbox(lead, stage.application.address, name)).toBe(true);
    await lead.getByRole('main').getByRole('link', { name }).first().click();
    await look(lead, 'dossier');
    await press(lead, 'Vergelijk de dossiers');
    expect(await heading(lead)).toBe('Twee dossiers vergelijken');
    await look(lead, 'compare');
    for (const one of await lead.locator('[name^="choices."][value=kept]').all()) await one.check();
    await lead.locator('main button.utrecht-button--primary-action').click();
    expect(await lead.locator('main').innerText()).toContain('Samengevoegd met');
    await look(lead, 'merged');
    await press(lead, 'Maak ongedaan');
    expect(await lead.locator('main').innerText()).toContain('Mogelijk dezelfde persoon');
  });
});
