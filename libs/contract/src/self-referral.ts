/** Somebody who refers oneself, without an account. */
export interface SelfReferralTeamView {
  readonly team: { readonly name: string; readonly phone: string; readonly organisation: string };
  readonly consent: { readonly textVersion: string; readonly text: string };
}

export interface SelfReferralRequest {
  readonly client: {
    readonly name: string;
    readonly birthDate: string;
    readonly phone?: string;
    readonly email?: string;
    readonly postcode: string;
  };
  readonly reasonCode?: string;
  readonly hope?: string;
  readonly consent: { readonly given: boolean; readonly textVersion: string };
  /** Stays empty: only a machine fills it in. */
  readonly website?: string;
}

/** The same for everybody: how it goes on, not whether somebody was known. */
export interface SelfReferralAnswer {
  readonly by: 'mail' | 'phone';
}
