import { pressedKey } from './single-keys.js';

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

/** The link of the row in which focus stands; -1 when it stands in none. */
function currentRow(all: readonly HTMLElement[]): number {
  const here = document.activeElement?.closest('tr, li');
  return all.findIndex((link) => here !== null && link.closest('tr, li') === here);
}

/**
 * `<a data-row>`, one in each row of a list: `j` and `k` move focus from row to row, so that Enter
 * opens it. `<a data-row-key="c">` in the same row is followed by that key: of the row with focus,
 * else of the first row that has one. Never while somebody types, and not when single keys are off.
 */
export function rowKeys(): void {
  document.addEventListener('keydown', (event) => {
    const key = pressedKey(event);
    if (key === undefined) return;
    const step = steps[key];
    const done = step === undefined ? follow(key) : move(step);
    if (done) event.preventDefault();
  });
}

function move(step: number): boolean {
  const all = rows();
  if (all.length === 0) return false;
  const next = Math.min(Math.max(currentRow(all) + step, 0), all.length - 1);
  all[next]?.focus();
  return true;
}

function follow(key: string): boolean {
  const all = rows();
  const at = Math.max(currentRow(all), 0);
  const selector = `[data-row-key="${CSS.escape(key)}"]`;
  const way = all[at]?.closest('tr, li')?.querySelector<HTMLElement>(selector);
  way?.click();
  return way != null;
}
