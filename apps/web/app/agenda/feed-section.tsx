import { showDate } from '../format/dates.js';
import { text } from '../text/index.js';
import { Button, ButtonGroup } from '../ui/button.js';
import { Alert } from '../ui/display.js';
import { Form } from '../ui/form.js';
import { Section } from '../ui/page.js';

const addressId = 'agenda-adres';

interface FeedSectionProps {
  /** Since when there is an address. */
  readonly since: string | null;
  /** The address itself, right after it was made. */
  readonly address: string | null;
}

/** The private address at which one's own calendar program reads what is booked. */
export function FeedSection({ since, address }: FeedSectionProps) {
  const words = text.agenda;
  return (
    <Section title={words.feed}>
      <div className="stack">
        <p>{words.feedWhat}</p>
        {address === null ? (
          <p>{since === null ? words.feedNone : words.feedSince(showDate(since))}</p>
        ) : (
          <NewAddress address={address} />
        )}
        <ButtonGroup>
          <Form isInline>
            <Button look="secondary" name="do" value="renew">
              {since === null ? words.feedMake : words.feedRenew}
            </Button>
          </Form>
          {since === null ? null : (
            <Form isInline>
              <Button look="danger" name="do" value="end">
                {words.feedEnd}
              </Button>
            </Form>
          )}
        </ButtonGroup>
        {since === null ? null : <p className="soft">{words.feedRenewHint}</p>}
      </div>
    </Section>
  );
}

/** Shown once: afterwards nobody knows it but whoever kept it. */
function NewAddress({ address }: { readonly address: string }) {
  const words = text.agenda;
  return (
    <Alert kind="ok">
      <label htmlFor={addressId} className="utrecht-form-label field__label">
        {words.feedAddress}
      </label>
      <textarea
        id={addressId}
        readOnly
        rows={2}
        aria-describedby={`${addressId}-uitleg`}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        value={address}
      />
      <p id={`${addressId}-uitleg`}>
        {words.feedOnce} {words.feedHow}
      </p>
      <p data-needs-script="" hidden>
        <button
          type="button"
          data-copy={`#${addressId}`}
          data-copied={words.copied}
          data-not-copied={words.notCopied}
          data-status={`${addressId}-gezegd`}
          className="utrecht-button utrecht-button--secondary-action button"
        >
          {words.copy}
        </button>
      </p>
      <p id={`${addressId}-gezegd`} role="status" className="save-status" />
    </Alert>
  );
}
