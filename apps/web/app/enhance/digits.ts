/** `<div data-digits>` around radio buttons: 1-9 choose one of them, only while one has focus. */
export function digits(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-digits]')) {
    group.dataset.digits = 'on';
    group.addEventListener('keydown', (event) => {
      const { key, target, ctrlKey, altKey, metaKey } = event;
      const isOnRadio = target instanceof HTMLInputElement && target.type === 'radio';
      if (!isOnRadio || ctrlKey || altKey || metaKey || !/^[1-9]$/.test(key)) return;
      const radios = group.querySelectorAll<HTMLInputElement>('input[type=radio]');
      const chosen = radios[Number(key) - 1];
      if (chosen === undefined) return;
      event.preventDefault();
      chosen.focus();
      chosen.click();
    });
  }
}
