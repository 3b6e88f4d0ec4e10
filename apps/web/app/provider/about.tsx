import type { ReactNode } from 'react';

interface AboutProps {
  readonly verb: string;
  /** What it is about, for who hears it out of its card. */
  readonly of: ReactNode;
}

/** The words on a button of one card among others. */
export function About({ verb, of }: AboutProps) {
  return (
    <>
      {verb}
      <span className="visually-hidden">: {of}</span>
    </>
  );
}
