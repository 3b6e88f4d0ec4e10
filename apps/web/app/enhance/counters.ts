const almostFull = 40;
const pause = 1200;

/**
 * `<div data-counter="280" data-left="Nog {n} tekens." data-over="{n} te lang.">` around a text area
 * and two places: `[data-count]` counts with every key, `[data-count-aloud]` is read aloud, and says
 * something only near the end and after a pause.
 */
export function counters(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-counter]')) count(frame);
}

function count(frame: HTMLElement): void {
  const area = frame.querySelector('textarea');
  const seen = frame.querySelector<HTMLElement>('[data-count]');
  const aloud = frame.querySelector<HTMLElement>('[data-count-aloud]');
  if (area === null || seen === null || aloud === null) return;
  const most = Number(frame.dataset.counter);
  let timer = 0;
  const show = (): void => {
    const left = most - area.value.length;
    const words = (left < 0 ? frame.dataset.over : frame.dataset.left) ?? '';
    seen.textContent = words.replace('{n}', String(Math.abs(left)));
    seen.toggleAttribute('data-is-over', left < 0);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      aloud.textContent = left <= almostFull ? seen.textContent : '';
    }, pause);
  };
  area.addEventListener('input', show);
  show();
}
