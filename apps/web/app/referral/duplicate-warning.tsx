import type { FormState } from '../form/form-state.js';
import { showDate } from '../format/dates.js';
import { text } from '../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../ui/button.js';
import { startsFocused } from '../ui/fields/form-context.js';

const words = text.refer;

export function isDuplicate(state: FormState): boolean {
  return state.errors.some(({ code }) => code === 'referral.duplicate');
}

/** Says that this person was referred before, and lets the referrer choose. */
export function DuplicateWarning({ details }: { readonly details: FormState['details'] }) {
  const { referralId, sentAt } = details;
  const on = typeof sentAt === 'string' && sentAt !== '' ? showDate(sentAt) : null;
  return (
    <div
      className="utrecht-alert utrecht-alert--warning alert"
      role="alert"
      tabIndex={-1}
      {...startsFocused(true)}
    >
      <title>{`${words.duplicate(on)} - ${text.platform}`}</title>
      <p>
        <strong>{words.duplicate(on)}</strong>
      </p>
      <ButtonGroup>
        {typeof referralId === 'string' ? (
          <ButtonLink to={`/verwijzingen/${referralId}`}>{words.view}</ButtonLink>
        ) : null}
        <Button name="isDuplicateAccepted" value="ja">
          {words.sendAnyway}
        </Button>
      </ButtonGroup>
    </div>
  );
}
