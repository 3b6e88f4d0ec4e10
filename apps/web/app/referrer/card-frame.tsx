import type { ReactNode } from 'react';
import { text } from '../text/index.js';

interface CardFrameProps {
  readonly title: string;
  readonly isWrong?: boolean;
  readonly children: ReactNode;
}

/** The page of a card, without a word about what the platform is for: whoever finds a card sees it. */
export function CardFrame({ title, isWrong = false, children }: CardFrameProps) {
  return (
    <div className="frame">
      <main id="inhoud" className="page page--narrow" tabIndex={-1}>
        <title>{`${isWrong ? text.errorPrefix : ''}${title}`}</title>
        <h1 className="utrecht-heading-1 page__title">{title}</h1>
        {children}
      </main>
    </div>
  );
}
