import { text } from '../text/index.js';
import { Alert } from '../ui/display.js';
import type { ShownLetter } from './closing-letter.server.js';

/** Exactly what the referrer will read; who confirms the form posts the mark of these words along. */
export function ClosingLetter({ letter }: { readonly letter: ShownLetter }) {
  const words = text.closing;
  const { sentences, seal, isChanged } = letter;
  return (
    <section className="card stack">
      <input type="hidden" name="_seen" value={seal} />
      <h2 className="utrecht-heading-2 section__title">{words.title}</h2>
      {isChanged ? (
        <Alert kind="info">
          <p>{words.changed}</p>
        </Alert>
      ) : null}
      {sentences.length === 0 ? (
        <p>{words.noLetter}</p>
      ) : (
        <div className="letter" lang="nl">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <p className="soft">{words.notSent}</p>
    </section>
  );
}
