import type { PaperLetterView } from '@wor/contract';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';

/** What can be done with a letter on paper now. */
export function LetterActions({ letter }: { readonly letter: PaperLetterView }) {
  const { id, name, sentAt, canUndo } = letter;
  const words = text.post;
  if (sentAt === null) {
    return (
      <div className="button-group">
        <a
          className="utrecht-link utrecht-link--html-a"
          href={`/post/brief/${id}`}
          target="_blank"
          rel="noreferrer"
          aria-label={words.printLabel(name)}
        >
          {words.print}
        </a>
        <Step of={{ id, step: 'tick' }} label={words.tickLabel(name)} words={words.tick} />
      </div>
    );
  }
  return canUndo ? (
    <div className="stack">
      <Step of={{ id, step: 'undo' }} label={words.undoLabel(name)} words={words.undo} />
      <p className="soft">{words.undoHint}</p>
    </div>
  ) : (
    <Step of={{ id, step: 'return' }} label={words.returnLabel(name)} words={words.return} />
  );
}

interface StepProps {
  readonly of: { readonly id: string; readonly step: string };
  readonly label: string;
  readonly words: string;
}

function Step({ of: { id, step }, label, words }: StepProps) {
  return (
    <Form isInline>
      <Button look="secondary" name="letter" value={`${id} ${step}`} label={label}>
        {words}
      </Button>
    </Form>
  );
}
