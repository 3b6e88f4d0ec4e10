import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInBrowser, keepPicture, openPage, press } from './browser.js';
import { problemsOf } from './checks.js';
import { isInInbox } from './is-in-inbox.js';
import { setStage } from './stage.js';

jest.setTimeout(240_000);

const content = (page: Page): Promise<string> => page.locator('main').innerText();
const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const field = (page: Page, name: string) => page.locator(`form [name="${name}"]`);

describeInBrowser('after referring, and without a referrer', () => {
  const stage = setStage('shared');
  let count = 0;

  /** A number of nobody else, or there is a warning first. */
  const newPhone = (): string => {
    count += 1;
    const unique = (Math.trunc(performance.timeOrigin / 1000) % 100_000) * 100 + count;
    return `062${String(unique).padStart(7, '0')}`;
  };

  describe('the receipt', () => {
    const refer = async (more: BrowserContextOptions = {}): Promise<Page> => {
      const page = await stage.enter('referrer', more);
      const phone = newPhone();
      await field(page, 'client.name').fill(`O. Ontvangst${phone.slice(-6)}`);
      await field(page, 'client.birthDate').fill('03-04-1948');
      await field(page, 'client.phone').fill(phone);
      await field(page, 'client.postcode').fill('1290 AB');
      await page.locator('[name=reasonCode]').first().check();
      await field(page, 'consent.given').check();
      await press(page, 'Verwijs deze patiënt');
      await page.waitForURL(/verwezen/);
      return page;
    };

    it('copies the lines for the HIS with c, prints with p and begins anew with n', async () => {
      const page = await refer({ permissions: ['clipboard-read', 'clipboard-write'] });
      expect(await content(page)).toMatch(/Ongedaan maken \(kan tot \d\d:\d\d uur\)/);
      await page.keyboard.press('c');
      await page.getByText('Gekopieerd. U kunt de tekst nu plakken.').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toContain('Z68');
      expect(copied).not.toContain('Ontvangst');
      expect(await problemsOf(page)).toEqual([]);
      await keepPicture(page, 'receipt-copied');
      const opened = page.context().waitForEvent('page');
      await page.keyboard.press('p');
      await (await opened).close();
      await page.keyboard.press('n');
      await page.waitForURL(/\/verwijs$/);
    });

    it('knows no single keys for who turned them off', async () => {
      const page = await refer();
      await page.getByLabel('Gebruik deze toetsen').uncheck();
      await page.locator('h1').click();
      await page.keyboard.press('c');
      await page.keyboard.press('n');
      await page.reload();
      expect(await page.getByLabel('Gebruik deze toetsen').isChecked()).toBe(false);
      expect(await heading(page)).toBe('De verwijzing is verstuurd');
    });

    it('has the lines to copy by hand without script, and no button that does nothing', async () => {
      const page = await refer({ javaScriptEnabled: false });
      expect(await page.locator('#his-regel').inputValue()).toContain('Z68');
      expect(await page.getByRole('button', { name: 'Kopieer voor HIS' }).count()).toBe(0);
    });
  });

  describe('somebody who signs up', () => {
    const begin = async (postcode: string): Promise<Page> => {
      const page = await openPage(stage.browser, { javaScriptEnabled: false });
      await page.goto(`${stage.application.address}/aanmelden`);
      await field(page, 'client.postcode').fill(postcode);
      await press(page, 'Verder');
      return page;
    };

    it('hears what is missing in words for oneself, in the order of the questions', async () => {
      const page = await begin('1290 AB');
      await field(page, 'client.birthDate').fill('31-02-1950');
      await press(page, 'Meld mij aan');
      const summary = await page.locator('[role=alert]').first().innerText();
      expect(summary.split('\n').slice(1)).toEqual([
        'Vul de achternaam in.',
        'Deze datum bestaat niet. Schrijf bijvoorbeeld 01-02-1950.',
        'Vul een telefoonnummer in.',
        'Vindt u dit goed? Zet dan een vinkje. Anders mogen wij u niet bellen.',
      ]);
      expect(await field(page, 'client.birthDate').inputValue()).toBe('31-02-1950');
    });

    it('is told at once where nobody works', async () => {
      const page = await begin('9999 AB');
      expect(await field(page, 'client.postcode').inputValue()).toBe('9999 AB');
      expect(await field(page, 'client.name').count()).toBe(0);
    });

    it('by phone is with the team at once, to be asked in the first talk', async () => {
      const page = await begin('1290 AB');
      await field(page, 'client.name').fill('Z. Zelfbeller');
      await field(page, 'client.birthDate').fill('02-03-1951');
      await field(page, 'client.phone').fill(newPhone());
      await field(page, 'consent.given').check();
      await press(page, 'Meld mij aan');
      expect(await heading(page)).toBe('Uw aanmelding is binnen');
      const lead = await stage.enter('lead');
      expect(await isInInbox(lead, stage.application.address, 'Z. Zelfbeller')).toBe(true);
    });

    it('by mail is with the team once the button of the mail’s page was pressed', async () => {
      const page = await begin('1290 AB');
      await field(page, 'client.name').fill('Z. Zelfmailer');
      await field(page, 'client.birthDate').fill('02-03-1952');
      await field(page, 'client.phone').fill(newPhone());
      await field(page, 'client.email').fill('zelfmailer@voorbeeld.example');
      await field(page, 'consent.given').check();
      await press(page, 'Meld mij aan');
      expect(await heading(page)).toBe('Kijk in uw e-mail');
      const lead = await stage.enter('lead');
      const isThere = () => isInInbox(lead, stage.application.address, 'Z. Zelfmailer');
      expect(await isThere()).toBe(false);
      await page.goto(await linkInMail());
      expect(await heading(page)).toBe('Bevestig uw aanmelding');
      await press(page, 'Ja, ik meld mij aan');
      expect(await heading(page)).toBe('Uw aanmelding is binnen');
      expect(await isThere()).toBe(true);
    });

    const linkInMail = async (): Promise<string> => {
      const operator = await stage.enter('operator');
      const mail = operator.getByRole('link', { name: 'Bevestig uw aanvraag' });
      for (let look = 0; look < 40 && (await mail.count()) === 0; look += 1) {
        await operator.waitForTimeout(500);
        await operator.goto(`${stage.application.address}/oefenpost`);
      }
      await mail.click();
      const body = await operator.locator('pre.mail').innerText();
      return /https?:\S+aanmelden\S+/.exec(body)?.[0] ?? '';
    };
  });
});
