import type { Dossier } from '@wor/contract';
import { showTime } from '../format/dates.js';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Alert } from '../ui/display.js';
import { Form } from '../ui/form.js';
import { takeBackAddress, type Notice } from './contact-ways.js';
import { nextWords, whenWords } from './next-step.js';

interface ContactNoticeProps {
  readonly notice: Notice | null;
  /** Null where the page does not know the day: then it names the date. */
  readonly today: string | null;
}

/** Says that a contact was written down and what is next, with the way to undo it. */
export function ContactNotice({ notice, today }: ContactNoticeProps) {
  if (notice === null) return null;
  const words = text.contact;
  const next = words.step(nextWords(notice), whenWords(notice, today));
  const { contact, place } = notice;
  return (
    <Alert kind="ok">
      <p role="status">{words.done(next)}</p>
      {contact === null ? null : (
        <Form action={takeBackAddress(contact, place)} isInline>
          <Button look="secondary">{words.takeBack}</Button>{' '}
          <span className="soft">{words.takeBackUntil(showTime(contact.until))}</span>
        </Form>
      )}
    </Alert>
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
