import type { ReactNode } from 'react';

interface Side {
  readonly title: string;
  readonly children: ReactNode;
}

interface CompareProps {
  readonly one: Side;
  readonly other: Side;
}

/** Two versions of the same thing beside each other, above each other where it is narrow. */
export function Compare({ one, other }: CompareProps) {
  return (
    <div className="compare">
      {[one, other].map(({ title, children }) => (
        <section key={title} className="card">
          <h3 className="cards__title">{title}</h3>
          {children}
        </section>
      ))}
    </div>
  );
}
