const cookie = 'wor_keys';
const year = 365 * 24 * 3600;

const areOff = (): boolean => document.cookie.split('; ').includes(`${cookie}=off`);

/** Where a key is a letter of a text, or a choice out of a list. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), select, textarea'));

/** The single key that was pressed; undefined while somebody types, or when such keys are off. */
export function pressedKey(event: KeyboardEvent): string | undefined {
  const { key, ctrlKey, altKey, metaKey, target, repeat } = event;
  if (key.length !== 1 || ctrlKey || altKey || metaKey || repeat) return undefined;
  return isTyping(target) || areOff() ? undefined : key.toLowerCase();
}

/**
 * `<button data-key="c">`, or a link or summary: the single key presses it, never while somebody
 * types. `<input type="checkbox" data-keys-switch>` turns all of them off and on (WCAG 2.1.4); the
 * choice stays in this browser.
 */
export function singleKeys(): void {
  for (const choice of document.querySelectorAll<HTMLInputElement>('[data-keys-switch]')) {
    choice.checked = !areOff();
    choice.addEventListener('change', () => {
      const value = choice.checked ? 'on' : 'off';
      document.cookie = `${cookie}=${value}; Path=/; Max-Age=${year}; SameSite=Lax`;
    });
  }
  document.addEventListener('keydown', (event) => {
    const key = pressedKey(event);
    if (key === undefined) return;
    const selector = `[data-key="${CSS.escape(key)}"]`;
    const button = document.querySelector<HTMLElement>(selector);
    if (button === null || button.closest('[hidden]') !== null) return;
    event.preventDefault();
    button.click();
  });
}
