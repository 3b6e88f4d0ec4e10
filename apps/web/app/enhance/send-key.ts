/** `<form data-send-key>`: Ctrl+Enter (on a Mac also Cmd+Enter) sends it, wherever focus is. */
export function sendKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const form = document.querySelector<HTMLFormElement>('form[data-send-key]');
    if (form === null) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
