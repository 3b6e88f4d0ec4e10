import type { ReactNode } from 'react';
import type { FormState } from '../form/form-state.js';
import { text } from '../text/index.js';
import { ErrorSummary } from './form.js';
import { inDutch } from '../format/in-dutch.js';

interface PageProps {
  /** The task of this page: heading and window title. */
  readonly title: string;
  /** For the window, where a heading names a person: titles stay behind in a browser's history. */
  readonly windowTitle?: string;
  readonly children: ReactNode;
  readonly state?: FormState;
  /** Stands above the heading. */
  readonly back?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** True for a heading that is Dutch on every page. */
  readonly isDutch?: boolean;
}

/** The content of a page: one h1, its errors, and what there is to do. */
export function Page(props: PageProps) {
  const { title, windowTitle = title, children, state, back, width = 'narrow' } = props;
  const shown = props.isDutch === true ? inDutch(title) : title;
  const hasErrors = state !== undefined && state.errors.length > 0;
  return (
    <main id="inhoud" className={`page page--${width}`} tabIndex={-1}>
      <title>{`${hasErrors ? text.errorPrefix : ''}${windowTitle} - ${text.platform}`}</title>
      {back === undefined ? null : <div className="page__back">{back}</div>}
      <h1 className="utrecht-heading-1 page__title">{shown}</h1>
      {state === undefined ? null : <ErrorSummary state={state} />}
      {children}
    </main>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly id?: string;
}

export function Section({ title, children, id }: SectionProps) {
  return (
    <section className="section" id={id}>
      <h2 className="utrecht-heading-2 section__title">{title}</h2>
      {children}
    </section>
  );
}
