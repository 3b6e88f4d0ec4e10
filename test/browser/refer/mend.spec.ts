import { describeInBrowser, keepPicture, press } from '../browser.js';
import { axeFindings, problemsOf } from '../checks.js';
import { setStage } from '../stage.js';
import { content, field, heading, saved, writerOn } from './writer.js';

jest.setTimeout(240_000);

/** Taking back and mending what was sent; how the form looks, and how long it takes. */
describeInBrowser('referring, and what comes of it', () => {
  const stage = setStage('shared');
  const writer = writerOn(stage);

  it.each([true, false])('is taken back, mended and sent again (script: %s)', async (hasScript) => {
    const page = await writer.enter({ javaScriptEnabled: hasScript });
    const name = await writer.fillIn(page);
    await field(page, 'consent.given').check();
    await press(page, 'Verwijs deze patiënt');
    const first = page.url();
    await page.getByRole('link', { name: /^Ongedaan maken/ }).click();
    await page.getByRole('main').getByRole('button').first().click();
    expect(await content(page)).toContain('De verwijzing is ongedaan gemaakt.');
    expect(await field(page, 'client.name').inputValue()).toBe(name);
    expect(await field(page, 'client.phone').inputValue()).toBe(writer.phone());
    expect(await page.locator('[name=reasonCode][value=grief]').isChecked()).toBe(true);
    if (hasScript) await keepPicture(page, 'refer-recalled');
    await field(page, 'hope').fill('Een wandelgroep.');
    await field(page, 'consent.given').check();
    await press(page, 'Verwijs deze patiënt');
    expect(await heading(page)).toBe('De verwijzing is verstuurd');
    expect(page.url()).not.toBe(first);
    await page.goto(`${stage.application.address}/verwijzingen`);
    expect(await page.getByRole('link', { name }).count()).toBe(1);
  });

  it.each([
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('is readable in %s, empty, filled and refused', async (what, more) => {
    const page = await writer.enter(more);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Verwijs deze patiënt');
    await writer.fillIn(page);
    await field(page, 'hope').fill('x'.repeat(294));
    await page.getByText('Meer (').click();
    await saved(page);
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, `refer-${what.replace(' ', '-')}`);
  });

  it('has no problem that a machine can see, empty and filled', async () => {
    const page = await writer.enter();
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'refer-empty');
    await writer.fillIn(page);
    await saved(page);
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'refer-filled');
    await page.setViewportSize({ width: 320, height: 640 });
    await keepPicture(page, 'refer-narrow');
  });

  it('tells the operator how long referring takes, and nobody’s name', async () => {
    const page = await stage.enter('operator');
    expect(await content(page)).toMatch(
      /Verwijzen duurt voor de helft hoogstens \d+ seconden\. .* verwijzingen in 30 dagen\./,
    );
    await keepPicture(page, 'refer-times');
  });
});
