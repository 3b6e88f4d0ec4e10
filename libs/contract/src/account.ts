/** People coming in, and their passwords. */
export interface InvitationRequest {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  /** Of the region; one's own organisation when absent. */
  readonly organisationId?: string;
  readonly teamIds?: readonly string[];
}

export interface InvitationCreated {
  readonly id: string;
}

export interface InvitationView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly state: 'sent' | 'expired' | 'accepted';
}

export interface InvitationPage {
  readonly items: readonly InvitationView[];
  /** `after` of the next page; null on the last one. */
  readonly next: string | null;
}

export interface LinkRequest {
  readonly token: string;
}

/** What an invitation's link opens. */
export interface InvitationOffer {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly organisation: string;
  /** Then the password of that account is asked. */
  readonly hasAccount: boolean;
}

export interface PasswordByLinkRequest extends LinkRequest {
  readonly newPassword: string;
}

export interface ResetRequest {
  readonly email: string;
}

export interface PasswordRequest {
  readonly newPassword: string;
}

/** How one logs in. */
export interface OwnAccountView {
  readonly email: string;
  /** The address that waits for its mail to be opened. */
  readonly waitingEmail: string | null;
  readonly hasSecondFactor: boolean;
  /** Then it cannot be removed. */
  readonly isFactorDemanded: boolean;
  readonly recoveryCodesLeft: number;
}

export interface FactorCodeRequest {
  readonly code: string;
}

/** Ten codes for who lost the app, shown once. */
export interface RecoveryCodesView {
  readonly recoveryCodes: readonly string[];
}

export interface EmailChangeRequest {
  readonly email: string;
}
