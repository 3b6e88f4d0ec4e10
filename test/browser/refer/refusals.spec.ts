import { describeInBrowser, keepPicture, press } from '../browser.js';
import { problemsOf } from '../checks.js';
import { setStage } from '../stage.js';
import { field, focused, writerOn } from './writer.js';

jest.setTimeout(240_000);

/** Every sentence of what can be wrong, at its question and above the form. */
describeInBrowser('a form that is not right', () => {
  const stage = setStage('shared');
  const writer = writerOn(stage);

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
      const page = await writer.enter();
      const person = await writer.fillIn(page);
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
    const page = await writer.enter();
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
    const page = await writer.enter();
    await writer.fillIn(page);
    await field(page, 'consent.given').check();
    await field(page, 'client.postcode').fill('9999 ZZ');
    await press(page, 'Verwijs deze patiënt');
    const sentence = 'In dit gebied werken wij nog niet. Kies zelf een team.';
    expect(await page.locator('.summary li').allInnerTexts()).toEqual([sentence]);
    await page.locator('.summary a').click();
    expect(await focused(page)).toBe('teamId');
  });
});
