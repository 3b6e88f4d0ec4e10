import type { FormState } from '../../form/form-state.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';

export interface EnrolmentFormProps {
  readonly qr: { readonly size: number; readonly path: string };
  /** The secret, to type over. */
  readonly typed: string;
  readonly state: FormState;
}

/** What an authenticator app scans, the same to type over, and its first code. */
export function EnrolmentForm({ qr, typed, state }: EnrolmentFormProps) {
  return (
    <>
      <ol className="utrecht-ordered-list">
        {text.enrol.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <svg
        className="qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={text.enrol.picture}
      >
        <rect width={qr.size} height={qr.size} className="qr__paper" />
        <path d={qr.path} className="qr__ink" />
      </svg>
      <p>
        {text.enrol.key}: <code className="secret">{typed.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form state={state}>
        <TextField
          name="code"
          label={text.factorCode.label}
          inputMode="numeric"
          autoComplete="one-time-code"
          size="short"
        />
        <Button>{text.enrol.submit}</Button>
      </Form>
    </>
  );
}

/** The ten codes for who lost the app; shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <>
      <p className="lead">{text.recovery.lead}</p>
      <ul className="secrets" aria-label={text.recovery.list}>
        {codes.map((code) => (
          <li key={code}>
            <code className="secret">{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
