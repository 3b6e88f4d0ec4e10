import type { Page } from 'playwright-core';

/** More stops than any page of ours has: beyond it, something cannot be reached. */
const furthest = 150;

/** What somebody hears of the control that has the focus. */
const spoken = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return { words: '', name: '', value: '', leads: false };
  const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText;
  const leads = at.tagName !== 'SUMMARY';
  return { words: label.trim(), name: at.name ?? '', value: at.value ?? '', leads };
})()`;

/** The browser moves the focus to the first question after the page came: keys before that are lost. */
const focusHasMoved = `new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
})`;

interface Spoken {
  readonly words: string;
  readonly name: string;
  readonly value: string;
  /** To another page, or to this one anew. */
  readonly leads: boolean;
}

/** A page that is worked without a pointer, as some of us always do. */
export interface Keyboard {
  /** Presses Tab until the control with these words has the focus. */
  tabTo(words: string | RegExp): Promise<void>;
  /** Goes to a button, a link or a summary, and presses Enter. */
  enter(words: string | RegExp): Promise<void>;
  /** Chooses one of a group of radio buttons with the arrows. */
  choose(name: string, value: string): Promise<void>;
  /** Ticks one box of a group. */
  tick(name: string, value: string): Promise<void>;
  /** Goes to a field and types. */
  type(label: string | RegExp, text: string): Promise<void>;
}

/** @throws Error when Tab does not come to what is asked for */
export function keyboardOf(page: Page): Keyboard {
  const heard = (): Promise<Spoken> => page.evaluate(spoken);
  const walk = async (what: string, isIt: (at: Spoken) => boolean): Promise<Spoken> => {
    await page.waitForLoadState();
    await page.evaluate(focusHasMoved);
    for (let step = 0; step < furthest; step += 1) {
      const at = await heard();
      if (isIt(at)) return at;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${what} on ${new URL(page.url()).pathname}`);
  };
  const says = (words: string | RegExp) => (at: Spoken) =>
    typeof words === 'string' ? at.words === words : words.test(at.words);
  const keyboard: Keyboard = {
    async tabTo(words) {
      await walk(String(words), says(words));
    },
    async enter(words) {
      const { leads } = await walk(String(words), says(words));
      const arrival = leads ? page.waitForEvent('framenavigated') : undefined;
      await page.keyboard.press('Enter');
      await arrival;
    },
    async choose(name, value) {
      const first = await walk(name, (at) => at.name === name);
      if (first.value === value) return page.keyboard.press('Space');
      for (let step = 0; step < furthest; step += 1) {
        await page.keyboard.press('ArrowDown');
        if ((await heard()).value === value) return;
      }
      throw new Error(`The arrows never came to ${value} of ${name}`);
    },
    async tick(name, value) {
      await walk(`${name} ${value}`, (at) => at.name === name && at.value === value);
      await page.keyboard.press('Space');
    },
    async type(label, text) {
      await keyboard.tabTo(label);
      await page.keyboard.type(text);
    },
  };
  return keyboard;
}
