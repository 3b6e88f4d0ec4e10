import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, logIn, openPage, press } from '../browser.js';
import { problemsOf } from '../checks.js';
import { setStage } from '../stage.js';
import { content, field, focused, saved, writerOn } from './writer.js';

jest.setTimeout(240_000);

/** What is typed is kept on the server, and nothing else is. */
describeInBrowser('a form that was not sent', () => {
  const stage = setStage('shared');
  const writer = writerOn(stage);

  it('is kept within two seconds, survives a logout and a crash, and is there elsewhere', async () => {
    const page = await writer.enter();
    const name = await writer.fillIn(page);
    const typedAt = performance.now();
    await saved(page);
    expect(performance.now() - typedAt).toBeLessThan(3000);
    stage.application.signal('api', 'SIGKILL');
    await page.close();

    const other = await openPage(stage.browser);
    await untilApi(other, `${stage.application.api}/health/ready`);
    await logIn(other, stage.application.address, stage.application.login('referrer'));
    expect(await content(other)).toMatch(/U was bezig met een verwijzing van \d\d:\d\d\./);
    expect(await problemsOf(other)).toEqual([]);
    await keepPicture(other, 'refer-offer');
    await other.getByRole('link', { name: /^Ga verder/ }).click();
    expect(await field(other, 'client.name').inputValue()).toBe(name);
    expect(await field(other, 'client.birthDate').inputValue()).toBe('03-04-1948');
    expect(await field(other, 'hope').inputValue()).toBe('Iemand om mee te praten.');
    expect(await focused(other)).toBe('consent.given');
    expect(await problemsOf(other)).toEqual([]);
    await keepPicture(other, 'refer-restored');
  });

  it('never comes back with the tick of the consent', async () => {
    const page = await writer.enter();
    await writer.fillIn(page);
    await field(page, 'consent.given').check();
    await press(page, 'Bewaar');
    expect(await field(page, 'consent.given').isChecked()).toBe(false);
    expect(await content(page)).toContain('Vraag ook de toestemming opnieuw.');
  });

  it('is kept by the button and at a refusal, without script', async () => {
    const page = await writer.enter({ javaScriptEnabled: false });
    const name = await writer.fillIn(page);
    await press(page, 'Verwijs deze patiënt');
    expect(await page.title()).toMatch(/^Fout: /);
    await page.goto(`${stage.application.address}/verwijs`);
    await page.getByRole('link', { name: /^Ga verder/ }).click();
    expect(await field(page, 'client.name').inputValue()).toBe(name);
    await field(page, 'hope').fill('Weer zingen.');
    await press(page, 'Bewaar');
    expect(await content(page)).toMatch(/Opgeslagen om \d\d:\d\d\./);
    expect(await field(page, 'hope').inputValue()).toBe('Weer zingen.');
  });

  it('is gone once it was sent, also for a save that comes late', async () => {
    const page = await writer.enter();
    await writer.fillIn(page);
    await saved(page);
    const form = await page.evaluate<Record<string, string>>(
      `Object.fromEntries(new FormData(document.querySelector('form[data-send-key]')))`,
    );
    await field(page, 'consent.given').check();
    await press(page, 'Verwijs deze patiënt');
    await page.waitForURL(/verwezen/);
    const late = await page.request.post(`${stage.application.address}/verwijs/bewaar`, {
      form,
      headers: { origin: stage.application.address },
    });
    expect(late.status()).toBe(409);
    await page.goto(`${stage.application.address}/verwijs`);
    expect(await content(page)).not.toContain('U was bezig');
  });

  it('goes away when its writer says so', async () => {
    const page = await writer.enter();
    await writer.fillIn(page);
    await saved(page);
    await page.goto(`${stage.application.address}/verwijs`);
    await page.getByRole('button', { name: /^Gooi weg/ }).click();
    expect(await content(page)).not.toContain('U was bezig');
  });

  it('keeps no citizen service number, and says so', async () => {
    const page = await writer.enter();
    await field(page, 'hope').fill('Nummer 111222333 is van haar.');
    const words = 'Een vraag is niet opgeslagen. Dit lijkt op een BSN. Haal dit nummer weg.';
    await page.getByText(words).waitFor();
    await page.goto(`${stage.application.address}/verwijs`);
    await page.getByRole('link', { name: /^Ga verder/ }).click();
    expect(await field(page, 'hope').inputValue()).toBe('');
  });

  it('says that the session is over, and goes on after logging in', async () => {
    const page = await writer.enter();
    const name = await writer.fillIn(page);
    await saved(page);
    await page.context().clearCookies();
    await field(page, 'hope').fill('Nog een zin.');
    await page.getByText(/Log opnieuw in\. Uw tekst is bewaard\./).waitFor();
    await press(page, 'Verwijs deze patiënt');
    await page.getByLabel('E-mailadres').fill(stage.application.login('referrer').email);
    await page.getByLabel('Wachtwoord').fill(stage.application.login('referrer').password);
    await press(page, 'Log in');
    expect(await field(page, 'client.name').inputValue()).toBe(name);
    expect(await field(page, 'hope').inputValue()).toBe('Nog een zin.');
  });

  it('waits for the internet, and is sent as soon as it is there', async () => {
    const page = await writer.enter();
    await writer.fillIn(page);
    await field(page, 'consent.given').check();
    await page.context().setOffline(true);
    await press(page, 'Verwijs deze patiënt');
    const words =
      'U heeft geen internet. Wij versturen dit zodra u weer internet heeft. Laat dit scherm open.';
    await page.getByText(words).waitFor();
    await page.context().setOffline(false);
    await page.waitForURL(/verwezen/);
  });
});

/** Waits until the api answers again, at most half a minute. */
async function untilApi(page: Page, at: string): Promise<void> {
  const isUp = (): Promise<boolean> =>
    page.request.get(at).then(
      (answer) => answer.ok(),
      () => false,
    );
  for (let turn = 0; turn < 60 && !(await isUp()); turn += 1) await page.waitForTimeout(500);
}
