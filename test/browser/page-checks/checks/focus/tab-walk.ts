import type { Page } from 'playwright-core';

/** The number of a control, the source of something without one, or null: out of the page. */
export type Stop = string | null;

const whereScript = `(() => {
  const one = document.activeElement;
  return one === null || one === document.body ? null : (one.dataset.stop ?? one.outerHTML.slice(0, 80));
})()`;

/** Writes down where focus comes, and null where it leaves the page. */
const watchScript = `(() => {
  const [stops, end] = [[], new AbortController()];
  const on = (kind, note) => document.addEventListener(kind, note, { signal: end.signal });
  on('focusin', ({ target }) => stops.push(target.dataset.stop ?? target.outerHTML.slice(0, 80)));
  on('focusout', ({ relatedTarget }) => { if (relatedTarget === null) stops.push(null); });
  window.endWalk = () => { end.abort(); delete window.endWalk; return stops; };
})()`;

const tab = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;

/** Where Tab comes within so many presses, up to where it leads out of the page. */
export async function tabWalk(page: Page, presses: number): Promise<readonly Stop[]> {
  // A page whose scripts are off cannot write down: it is asked after each press.
  const isScripted = await page.evaluate<boolean>(`matchMedia('(scripting: enabled)').matches`);
  return isScripted ? watched(page, presses) : asked(page, presses);
}

/** The browser takes presses in their order, so that nobody waits for one before the next. */
async function watched(page: Page, presses: number): Promise<readonly Stop[]> {
  const browser = await page.context().newCDPSession(page);
  await page.evaluate(watchScript);
  await Promise.all(
    Array.from({ length: presses }, () => browser.send('Input.dispatchKeyEvent', tab)),
  );
  const stops = await page.evaluate<Stop[]>('endWalk()');
  await browser.detach();
  const out = stops.indexOf(null);
  return out === -1 ? stops : stops.slice(0, out + 1);
}

async function asked(page: Page, presses: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < presses && stops.at(-1) !== null; press += 1) {
    await page.keyboard.down('Tab');
    const stop = await page.evaluate<Stop>(whereScript);
    // The parts of a date have one place.
    if (stop === null || stop !== stops.at(-1)) stops.push(stop);
  }
  await page.keyboard.up('Tab');
  return stops;
}
