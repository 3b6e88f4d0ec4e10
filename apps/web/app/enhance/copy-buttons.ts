import { say } from './say.js';

/**
 * `<button type="button" data-copy="#id" data-copied="words" data-not-copied="words"
 * data-status="id">`: puts the text of that element on the clipboard. Where the browser does not
 * allow it, the text is selected, ready for Ctrl+C.
 */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLElement): Promise<void> {
  const source = document.querySelector<HTMLElement>(button.dataset.copy ?? '');
  if (source === null) return;
  try {
    await navigator.clipboard.writeText(textOf(source));
    say(button, button.dataset.copied ?? '');
  } catch {
    select(source);
    say(button, button.dataset.notCopied ?? '');
  }
}

function textOf(source: HTMLElement): string {
  return source instanceof HTMLTextAreaElement ? source.value : source.innerText;
}

function select(source: HTMLElement): void {
  if (source instanceof HTMLTextAreaElement) source.select();
  else document.getSelection()?.selectAllChildren(source);
}
