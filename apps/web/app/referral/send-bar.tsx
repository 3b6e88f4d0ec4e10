import { showTime } from '../format/dates.js';
import { text } from '../text/index.js';
import { Button, ButtonGroup } from '../ui/button.js';

interface SendBarProps {
  /** The warning of a double referral has buttons of its own. */
  readonly isSecondTry: boolean;
  readonly savedAt: string | null;
}

/** The end of the form: send it, keep it for later, and when it was kept last. */
export function SendBar({ isSecondTry, savedAt }: SendBarProps) {
  return (
    <div className="stack">
      <ButtonGroup>
        {isSecondTry ? null : <Button>{text.refer.submit}</Button>}
        <Button look="subtle" name="_bewaar" value="ja">
          {text.draft.keep}
        </Button>
      </ButtonGroup>
      <p id="bewaard" role="status" className="save-status">
        {savedAt === null ? '' : text.draft.saved(showTime(savedAt))}
      </p>
      <p className="soft" data-needs-script="" hidden>
        {text.draft.keys}
      </p>
    </div>
  );
}
