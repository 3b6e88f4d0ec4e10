import type { DraftLine, DraftView } from '@wor/contract';
import { showMoment, showTime } from '../format/dates.js';
import { text } from '../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../ui/button.js';
import { Alert } from '../ui/display.js';
import { Form } from '../ui/form.js';
import { isFromHis } from './draft.js';

interface DraftNoticeProps {
  /** The draft that the form shows. */
  readonly draft: DraftView | null;
  /** The drafts that it does not show. */
  readonly open: readonly DraftLine[];
  /** True when the form waited while its owner logged in again. */
  readonly isShelved: boolean;
}

/** Where the form comes from, or which other forms wait to be finished. */
export function DraftNotice({ draft, open, isShelved }: DraftNoticeProps) {
  const words = noticeOf(draft, isShelved);
  if (words !== null) {
    return (
      <Alert kind="info">
        <p>{words}</p>
      </Alert>
    );
  }
  return open.map((line) => <OpenDraft key={line.id} line={line} />);
}

function OpenDraft({ line: { id, updatedAt, isOfToday } }: { readonly line: DraftLine }) {
  const words = text.draft;
  const moment = isOfToday ? showTime(updatedAt) : showMoment(updatedAt);
  return (
    <Alert kind="info">
      <p>{words.open(moment)}</p>
      <ButtonGroup>
        <ButtonLink to={`/verwijs?bewaard=${id}`}>
          {words.goOn}
          <span className="visually-hidden"> {words.withOne(moment)}</span>
        </ButtonLink>
        <Form action={`/verwijs/weg/${id}`} isInline>
          <Button look="subtle" label={words.throwAwayOne(moment)}>
            {words.throwAway}
          </Button>
        </Form>
      </ButtonGroup>
    </Alert>
  );
}

function noticeOf(draft: DraftView | null, isShelved: boolean): string | null {
  if (isShelved) return text.draft.restored;
  if (draft === null) return null;
  if (draft.replaces !== null) return text.draft.recalled;
  return isFromHis(draft) ? null : text.draft.restored;
}
