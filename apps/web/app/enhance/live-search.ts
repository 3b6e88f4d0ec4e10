const pause = 200;

/**
 * `<form method="get" data-live="id" data-status="id">`: the answer of the form comes while one types,
 * without leaving the page. The element that `data-live` names is taken from the answer, the words of
 * `data-status` are read aloud, the choices get their new counts, and the address follows. Arrow down
 * in the search box goes to the first result. Whatever goes wrong, the form is sent as without script.
 */
export function liveSearch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live]')) {
    new LiveSearch(form).start();
  }
}

class LiveSearch {
  private timer: number | undefined;
  private running = new AbortController();
  private shown: string;

  constructor(private readonly form: HTMLFormElement) {
    this.shown = this.address();
  }

  start(): void {
    this.form.addEventListener('input', ({ target }) => {
      if (isSearchBox(target)) this.plan(pause);
    });
    this.form.addEventListener('change', () => this.plan(0));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.plan(0);
    });
    this.form.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' || !isSearchBox(event.target)) return;
      const first = document.querySelector<HTMLElement>('[data-row]');
      if (first === null) return;
      event.preventDefault();
      first.focus();
    });
  }

  private plan(wait: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), wait);
  }

  /** Only what was answered: an address with empty questions in it is nobody's bookmark. */
  private address(): string {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string' && value.trim() !== '') query.append(name, value);
    }
    const asked = query.toString();
    const { pathname } = new URL(this.form.action);
    return asked === '' ? pathname : `${pathname}?${asked}`;
  }

  private async ask(): Promise<void> {
    const address = this.address();
    if (address === this.shown) return;
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    try {
      const response = await fetch(address, { signal, redirect: 'manual' });
      if (!response.ok) throw new Error(String(response.status));
      const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (signal.aborted) return;
      this.show(answer);
      this.shown = address;
      history.replaceState(history.state, '', address);
    } catch {
      // A newer question is on its way, or the page itself can say what is wrong.
      if (!signal.aborted) this.form.submit();
    }
  }

  private show(answer: Document): void {
    for (const id of [this.form.dataset.live ?? '', this.form.dataset.status ?? '']) {
      const [here, there] = [document.getElementById(id), answer.getElementById(id)];
      if (here !== null && there !== null && here.innerHTML !== there.innerHTML) {
        here.replaceChildren(...there.childNodes);
      }
    }
    const choices = answer.querySelector<HTMLFormElement>('form[data-live]');
    if (choices !== null) this.count(choices);
  }

  /** Nothing that somebody typed or chose is touched: only the words of the choices change. */
  private count(answer: HTMLFormElement): void {
    for (const { name, options } of answer.querySelectorAll('select')) {
      const here = this.form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      for (const { value, text } of options) {
        const own = [...(here?.options ?? [])].find((option) => option.value === value);
        if (own !== undefined && own.text !== text) own.text = text;
      }
    }
    for (const { name, value, labels } of answer.querySelectorAll<HTMLInputElement>(boxes)) {
      const own = this.form.querySelector<HTMLInputElement>(
        `input[name="${name}"][value="${CSS.escape(value)}"]`,
      );
      const [here, there] = [own?.labels?.[0], labels?.[0]].map((label) =>
        label?.querySelector('.choice__text'),
      );
      if (here != null && there != null) here.textContent = there.textContent;
    }
  }
}

const boxes = 'input[type="checkbox"]';

const isSearchBox = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'search';
