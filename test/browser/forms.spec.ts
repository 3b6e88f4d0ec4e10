import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, logIn, openPage, press } from './browser.js';
import { axeFindings, problemsOf } from './checks.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

/** Everything that can go wrong around a form: a clear answer, and what was typed is kept. */
describeInBrowser('a form', () => {
  const stage = setStage('shared');
  let count = 0;

  /** Fills in a whole referral of somebody whom nobody referred before, and answers the name. */
  const fillIn = async (page: Page): Promise<string> => {
    count += 1;
    const name = `F. Formulier-${Math.trunc(performance.timeOrigin) % 100_000}-${count}`;
    await page.getByLabel('Naam').fill(name);
    await page.getByLabel('Geboortedatum').fill('03-04-1948');
    await page
      .getByLabel('Telefoonnummer')
      .fill(`06 8765${String(Math.trunc(performance.timeOrigin) % 100)}${count + 10}`);
    await page.getByLabel('Postcode').fill('1290 AB');
    await page.locator('[name=reasonCode][value=grief]').check();
    await page.getByLabel('Wat hoopt de patiënt?').fill('Iemand om mee te praten.');
    await page.locator('[name="consent.given"]').check();
    return name;
  };
  const nameIn = (page: Page): Promise<string> => page.getByLabel('Naam').inputValue();
  const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
  const content = (page: Page): Promise<string> => page.locator('main').innerText();

  it('works without JavaScript from login to receipt', async () => {
    const page = await openPage(stage.browser, { javaScriptEnabled: false });
    await logIn(page, stage.application.address, stage.application.login('referrer'));
    await fillIn(page);
    await press(page, 'Verwijs deze patiënt');
    expect(await heading(page)).toBe('De verwijzing is verstuurd');
  });

  it('counts a tick for every team of the organisation that it names', async () => {
    const page = await stage.enter('referrer');
    await fillIn(page);
    expect(await page.locator('[name=teamId] option').first().innerText()).toBe(
      'Het team van de wijk',
    );
    const other = page.locator('[name=teamId] option').last();
    await page.locator('[name=teamId]').selectOption((await other.getAttribute('value')) ?? '');
    await press(page, 'Verwijs deze patiënt');
    expect(await heading(page)).toBe('De verwijzing is verstuurd');
  });

  it('refuses a tick under the name of another organisation, and keeps the rest', async () => {
    const page = await stage.enter('referrer');
    const name = await fillIn(page);
    // The practice region has one organisation: this stands for a sentence that named another.
    await page.evaluate(`document.querySelector('[name=_consentTeams]').value = 'other'`);
    await press(page, 'Verwijs deze patiënt');
    expect(await page.locator('[name="consent.given"]').isChecked()).toBe(false);
    expect(await content(page)).toContain('De tekst van de toestemming is veranderd.');
    expect(await nameIn(page)).toBe(name);
  });

  it('has the effect of once when it is sent twice', async () => {
    const page = await stage.enter('referrer');
    await fillIn(page);
    const form = await page.evaluate<Record<string, string>>(
      `Object.fromEntries(new FormData(document.querySelector('form[data-send-key]')))`,
    );
    const send = () =>
      page.request.post(`${stage.application.address}/verwijs`, {
        form,
        headers: { origin: stage.application.address },
        maxRedirects: 0,
      });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    expect(first.headers().location).toMatch(/^\/verwezen\//);
    expect(second.headers().location).toBe(first.headers().location);
    expect(third.headers().location).toBe(first.headers().location);
  });

  it('comes back after the session was lost, to the same person only', async () => {
    const page = await stage.enter('referrer');
    const name = await fillIn(page);
    await page.context().clearCookies();
    await press(page, 'Verwijs deze patiënt');
    expect(await heading(page)).toBe('Inloggen');
    expect(await content(page)).toContain('Uw tekst is bewaard.');
    expect(page.url()).not.toContain(encodeURIComponent(name));
    await keepPicture(page, 'forms-session-lost');
    const login = page.url();

    const stranger = await openPage(stage.browser);
    await stranger.goto(login);
    const { email, password } = stage.application.login('coach');
    await stranger.getByLabel('E-mailadres').fill(email);
    await stranger.getByLabel('Wachtwoord').fill(password);
    await press(stranger, 'Log in');
    expect(await content(stranger)).not.toContain(name);

    const own = stage.application.login('referrer');
    await page.getByLabel('E-mailadres').fill(own.email);
    await page.getByLabel('Wachtwoord').fill(own.password);
    await press(page, 'Log in');
    expect(await nameIn(page)).toBe(name);
    expect(await page.locator('[name=reasonCode][value=grief]').isChecked()).toBe(true);
    // Who gets the data may have changed meanwhile: the consent is asked again.
    expect(await page.locator('[name="consent.given"]').isChecked()).toBe(false);
    await page.locator('[name="consent.given"]').check();
    await press(page, 'Verwijs deze patiënt');
    expect(await heading(page)).toBe('De verwijzing is verstuurd');
  });

  it('comes back when the api is away, and is sent when it answers again', async () => {
    const page = await stage.enter('referrer');
    const name = await fillIn(page);
    stage.application.signal('api', 'SIGKILL');
    await press(page, 'Verwijs deze patiënt');
    expect(await content(page)).toContain(
      'Het is niet gelukt. Dit ligt aan ons. Uw tekst is bewaard.',
    );
    expect(await content(page)).toMatch(/Code: [0-9A-F]{8}\./);
    await keepPicture(page, 'forms-api-away');
    expect(await problemsOf(page)).toEqual([]);
    expect(await sendAgain(page)).toBe('De verwijzing is verstuurd');
    await press(page, 'Bekijk deze verwijzing');
    expect(await content(page)).toContain(name);
  });

  it('that comes from another site changes nothing', async () => {
    const page = await stage.enter('referrer');
    const answer = await page.request.post(`${stage.application.address}/verwijs`, {
      headers: { origin: 'https://elders.example' },
      form: { 'client.name': 'X' },
    });
    expect(answer.status()).toBe(403);
  });

  it('without its token asks to be sent again, with everything kept', async () => {
    const page = await stage.enter('referrer');
    const name = await fillIn(page);
    await page.evaluate(`document.querySelector('form[data-send-key] [name=_proof]').value = 'x'`);
    await press(page, 'Verwijs deze patiënt');
    expect(await content(page)).toContain('Verstuur hem opnieuw.');
    expect(await nameIn(page)).toBe(name);
    await press(page, 'Verwijs deze patiënt');
    expect(await heading(page)).toBe('De verwijzing is verstuurd');
  });

  it('on an old page tells that somebody else was first', async () => {
    const coach = await stage.enter('coach');
    await coach.goto(`${stage.application.address}/team`);
    await coach.locator('main table a').first().click();
    const dossier = coach.url();
    await press(coach, 'Neem aan');
    const other = await stage.enter('lead');
    await other.goto(`${dossier}/stap/accept`);
    await press(other, 'Neem deze verwijzing aan');
    await press(coach, 'Neem deze verwijzing aan');
    expect(await coach.locator('.summary').innerText()).toMatch(/veranderd|aangepast/);
  });

  it.each([
    ['/verwijs', 'coach', 403],
    ['/team', 'referrer', 403],
    ['/oefenpost', 'coach', 403],
    ['/bestaat-niet', 'coach', 404],
    ['/dossier/00000000-0000-7000-8000-000000000000', 'coach', 404],
    ['/verwijzingen/geen-id', 'referrer', 404],
  ])('%s answers a %s with %i and a page that helps', async (path, role, status) => {
    const page = await stage.enter(role);
    const answer = await page.goto(stage.application.address + path);
    expect(answer?.status()).toBe(status);
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await problemsOf(page)).toEqual([]);
  });

  it.each([
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('is readable in %s', async (what, more) => {
    const page = await stage.enter('referrer', more);
    await press(page, 'Verwijs deze patiënt');
    await keepPicture(page, `forms-${what.replace(' ', '-')}`);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('leaves no token, no foreign script and no trace of the session in the page', async () => {
    const page = await stage.enter('referrer');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const html = await page.content();
    expect(html).not.toContain(cookie?.value ?? 'none');
    expect(html.match(/<script[^>]*>[^<]*/g)?.map(String)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/enhance-[0-9a-f]+\.js">$/),
    ]);
    const answer = await page.goto(`${stage.application.address}/verwijs`);
    const headers = answer?.headers() ?? {};
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});

/** Presses the one button of the error page until the api answers, at most half a minute. */
async function sendAgain(page: Page): Promise<string> {
  const again = page.getByRole('button', { name: 'Probeer opnieuw' });
  for (let turn = 0; turn < 30 && (await again.isVisible()); turn += 1) {
    await page.waitForTimeout(1000);
    await again.click();
  }
  return page.locator('h1').innerText();
}
