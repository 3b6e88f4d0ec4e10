import { measurePlainness, plainBounds } from '@wor/domain';
import { text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { startsFocused } from '../ui/fields/form-context.js';

interface PlainMeterProps {
  /** Dutch. */
  readonly words: string;
  /** Whether somebody just asked for this answer. */
  readonly isFirst: boolean;
}

const oneDecimal = (mean: number): string =>
  (Math.round(mean * 10) / 10).toString().replace('.', text.calendar.decimal);

/** Whether a text reads easily, and what to make easier. */
export function PlainMeter({ words: given, isFirst }: PlainMeterProps) {
  const words = text.plainMeter;
  const { sentences, mean, longest, tooLong, hard, passive, isPlain } = measurePlainness(given);
  const isLong = mean > plainBounds.mean;
  return (
    <div className="stack">
      <p tabIndex={-1} {...startsFocused(isFirst)}>
        <PlainBadge isPlain={isPlain} /> {words.figures(sentences, oneDecimal(mean), longest)}
      </p>
      {isPlain ? null : (
        <ul>
          {isLong ? <li>{words.mean}</li> : null}
          {tooLong.map((sentence) => (
            <li key={sentence}>
              {words.tooLong} <q lang="nl">{sentence}</q>
            </li>
          ))}
          {hard.map(({ word, instead }) => (
            <li key={word}>{words.word(word, instead)}</li>
          ))}
          {passive.map((form) => (
            <li key={form}>{words.passive(form)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function PlainBadge({ isPlain }: { readonly isPlain: boolean }) {
  const words = text.plainMeter;
  return <Badge tone={isPlain ? 'done' : 'attention'}>{isPlain ? words.plain : words.hard}</Badge>;
}
