import type { Page } from 'playwright-core';
import { describeInBrowser, keepPicture, press } from '../browser.js';
import { problemsOf } from '../checks.js';
import { setStage } from '../stage.js';
import { content, field, focused, heading, writerOn } from './writer.js';

jest.setTimeout(240_000);

/** How few keys a referral takes, and where the focus stands. */
describeInBrowser('referring by keyboard', () => {
  const stage = setStage('shared');
  const writer = writerOn(stage);

  it.each([
    ['with script', true],
    ['without script', false],
  ])('stays within the budget of key presses, %s and without a pointer', async (_, hasScript) => {
    const page = await writer.enter({ javaScriptEnabled: hasScript });
    let presses = 0;
    const keys = async (...names: string[]): Promise<void> => {
      for (const name of names) await page.keyboard.press(name);
      presses += names.length;
    };
    await page.locator('[name="client.name"]:focus').waitFor();
    await keys(...writer.newName(), 'Tab');
    await keys(...'01021950', 'Tab', ...writer.phone(), 'Tab', ...'1290ab', 'Tab', 'Tab', 'Tab');
    await keys(...(hasScript ? ['2', 'Tab', 'Tab', 'Space'] : ['Space', 'Tab', 'Tab', 'Space']));
    expect(await field(page, 'consent.given').isChecked()).toBe(true);
    await (hasScript ? keys('Control+Enter') : keys('Enter'));
    await page.waitForURL(/verwezen/);
    expect(await heading(page)).toBe('De verwijzing is verstuurd');
    expect(presses).toBeLessThanOrEqual(70);
  });

  it('starts at the first mandatory question that is empty', async () => {
    const page = await writer.enter();
    expect(await focused(page)).toBe('client.name');
    await field(page, 'client.name').fill('F. Focus');
    await press(page, 'Bewaar');
    expect(await focused(page)).toBe('client.birthDate');
  });

  it('chooses a reason by its digit only while the reasons have focus', async () => {
    const page = await writer.enter();
    await field(page, 'hope').focus();
    await page.keyboard.press('3');
    expect(await field(page, 'hope').inputValue()).toBe('3');
    expect(await page.locator('[name=reasonCode]:checked').count()).toBe(0);
    await page.locator('[name=reasonCode]').first().focus();
    await page.keyboard.press('3');
    expect(await page.locator('[name=reasonCode]:checked').inputValue()).toBe('money_housing');
  });

  it('counts the characters that are left, and those too many', async () => {
    const page = await writer.enter();
    const counter = page.locator('[data-count]');
    await field(page, 'hope').fill('x'.repeat(270));
    expect(await counter.innerText()).toBe('Nog 10 tekens.');
    await field(page, 'hope').fill('x'.repeat(294));
    expect(await counter.innerText()).toBe('Uw tekst is 14 tekens te lang.');
    await page.locator('[data-count-aloud]', { hasText: '14 tekens' }).waitFor();
  });

  describe('from the GP system', () => {
    /** Stands for a launch: a draft with the sources that only a launch gives. */
    const launch = async (page: Page): Promise<void> => {
      const token = (await page.context().cookies()).find(({ name }) => /wor/.test(name))?.value;
      const fields = [
        { name: 'client.name', values: [writer.newName()], source: 'his' },
        { name: 'client.birthDate', values: ['01-02-1950'], source: 'his' },
        { name: 'client.phone', values: [writer.phone()], source: 'his' },
        { name: 'client.postcode', values: ['1290 AB'], source: 'his' },
        { name: 'icpc', values: ['Z15'], source: 'his' },
      ];
      const answer = await page.request.put(`${stage.application.api}/referral-drafts`, {
        data: { fields },
        headers: {
          authorization: `Bearer ${token ?? ''}`,
          'idempotency-key': `launch-${writer.phone()}`,
        },
      });
      const { id } = (await answer.json()) as { id: string };
      await page.goto(`${stage.application.address}/verwijs?bewaard=${id}`);
    };

    it('takes at most nine key presses, and suggests a reason without choosing it', async () => {
      const page = await writer.enter();
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
      const page = await writer.enter({ javaScriptEnabled: false });
      await launch(page);
      expect(await field(page, 'client.phone').isVisible()).toBe(false);
      await page.getByText('Wijzig', { exact: true }).click();
      expect(await field(page, 'client.phone').inputValue()).toBe(writer.phone());
      expect(await content(page)).toContain('Deze gegevens komen uit het HIS');
    });
  });
});
