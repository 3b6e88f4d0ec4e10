const pause = 45_000;

/**
 * `<p role="status" data-presence="/address">`: asks there who else looks, as long as the page can be
 * seen, and shows the words of the answer. Without an answer the words stay.
 */
export function presence(): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-presence]')) {
    window.setInterval(() => {
      if (document.visibilityState === 'visible') void ask(line);
    }, pause);
  }
}

async function ask(line: HTMLElement): Promise<void> {
  try {
    const response = await fetch(line.dataset.presence ?? '', { redirect: 'manual' });
    if (!response.ok) return;
    const { words } = (await response.json()) as { readonly words: string };
    if (line.textContent !== words) line.textContent = words;
  } catch {
    // Nobody answers now: the next time may.
  }
}
