import type { TimelineItem } from '@wor/contract';
import { showMoment } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';

/** What happened, the newest first. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.toReversed().map((item, at) => (
        <li key={`${item.at} ${item.type} ${at}`} className="timeline__item">
          <time dateTime={item.at} className="soft">
            {showMoment(item.at)}
          </time>
          <div>
            <strong>{labelFor(text.events, item.type)}</strong>
            {contactWords(item)}
            {item.by === null ? null : <span className="soft"> {text.dossier.by(item.by)}</span>}
            {item.note === null ? null : (
              <p className="timeline__note" lang="nl">
                {item.note}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function contactWords({ payload }: TimelineItem): string {
  const { channel, result } = payload;
  const parts = [
    typeof channel === 'string' ? labelFor(text.lists.contactKinds, channel) : '',
    typeof result === 'string' ? labelFor(text.lists.contactResults, result) : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `: ${parts.join(', ').toLowerCase()}`;
}
