import type { SelfReferralTeamView } from '@wor/contract';
import { consentSentence, currentConsentText } from '@wor/domain';

interface Team {
  readonly team: string;
  readonly phone: string;
  readonly organisation: string;
}

/** Who will call, and the sentence that one agrees to, with the name of the receiver in it. */
export function toTeamView({ team, phone, organisation }: Team): SelfReferralTeamView {
  const { version } = currentConsentText('referral', 'client');
  return {
    team: { name: team, phone, organisation },
    consent: { textVersion: version, text: consentSentence(version, organisation) },
  };
}
