import { say } from './say.js';

/** What the server answers to a save. */
interface Answer {
  readonly words: string;
  /** Hidden fields of the form that have another value from now on. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The form was sent or goes on elsewhere: saving has no use any more. */
  readonly isOver?: boolean;
}

const pause = 1500;
const pauseAfterFailure = 5000;

/**
 * `<form data-autosave="/address" data-status="id" data-failed="words">`: what is typed is posted
 * there within two seconds, also while the typing goes on, and when the page is left.
 */
export function autosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    new Saver(form).start();
  }
}

class Saver {
  private timer: number | undefined;
  private isDirty = false;
  private isSaving = false;
  private isOver = false;
  private running = new AbortController();

  constructor(private readonly form: HTMLFormElement) {}

  start(): void {
    this.form.addEventListener('input', () => {
      this.isDirty = true;
      this.plan(pause);
    });
    this.form.addEventListener('submit', (event) => {
      if (!event.defaultPrevented) this.rest();
    });
    // A page that comes back from the browser's memory was not sent after all.
    window.addEventListener('pageshow', () => {
      this.isOver = false;
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.save();
    });
  }

  /** The form itself is on its way: a save could only come too late. */
  private rest(): void {
    this.isOver = true;
    this.running.abort();
    window.clearTimeout(this.timer);
    this.timer = undefined;
  }

  private plan(wait: number): void {
    if (this.isOver) return;
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.save();
    }, wait);
  }

  private async save(): Promise<void> {
    if (!this.isDirty || this.isSaving || this.isOver) return;
    this.isDirty = false;
    this.isSaving = true;
    const isSaved = await this.post();
    this.isSaving = false;
    if (!isSaved) this.isDirty = true;
    if (this.isDirty) this.plan(isSaved ? pause : pauseAfterFailure);
  }

  /** @returns false when nobody answered, so that it is tried again */
  private async post(): Promise<boolean> {
    this.running = new AbortController();
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string') body.append(name, value);
    }
    try {
      const response = await fetch(this.form.dataset.autosave ?? '', {
        ...{ method: 'POST', body, keepalive: true, redirect: 'manual' },
        signal: this.running.signal,
      });
      this.take((await response.json()) as Answer);
      return response.status < 500;
    } catch {
      if (!this.isOver) say(this.form, this.form.dataset.failed ?? '');
      return false;
    }
  }

  private take({ words, fields = {}, isOver = false }: Answer): void {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    if (isOver) this.isOver = true;
    say(this.form, words);
  }
}
