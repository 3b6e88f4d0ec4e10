import { say } from './say.js';

/**
 * `<form data-offline="words" data-status="id">`: without internet the form waits, says so, and is
 * sent as soon as there is internet again.
 */
export function offline(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-offline]')) {
    form.addEventListener('submit', (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      say(form, form.dataset.offline ?? '');
      const { submitter } = event;
      window.addEventListener('online', () => form.requestSubmit(submitter), { once: true });
    });
  }
}
