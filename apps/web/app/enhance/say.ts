/**
 * Puts words in the status region that `data-status` names, where they are read aloud. The same
 * words twice are said once.
 */
export function say(from: HTMLElement, words: string): void {
  const region = document.getElementById(from.dataset.status ?? '');
  if (region !== null && region.textContent !== words) region.textContent = words;
}
