import type { Page } from 'playwright-core';
import { RealProvider } from '../support/issuer/real-provider.js';
import { describeInBrowser, keepPicture, logIn, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

/** A real identity provider on one side, the whole application on the other. */
describeInBrowser('a login at one’s own organisation', () => {
  const stage = setStage('shared');
  let provider: RealProvider;
  let page: Page;

  beforeAll(async () => {
    page = await openPage(stage.browser);
    provider = await RealProvider.start({
      ...{ clientId: 'wor', subject: 'person-7', acr: 'substantial' },
      redirectUri: `${stage.application.address}/inloggen/via/de-brug/terug`,
    });
    const options = [
      ...['--slug', 'de-brug', '--client-id', 'wor'],
      ...['--issuer', provider.issuer, '--acr', 'referrer=high,substantial'],
    ];
    await stage.application.wor(
      'identity-provider',
      'set',
      'Huisartsenpraktijk De Brug',
      ...options,
    );
  });

  afterAll(async () => {
    await provider?.stop();
  });

  const heading = (): Promise<string> => page.locator('h1').innerText();
  const content = (): Promise<string> => page.locator('main').innerText();
  const look = async (name: string): Promise<void> => {
    await keepPicture(page, `federation-${name}`);
    expect(await problemsOf(page)).toEqual([]);
  };

  it('is refused as long as the account is linked to nobody', async () => {
    await page.goto(`${stage.application.address}/inloggen`);
    await press(page, 'Inloggen via uw organisatie');
    await look('choose');
    await press(page, 'Huisartsenpraktijk De Brug');
    expect(await heading()).toBe('Het inloggen is niet gelukt');
    expect(await content()).toContain('Koppel het daarna bij Mijn account.');
    expect(page.url()).not.toContain(provider.issuer);
    await look('unlinked');
  });

  it('is never linked by an address alone, which anybody could send (S-21)', async () => {
    await logIn(page, stage.application.address, stage.application.login('referrer'));
    const account = `${stage.application.address}/mijn-account/koppelingen`;
    for (const path of [`${account}/nieuw`, `${account}/nieuw?provider=de-brug`]) {
      await page.goto(path);
      expect(page.url()).toBe(account);
    }
    await page.goto(`${stage.application.address}/inloggen/via/de-brug?koppel=1`);
    await page.goto(account);
    expect(await content()).toContain('Uw account is nog nergens aan gekoppeld.');
    await page.getByText('Log uit').click();
  });

  it('is linked by its owner, who has just proved who they are', async () => {
    await logIn(page, stage.application.address, stage.application.login('referrer'));
    await page.goto(`${stage.application.address}/mijn-account/koppelingen`);
    await look('links-none');
    await press(page, 'Koppel aan Huisartsenpraktijk De Brug');
    await page.getByText('gekoppeld op').waitFor();
    expect(page.url()).toBe(`${stage.application.address}/mijn-account/koppelingen`);
    expect(await content()).toContain('gekoppeld op');
    await look('links-one');
  });

  it('opens the account from then on, without a password here', async () => {
    await page.getByText('Log uit').click();
    await page.goto(`${stage.application.address}/inloggen/via/de-brug`);
    expect(page.url()).toBe(`${stage.application.address}/verwijs`);
    expect(await heading()).toBe('Verwijs een patiënt');
  });

  it('ends with the link, which asks for the password that was not typed yet', async () => {
    await page.goto(`${stage.application.address}/mijn-account/koppelingen`);
    await press(page, 'Haal deze koppeling weg');
    await page.getByLabel('Wachtwoord').fill(stage.application.login('referrer').password);
    await press(page, 'Ga verder');
    await press(page, 'Haal deze koppeling weg');
    expect(await content()).toContain('Uw account is nog nergens aan gekoppeld.');
  });
});
