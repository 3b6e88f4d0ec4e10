import type { OwnAccountView } from '@wor/contract';
import { Link } from 'react-router';
import { text } from '../text/index.js';
import { Alert } from '../ui/display.js';
import { Section } from '../ui/page.js';

interface OwnSectionProps {
  readonly account: OwnAccountView;
}

/** Below this many recovery codes somebody is told to make new ones. */
const fewCodes = 3;

/** With which address one logs in, and which one is on its way. */
export function EmailSection({ account: { email, waitingEmail } }: OwnSectionProps) {
  const words = text.ownEmail;
  return (
    <Section title={words.section}>
      <p>
        {words.now} <strong>{email}</strong>.
      </p>
      {waitingEmail === null ? null : (
        <Alert kind="info">
          <p>{words.waiting(waitingEmail)}</p>
        </Alert>
      )}
      <p>
        <Link to="/mijn-account/e-mailadres">{words.link}</Link>
      </p>
    </Section>
  );
}

/** Whether a code is asked at the login, and how many recovery codes are left. */
export function FactorSection({ account }: OwnSectionProps) {
  const words = text.ownFactor;
  const { hasSecondFactor, recoveryCodesLeft } = account;
  return (
    <Section title={words.section}>
      <p>{hasSecondFactor ? words.on : words.off}</p>
      {hasSecondFactor ? <CodesLeft count={recoveryCodesLeft} /> : null}
      <p>
        <Link to="/mijn-account/code">{hasSecondFactor ? words.change : words.setUp}</Link>
      </p>
    </Section>
  );
}

/** How many recovery codes are left, with a warning while there is time. */
export function CodesLeft({ count }: { readonly count: number }) {
  const words = text.ownFactor;
  if (count >= fewCodes) return <p>{words.left(count)}</p>;
  return (
    <Alert kind="warning">
      <p>
        {words.left(count)} {words.few}
      </p>
    </Alert>
  );
}
