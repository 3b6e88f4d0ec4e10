import type { Dossier } from '@wor/contract';
import { text } from '../text/index.js';
import { Alert } from '../ui/display.js';
import type { Notice } from './contact-ways.js';
import { nextWords, whenWords } from './next-step.js';

interface ContactNoticeProps {
  readonly notice: Notice | null;
  /** Null where the page does not know the day: then it names the date. */
  readonly today: string | null;
}

/** Says that a contact was written down, and what is next. */
export function ContactNotice({ notice, today }: ContactNoticeProps) {
  if (notice === null) return null;
  const words = text.contact;
  const next = words.step(nextWords(notice), whenWords(notice, today));
  return (
    <div role="status">
      <Alert kind="ok">
        <p>{words.done(next)}</p>
      </Alert>
    </div>
  );
}

/** What is next for this client, and when. */
export function NextLine({ next }: { readonly next: Dossier['nextAction'] }) {
  if (next.dueOn === null) return null;
  return (
    <p className="next-line">
      <strong>{nextWords(next)}</strong> <span className="soft">{whenWords(next, null)}</span>
    </p>
  );
}
