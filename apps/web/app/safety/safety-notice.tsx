import type { Dossier, SafetyView } from '@wor/contract';
import { Link } from 'react-router';
import { showDate, showMoment } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Alert } from '../ui/display.js';
import { Form } from '../ui/form.js';

/** Who has to act, by when and why. */
export function SafetyFlag({ flag }: { readonly flag: SafetyView }) {
  const words = text.safety;
  const who = flag.actor === 'lead' ? words.who.lead : words.who.coach;
  return (
    <>
      <p>
        <strong>{who(showDate(flag.actBy))}</strong> {flag.isLate ? words.late : null}
      </p>
      <p lang="nl">{flag.why}</p>
      <p className="soft">
        {words.by(flag.setBy ?? text.handOver.somebody, showMoment(flag.setAt))}
      </p>
    </>
  );
}

/** A safety flag that stands, above everything else; and by when an urgent client is spoken to. */
export function SafetyNotice({ dossier }: { readonly dossier: Dossier }) {
  const { id, safety, isUrgent, mayChangeUrgency, contactTarget } = dossier;
  const words = text.safety;
  return (
    <>
      {safety === null ? null : (
        <Alert kind="error">
          <h2 className="alert__title">{words.title}</h2>
          <SafetyFlag flag={safety} />
          <p>
            <Link to={`/dossier/${id}/veiligheid`}>{words.clearLink}</Link>
          </p>
        </Alert>
      )}
      {isUrgent && mayChangeUrgency ? (
        <Alert kind="warning">
          <p>{words.urgent(showDate(contactTarget))}</p>
        </Alert>
      ) : null}
    </>
  );
}

/** The one action for a client who may be in danger, and the one for a referral in a hurry. */
export function SafetyActions({ dossier }: { readonly dossier: Dossier }) {
  const { id, safety, isUrgent, mayChangeUrgency } = dossier;
  const words = text.safety;
  return (
    <>
      {safety === null ? (
        <p>
          <Link to={`/dossier/${id}/veiligheid`}>{words.link}</Link>
        </p>
      ) : null}
      {mayChangeUrgency ? (
        <Form action={`/dossier/${id}/spoed`} isInline>
          <Button look="secondary" name="spoed" value={isUrgent ? 'nee' : 'ja'}>
            {isUrgent ? words.clearUrgent : words.setUrgent}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

/** What a follow-up is called in a table: its moment, or what it is about. */
export const momentWords = ({ kind, moment }: Dossier['followUps'][number]): string =>
  kind === 'safety' ? text.safety.followUp : labelFor(text.followUp.moments, moment);
