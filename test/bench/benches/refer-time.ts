import type { Page } from 'playwright-core';
import { startApplication, type Application } from '../../browser/application.js';
import { launchBrowser, logIn, openPage } from '../../browser/browser.js';
import type { Bench } from '../define-bench.js';
import { quantile, rounded } from '../load/figures.js';

/** One press of a key by somebody who types neither fast nor slowly (keystroke-level model). */
const secondsAPress = 0.28;
/** The whole referral in seconds, for half of them (screens 2.1). */
const goal = 35;

/**
 * The scripted referral by hand, again and again through a real browser and by keyboard alone. The
 * machine types at once; `typist` adds the time of the presses for a person.
 */
export const referTime: Bench = {
  name: 'refer-time',
  says: 'seconds that a referral takes, from the opened form to the receipt',
  apps: ['api', 'worker', 'web'],
  defaults: { size: 1, rounds: 50, seconds: 1 },
  async run({ rounds }) {
    const application = await startApplication('own');
    const browser = await launchBrowser();
    try {
      const page = await openPage(browser);
      await logIn(page, application.address, application.login('referrer'));
      const taken: Taken[] = [];
      for (let round = 0; round < rounds; round += 1) {
        taken.push(await refer(page, application, round));
      }
      return report(taken);
    } finally {
      await browser.close();
      await application.stop();
    }
  },
};

interface Taken {
  readonly seconds: number;
  readonly presses: number;
}

async function refer(page: Page, { address }: Application, round: number): Promise<Taken> {
  await page.goto(`${address}/verwijs`);
  const begun = performance.now();
  let presses = 0;
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
    presses += names.length;
  };
  const unique = `B. Duur${Math.trunc(performance.timeOrigin) % 10_000}${round}`;
  const phone = `0613${String((Math.trunc(performance.timeOrigin / 1000) % 10_000) * 100 + round).padStart(6, '0')}`;
  await keys(...unique, 'Tab', ...'01021950', 'Tab', ...phone, 'Tab', ...'1290ab');
  await keys('Tab', 'Tab', 'Tab', '2', 'Tab');
  await keys(...'Zij wil weer onder de mensen komen, liefst met muziek.');
  await keys('Tab', 'Space', 'Control+Enter');
  await page.waitForURL(/verwezen/);
  return { seconds: (performance.now() - begun) / 1000, presses };
}

function report(taken: readonly Taken[]) {
  const machine = taken.map(({ seconds }) => seconds);
  const typist = taken.map(({ seconds, presses }) => seconds + presses * secondsAPress);
  const p50 = quantile(typist, 0.5);
  return {
    ...{ bench: 'refer-time', runs: taken.length, presses: taken[0]?.presses ?? 0 },
    ...{ p50: rounded(quantile(machine, 0.5)), p90: rounded(quantile(machine, 0.9)) },
    typist: { p50: rounded(p50), p90: rounded(quantile(typist, 0.9)) },
    ...{ ratio: rounded(p50 / goal), goal: 1 },
  };
}
