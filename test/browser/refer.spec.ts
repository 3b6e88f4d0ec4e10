import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startApplication, type Application } from './application.js';
import {
  describeInBrowser,
  keepPicture,
  launchBrowser,
  logIn,
  openPage,
  press,
} from './browser.js';
import { axeFindings, problemsOf } from './checks.js';

jest.setTimeout(240_000);

/** The form of a referral: quick, kept while it is typed, and mended after it was sent. */
describeInBrowser('referring', () => {
  let application: Application;
  let browser: Browser;
  let count = 0;

  beforeAll(async () => {
    application = await startApplication();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  /** Logs in as the referrer, with no form waiting from before. */
  const enter = async (more: BrowserContextOptions = {}): Promise<Page> => {
    const page = await openPage(browser, more);
    await logIn(page, application.address, application.login('referrer'));
    const old = page.getByRole('button', { name: /^Gooi weg/ });
    while ((await old.count()) > 0) await old.first().click();
    return page;
  };
  const field = (page: Page, name: string) => page.locator(`form [name="${name}"]`);
  const content = (page: Page): Promise<string> => page.locator('main').innerText();
  const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
  const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.name');
  const newName = (): string => {
    count += 1;
    return `V. Verwijs${Math.trunc(performance.timeOrigin) % 100_000}x${count}`;
  };
  /** A number that nobody has been referred with before, or there is a warning first. */
  const newPhone = (): string => {
    const unique = (Math.trunc(performance.timeOrigin / 1000) % 100_000) * 100 + count;
    return `061${String(unique).padStart(7, '0')}`;
  };
  const saved = (page: Page): Promise<void> =>
    page.getByText(/^Opgeslagen om \d\d:\d\d\.$/).waitFor();

  const fillIn = async (page: Page): Promise<string> => {
    const name = newName();
    await field(page, 'client.name').fill(name);
    await field(page, 'client.birthDate').fill('03-04-1948');
    await field(page, 'client.phone').fill(newPhone());
    await field(page, 'client.postcode').fill('1290 AB');
    await page.locator('[name=reasonCode][value=grief]').check();
    await field(page, 'hope').fill('Iemand om mee te praten.');
    return name;
  };

  it.each([
    ['with script', true],
    ['without script', false],
  ])('stays within the budget of key presses, %s and without a pointer', async (_, hasScript) => {
    const page = await enter({ javaScriptEnabled: hasScript });
    let presses = 0;
    const keys = async (...names: string[]): Promise<void> => {
      for (const name of names) await page.keyboard.press(name);
      presses += names.length;
    };
    count += 1;
    await page.locator('[name="client.name"]:focus').waitFor();
    await keys(...`K. Toets${count}${Math.trunc(performance.timeOrigin) % 1000}`, 'Tab');
    await keys(...'01021950', 'Tab', ...newPhone(), 'Tab', ...'1290ab', 'Tab', 'Tab', 'Tab');
    await keys(...(hasScript ? ['2', 'Tab', 'Tab', 'Space'] : ['Space', 'Tab', 'Tab', 'Space']));
    expect(await field(page, 'consent.given').isChecked()).toBe(true);
    await (hasScript ? keys('Control+Enter') : keys('Enter'));
    await page.waitForURL(/verwezen/);
    expect(await heading(page)).toBe('De verwijzing is verstuurd');
    expect(presses).toBeLessThanOrEqual(70);
  });

  it('starts at the first mandatory question that is empty', async () => {
    const page = await enter();
    expect(await focused(page)).toBe('client.name');
    await field(page, 'client.name').fill('F. Focus');
    await press(page, 'Bewaar');
    expect(await focused(page)).toBe('client.birthDate');
  });

  it('chooses a reason by its digit only while the reasons have focus', async () => {
    const page = await enter();
    await field(page, 'hope').focus();
    await page.keyboard.press('3');
    expect(await field(page, 'hope').inputValue()).toBe('3');
    expect(await page.locator('[name=reasonCode]:checked').count()).toBe(0);
    await page.locator('[name=reasonCode]').first().focus();
    await page.keyboard.press('3');
    expect(await page.locator('[name=reasonCode]:checked').inputValue()).toBe('money_housing');
  });

  it('counts the characters that are left, and those too many', async () => {
    const page = await enter();
    const counter = page.locator('[data-count]');
    await field(page, 'hope').fill('x'.repeat(270));
    expect(await counter.innerText()).toBe('Nog 10 tekens.');
    await field(page, 'hope').fill('x'.repeat(294));
    expect(await counter.innerText()).toBe('Uw tekst is 14 tekens te lang.');
    await page.locator('[data-count-aloud]', { hasText: '14 tekens' }).waitFor();
  });

  describe('a form that was not sent', () => {
    it('is kept within two seconds, survives a logout and a crash, and is there elsewhere', async () => {
      const page = await enter();
      const name = await fillIn(page);
      const typedAt = performance.now();
      await saved(page);
      expect(performance.now() - typedAt).toBeLessThan(3000);
      application.signal('api', 'SIGKILL');
      await page.close();

      const other = await openPage(browser);
      await untilApi(other, `${application.api}/health/ready`);
      await logIn(other, application.address, application.login('referrer'));
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
      const page = await enter();
      await fillIn(page);
      await field(page, 'consent.given').check();
      await press(page, 'Bewaar');
      expect(await field(page, 'consent.given').isChecked()).toBe(false);
      expect(await content(page)).toContain('Vraag ook de toestemming opnieuw.');
    });

    it('is kept by the button and at a refusal, without script', async () => {
      const page = await enter({ javaScriptEnabled: false });
      const name = await fillIn(page);
      await press(page, 'Verwijs deze patiënt');
      expect(await page.title()).toMatch(/^Fout: /);
      await page.goto(`${application.address}/verwijs`);
      await page.getByRole('link', { name: /^Ga verder/ }).click();
      expect(await field(page, 'client.name').inputValue()).toBe(name);
      await field(page, 'hope').fill('Weer zingen.');
      await press(page, 'Bewaar');
      expect(await content(page)).toMatch(/Opgeslagen om \d\d:\d\d\./);
      expect(await field(page, 'hope').inputValue()).toBe('Weer zingen.');
    });

    it('is gone once it was sent, also for a save that comes late', async () => {
      const page = await enter();
      await fillIn(page);
      await saved(page);
      const form = await page.evaluate<Record<string, string>>(
        `Object.fromEntries(new FormData(document.querySelector('form[data-send-key]')))`,
      );
      await field(page, 'consent.given').check();
      await press(page, 'Verwijs deze patiënt');
      await page.waitForURL(/verwezen/);
      const late = await page.request.post(`${application.address}/verwijs/bewaar`, {
        form,
        headers: { origin: application.address },
      });
      expect(late.status()).toBe(409);
      await page.goto(`${application.address}/verwijs`);
      expect(await content(page)).not.toContain('U was bezig');
    });

    it('goes away when its writer says so', async () => {
      const page = await enter();
      await fillIn(page);
      await saved(page);
      await page.goto(`${application.address}/verwijs`);
      await page.getByRole('button', { name: /^Gooi weg/ }).click();
      expect(await content(page)).not.toContain('U was bezig');
    });

    it('keeps no citizen service number, and says so', async () => {
      const page = await enter();
      await field(page, 'hope').fill('Nummer 111222333 is van haar.');
      const words = 'Een vraag is niet opgeslagen. Dit lijkt op een BSN. Haal dit nummer weg.';
      await page.getByText(words).waitFor();
      await page.goto(`${application.address}/verwijs`);
      await page.getByRole('link', { name: /^Ga verder/ }).click();
      expect(await field(page, 'hope').inputValue()).toBe('');
    });

    it('says that the session is over, and goes on after logging in', async () => {
      const page = await enter();
      const name = await fillIn(page);
      await saved(page);
      await page.context().clearCookies();
      await field(page, 'hope').fill('Nog een zin.');
      await page.getByText(/Log opnieuw in\. Uw tekst is bewaard\./).waitFor();
      await press(page, 'Verwijs deze patiënt');
      await page.getByLabel('E-mailadres').fill(application.login('referrer').email);
      await page.getByLabel('Wachtwoord').fill(application.login('referrer').password);
      await press(page, 'Log in');
      expect(await field(page, 'client.name').inputValue()).toBe(name);
      expect(await field(page, 'hope').inputValue()).toBe('Nog een zin.');
    });

    it('waits for the internet, and is sent as soon as it is there', async () => {
      const page = await enter();
      await fillIn(page);
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

  it.each([true, false])('is taken back, mended and sent again (script: %s)', async (hasScript) => {
    const page = await enter({ javaScriptEnabled: hasScript });
    const name = await fillIn(page);
    await field(page, 'consent.given').check();
    await press(page, 'Verwijs deze patiënt');
    const first = page.url();
    await page.getByRole('link', { name: /^Ongedaan maken/ }).click();
    await page.getByRole('main').getByRole('button').first().click();
    expect(await content(page)).toContain('De verwijzing is ongedaan gemaakt.');
    expect(await field(page, 'client.name').inputValue()).toBe(name);
    expect(await field(page, 'client.phone').inputValue()).toBe(newPhone());
    expect(await page.locator('[name=reasonCode][value=grief]').isChecked()).toBe(true);
    if (hasScript) await keepPicture(page, 'refer-recalled');
    await field(page, 'hope').fill('Een wandelgroep.');
    await field(page, 'consent.given').check();
    await press(page, 'Verwijs deze patiënt');
    expect(await heading(page)).toBe('De verwijzing is verstuurd');
    expect(page.url()).not.toBe(first);
    await page.goto(`${application.address}/verwijzingen`);
    expect(await page.getByRole('link', { name }).count()).toBe(1);
  });

  const far = `0101${2040}`;
  it.each([
    ['client.name', '', 'Vul de achternaam in.'],
    ['client.birthDate', '31-02-1950', 'Deze datum bestaat niet. Schrijf bijvoorbeeld 01-02-1950.'],
    ['client.birthDate', far, 'De geboortedatum ligt in de toekomst. Klopt het jaar?'],
    [
      ...(['client.phone', '06 123'] as const),
      'Dit telefoonnummer klopt niet. Een nummer heeft 10 cijfers, zoals 06 12345678.',
    ],
    [
      ...(['client.email', 'jan@ziggo'] as const),
      'Dit e-mailadres klopt niet. Er mist een @ of een punt. Bedoelt u jan@ziggo.nl?',
    ],
    ['client.postcode', '', 'Vul een postcode in zoals 1234 AB.'],
    ['client.postcode', '99', 'Vul een postcode in zoals 1234 AB.'],
    ['hope', 'x'.repeat(294), 'Uw tekst is 14 tekens te lang.'],
    ['hope', 'Nummer 111222333 is van haar.', 'Dit lijkt op een BSN. Haal dit nummer weg.'],
  ])(
    'says what is wrong with %s (%s), at the question and above',
    async (name, typed, sentence) => {
      const page = await enter();
      const person = await fillIn(page);
      await field(page, 'consent.given').check();
      await field(page, name).fill(typed);
      await press(page, 'Verwijs deze patiënt');
      expect(await page.title()).toMatch(/^Fout: /);
      const summary = page.locator('.summary');
      expect(await summary.locator('h2').innerText()).toBe(
        'Er gaat iets niet goed. Kijk naar 1 vraag.',
      );
      expect(await summary.locator('li').allInnerTexts()).toEqual([sentence]);
      expect(await page.locator('.field__error').allInnerTexts()).toEqual([sentence]);
      expect(await field(page, name).inputValue()).toBe(typed);
      if (name !== 'client.name') {
        expect(await field(page, 'client.name').inputValue()).toBe(person);
      }
      await summary.getByRole('link').click();
      expect(await focused(page)).toBe(name);
    },
  );

  it('says all that is wrong with an empty form, in the order of the questions', async () => {
    const page = await enter();
    await press(page, 'Verwijs deze patiënt');
    const sentences = [
      'Vul de achternaam in.',
      'Vul de geboortedatum in. Schrijf bijvoorbeeld 01-02-1950.',
      'Vul een telefoonnummer in.',
      'Vul een postcode in zoals 1234 AB.',
      'Kies één reden.',
      'Zonder toestemming mag u niet verwijzen. Bespreek het eerst met de patiënt.',
    ];
    expect(await page.locator('.summary li').allInnerTexts()).toEqual(sentences);
    expect(await page.locator('.field__error').allInnerTexts()).toEqual(sentences);
    expect(await page.locator('.summary h2').innerText()).toBe(
      'Er gaat iets niet goed. Kijk naar 6 vragen.',
    );
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'refer-errors');
  });

  it('asks for a team where nobody works yet', async () => {
    const page = await enter();
    await fillIn(page);
    await field(page, 'consent.given').check();
    await field(page, 'client.postcode').fill('9999 ZZ');
    await press(page, 'Verwijs deze patiënt');
    const sentence = 'In dit gebied werken wij nog niet. Kies zelf een team.';
    expect(await page.locator('.summary li').allInnerTexts()).toEqual([sentence]);
    await page.locator('.summary a').click();
    expect(await focused(page)).toBe('teamId');
  });

  describe('from the GP system', () => {
    /** Stands for a launch: a draft with the sources that only a launch gives. */
    const launch = async (page: Page): Promise<void> => {
      const token = (await page.context().cookies()).find(({ name }) => /wor/.test(name))?.value;
      count += 1;
      const fields = [
        { name: 'client.name', values: [newName()], source: 'his' },
        { name: 'client.birthDate', values: ['01-02-1950'], source: 'his' },
        { name: 'client.phone', values: [newPhone()], source: 'his' },
        { name: 'client.postcode', values: ['1290 AB'], source: 'his' },
        { name: 'icpc', values: ['Z15'], source: 'his' },
      ];
      const answer = await page.request.put(`${application.api}/referral-drafts`, {
        data: { fields },
        headers: {
          authorization: `Bearer ${token ?? ''}`,
          'idempotency-key': `launch-${count}-${Math.trunc(performance.timeOrigin)}`,
        },
      });
      const { id } = (await answer.json()) as { id: string };
      await page.goto(`${application.address}/verwijs?bewaard=${id}`);
    };

    it('takes at most nine key presses, and suggests a reason without choosing it', async () => {
      const page = await enter();
      await launch(page);
      expect(await focused(page)).toBe('reasonCode');
      expect(await page.locator('[name=reasonCode]:checked').count()).toBe(0);
      expect(await content(page)).toContain('voorgesteld door HIS-code Z15');
      expect(await content(page)).toContain('Deze gegevens komen uit het HIS.');
      expect(await problemsOf(page)).toEqual([]);
      await keepPicture(page, 'refer-launch');
      const keys = ['2', 'Tab', 'Tab', 'Space', 'Control+Enter'];
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForURL(/verwezen/);
      expect(keys.length).toBeLessThanOrEqual(9);
    });

    it('is a card to read, with every field behind Wijzig', async () => {
      const page = await enter({ javaScriptEnabled: false });
      await launch(page);
      expect(await field(page, 'client.phone').isVisible()).toBe(false);
      await page.getByText('Wijzig', { exact: true }).click();
      expect(await field(page, 'client.phone').inputValue()).toBe(newPhone());
      expect(await content(page)).toContain('Deze gegevens komen uit het HIS');
    });
  });

  it.each([
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('is readable in %s, empty, filled and refused', async (what, more) => {
    const page = await enter(more);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Verwijs deze patiënt');
    await fillIn(page);
    await field(page, 'hope').fill('x'.repeat(294));
    await page.getByText('Meer (').click();
    await saved(page);
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, `refer-${what.replace(' ', '-')}`);
  });

  it('has no problem that a machine can see, empty and filled', async () => {
    const page = await enter();
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'refer-empty');
    await fillIn(page);
    await saved(page);
    expect(await problemsOf(page)).toEqual([]);
    await keepPicture(page, 'refer-filled');
    await page.setViewportSize({ width: 320, height: 640 });
    await keepPicture(page, 'refer-narrow');
  });

  it('tells the operator how long referring takes, and nobody’s name', async () => {
    const page = await openPage(browser);
    await logIn(page, application.address, application.login('operator'));
    expect(await content(page)).toMatch(
      /Verwijzen duurt voor de helft hoogstens \d+ seconden\. .* verwijzingen in 30 dagen\./,
    );
    await keepPicture(page, 'refer-times');
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
