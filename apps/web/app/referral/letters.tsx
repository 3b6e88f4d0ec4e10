import type { FeedbackView } from '@wor/contract';
import { showDate } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Badge } from '../ui/display.js';
import { Form } from '../ui/form.js';

interface LettersProps {
  readonly letters: readonly FeedbackView[];
  readonly empty: string;
  /** Where the referrer says that a letter was read; null for everybody else. */
  readonly readAt: string | null;
}

/** The team's letters to the referrer, the newest first; the first thing said is whether something must be done. */
export function Letters({ letters, empty, readAt }: LettersProps) {
  if (letters.length === 0) return <p>{empty}</p>;
  return (
    <ul className="cards">
      {letters.toReversed().map((letter) => (
        <li key={letter.id} className="card stack">
          <div className="cards__head">
            <h3 className="cards__title">{labelFor(text.feedbackMoments, letter.moment)}</h3>
            <Badge tone={letter.mustAct ? 'attention' : 'done'}>
              {letter.mustAct ? text.referral.mustAct : text.referral.noAction}
            </Badge>
          </div>
          <div className="letter" lang="nl">
            {letter.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <LetterFooter letter={letter} readAt={readAt} />
        </li>
      ))}
    </ul>
  );
}

function LetterFooter({ letter, readAt }: { letter: FeedbackView; readAt: string | null }) {
  const isRead = letter.readAt !== null;
  return (
    <>
      <p className="soft">
        {text.referral.writtenOn(showDate(letter.writtenAt))}.{' '}
        {letter.readAt === null ? null : text.referral.readOn(showDate(letter.readAt))}
      </p>
      {isRead || readAt === null ? null : (
        <Form action={`${readAt}/${letter.id}`} isInline>
          <Button look="secondary">{text.referral.read}</Button>
        </Form>
      )}
    </>
  );
}
