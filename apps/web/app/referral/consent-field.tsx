import type { ReferralForm } from '@wor/contract';
import {
  clientConsentVersion,
  consentSentence,
  consentTexts,
  sharedClientFields,
  sharedReferralFields,
} from '@wor/domain';
import { valueOf, type FormState } from '../form/form-state.js';
import { readsAsGp } from '../text/language/current-language.js';
import { text } from '../text/index.js';
import { Checkbox } from '../ui/fields/choice.js';
import { Disclosure } from '../ui/display.js';
import { consentedTeams, receiversOf } from './referral-request.js';

interface ConsentFieldProps {
  readonly form: ReferralForm;
  readonly state: FormState;
  readonly isFirst: boolean;
}

/**
 * The tick of consent, never ticked beforehand. Its sentence names the organisation that gets the
 * data, so a tick under another organisation's name does not count.
 */
export function ConsentField({ form, state, isFirst }: ConsentFieldProps) {
  const { names, covers } = receiversOf(form.teams, valueOf(state, 'teamId'));
  const textVersion = readsAsGp() ? form.consent.textVersion : clientConsentVersion;
  const shared = readsAsGp() ? sharedReferralFields : sharedClientFields;
  const isKnown = consentTexts.some(({ version }) => version === textVersion);
  const receiver = names.length > 0 ? names.join(text.refer.or) : text.refer.someTeam;
  const sentence = isKnown ? consentSentence(textVersion, receiver) : form.consent.text;
  return (
    <fieldset className="choice">
      <legend className="utrecht-form-label field__label">{text.refer.consent}</legend>
      <input type="hidden" name="consent.textVersion" value={textVersion} />
      <input type="hidden" name={consentedTeams} value={covers} />
      <Checkbox name="consent.given" label={sentence} isDutch isFirst={isFirst} />
      <Disclosure summary={text.refer.shared}>
        <p>{text.refer.sharedIntro}</p>
        <ul lang="nl">
          {shared.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      </Disclosure>
    </fieldset>
  );
}
