import { text } from '../text/index.js';
import { ButtonLink } from './button.js';

/** Leads to the rest of a list; nothing on its last page. */
export function MoreLink({ next }: { readonly next: string | null }) {
  if (next === null) return null;
  return (
    <p className="more">
      <ButtonLink to={`?na=${encodeURIComponent(next)}`}>{text.referrals.more}</ButtonLink>
    </p>
  );
}
