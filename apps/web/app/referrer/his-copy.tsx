import type { ReferrerReferral } from '@wor/contract';
import { civilDate, civilDateOf, hisNote, type CivilDate } from '@wor/domain';
import { readsAsGp } from '../text/language/current-language.js';
import { text } from '../text/index.js';

const lineId = 'his-regel';

/** The lines for the practice's own record: to select and copy, or to copy with one key by script. */
export function HisCopy({ referral }: { readonly referral: ReferrerReferral }) {
  const words = text.receipt;
  return (
    <div className="utrecht-form-field field">
      <label htmlFor={lineId} className="utrecht-form-label field__label">
        {words.hisLabel}
      </label>
      <p id={`${lineId}-uitleg`} className="utrecht-form-field-description field__hint">
        {words.hisHint}
      </p>
      <textarea
        id={lineId}
        readOnly
        rows={readsAsGp() ? 6 : 4}
        lang="nl"
        aria-describedby={`${lineId}-uitleg`}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        value={noteOf(referral)}
      />
      <p data-needs-script="" hidden>
        <button
          type="button"
          data-copy={`#${lineId}`}
          data-key="c"
          data-copied={words.copied}
          data-not-copied={words.notCopied}
          data-status={`${lineId}-gezegd`}
          className="utrecht-button utrecht-button--secondary-action button"
        >
          {words.copy}
        </button>
      </p>
      <p id={`${lineId}-gezegd`} role="status" className="save-status" />
    </div>
  );
}

function noteOf(referral: ReferrerReferral): string {
  const { number, sentAt, reason, hope, team, contactTarget, hisCode } = referral;
  const callsBy = civilDate(contactTarget);
  const sentOn: CivilDate = sentAt === null ? callsBy : civilDateOf(new Date(sentAt));
  return hisNote({
    number,
    sentOn,
    reason,
    hope,
    team: team.name,
    callsBy,
    hisCode: readsAsGp() ? hisCode : null,
  });
}
