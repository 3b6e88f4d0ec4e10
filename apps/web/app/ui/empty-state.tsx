import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** Says that there is nothing, and why that is so or what can be done. */
  readonly sentence: string;
  readonly children?: ReactNode;
}

/** What a list shows when it has nothing, with the way on. */
export function EmptyState({ sentence, children }: EmptyStateProps) {
  return (
    <div className="stack">
      <p className="lead">{sentence}</p>
      {children}
    </div>
  );
}
