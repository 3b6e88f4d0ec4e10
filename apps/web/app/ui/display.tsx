import type { ReactNode } from 'react';

interface AlertProps {
  readonly kind: 'info' | 'ok' | 'warning' | 'error';
  readonly children: ReactNode;
}

/** A message that stands out; its words say of what kind it is, the colour only repeats it. */
export function Alert({ kind, children }: AlertProps) {
  return <div className={`utrecht-alert utrecht-alert--${kind} alert`}>{children}</div>;
}

interface DisclosureProps {
  readonly summary: string;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
}

/** What most people may pass over. */
export function Disclosure({ summary, children, isOpen = false }: DisclosureProps) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary className="disclosure__summary">{summary}</summary>
      <div className="disclosure__content">{children}</div>
    </details>
  );
}

interface BadgeProps {
  readonly tone?: 'neutral' | 'new' | 'attention' | 'done';
  readonly children: ReactNode;
}

export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={`utrecht-status-badge badge badge--${tone}`}>{children}</span>;
}

export interface Fact {
  readonly key: string;
  readonly value: ReactNode;
}

/** Names and values; one without a value is left out. */
export function DataList({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== '' && value !== undefined);
  return (
    <dl className="utrecht-data-list data-list">
      {known.map(({ key, value }) => (
        <div key={key} className="data-list__item">
          <dt className="utrecht-data-list__item-key">{key}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd utrecht-data-list__item-value--multiline">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface TrackProps {
  readonly steps: readonly string[];
  /** Index of the step that was reached; -1 for none. */
  readonly reached: number;
  readonly now: string;
}

/** How far something has come, in order. */
export function Track({ steps, reached, now }: TrackProps) {
  return (
    <ol className="track">
      {steps.map((step, at) => (
        <li
          key={step}
          className={`track__step${at <= reached ? ' track__step--done' : ''}`}
          aria-current={at === reached ? 'step' : undefined}
        >
          {step}
          {at === reached ? <span className="track__now"> ({now})</span> : null}
        </li>
      ))}
    </ol>
  );
}
