import type { Page } from 'playwright-core';

/** Source of a script: everything that takes focus, as `controls`. */
export const controlsScript = `
  const controls = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
    .filter((one) => one.checkVisibility() && !one.disabled && one.closest('[aria-hidden="true"]') === null);
`;

/** Names used by the scripts that look at one focused element. */
const tools = `
  ${controlsScript}
  const numbersIn = (colour) => (colour.match(/[\\d.]+/g) ?? ['0', '0', '0', '0']).map(Number);
  const isClear = (colour) => colour === 'transparent' || numbersIn(colour)[3] === 0;
  const lightness = (colour) => {
    const [red, green, blue] = numbersIn(colour).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [high, low] = [lightness(one), lightness(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const groundOf = (one) => {
    for (let each = one; each !== null; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (!isClear(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
`;

/**
 * Focuses every control in turn, as by keyboard, and asks `problem` about each: the source of a
 * function of one element that answers what is wrong with it, or null.
 */
export async function walkFocus(page: Page, problem: string): Promise<string[]> {
  // After a key the browser shows focus, also where a script moves it.
  await page.keyboard.press('Tab');
  return page.evaluate<string[]>(`(() => {
    ${tools}
    const problem = ${problem};
    return controls.flatMap((one) => {
      one.focus();
      const found = document.activeElement === one ? problem(one) : null;
      return found === null ? [] : [found + ': ' + one.outerHTML.slice(0, 100)];
    });
  })()`);
}
