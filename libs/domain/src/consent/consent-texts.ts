import { DomainError } from '../error.js';

/**
 * What somebody agrees to, each scope apart: `referral` passes the referral on to the welfare
 * team, `transfer` gives the whole dossier to another welfare organisation, `provider` lets a provider know the first name and practical needs, `feedback` lets the
 * referrer hear how it goes.
 */
export const consentScopes = ['referral', 'transfer', 'provider', 'feedback'] as const;

export type ConsentScope = (typeof consentScopes)[number];

export interface ConsentText {
  /** Stored with the consent: a changed sentence is a new version, an old one stays here. */
  readonly version: string;
  readonly scope: ConsentScope;
  /** Who ticks it: a professional who asked, or the client in person. */
  readonly tickedBy: 'professional' | 'client';
  /** The exact sentence beside the tick; {receiver} is who gets the data. */
  readonly template: string;
}

/** Every version that was ever shown, the newest of a scope first. */
export const consentTexts: readonly ConsentText[] = [
  {
    version: 'referral-1',
    scope: 'referral',
    tickedBy: 'professional',
    template:
      'Ik heb dit met de patiënt besproken. De patiënt vindt het goed dat wij deze gegevens delen met {receiver}.',
  },
  {
    version: 'referral-client-1',
    scope: 'referral',
    tickedBy: 'professional',
    template:
      'Ik heb dit met mijn cliënt besproken. Mijn cliënt vindt het goed dat wij deze gegevens delen met {receiver}.',
  },
  {
    version: 'referral-self-1',
    scope: 'referral',
    tickedBy: 'client',
    template: 'Ik vind het goed dat {receiver} deze gegevens krijgt en mij belt.',
  },
  {
    version: 'transfer-1',
    scope: 'transfer',
    tickedBy: 'professional',
    template:
      'Ik heb dit met de inwoner besproken. De inwoner vindt het goed dat {receiver} het hele dossier krijgt en verder helpt.',
  },
  {
    version: 'transfer-region-1',
    scope: 'transfer',
    tickedBy: 'professional',
    template:
      'Ik heb dit met de inwoner besproken. De inwoner vindt het goed dat {receiver}, in een andere regio, het hele dossier krijgt en verder helpt.',
  },
  {
    version: 'provider-1',
    scope: 'provider',
    tickedBy: 'professional',
    template:
      'Ik heb dit met de inwoner besproken. De inwoner vindt het goed dat {receiver} de voornaam krijgt en hoort wat praktisch nodig is.',
  },
  {
    version: 'feedback-1',
    scope: 'feedback',
    tickedBy: 'professional',
    template:
      'Ik heb dit met de inwoner besproken. De inwoner vindt het goed dat {receiver} hoort hoe het gaat.',
  },
];

/** The text of a version. Throws DomainError 'consent.text_unknown'. */
export function getConsentText(version: string): ConsentText {
  const text = consentTexts.find((one) => one.version === version);
  if (!text) throw new DomainError('consent.text_unknown');
  return text;
}

/** Whether the client in person ticks the text of this version; false for an unknown one. */
export function isOwnConsent(version: string): boolean {
  return consentTexts.some((one) => one.version === version && one.tickedBy === 'client');
}

/** The text to show now for a scope, to the one who ticks it. */
export function currentConsentText(
  scope: ConsentScope,
  tickedBy: ConsentText['tickedBy'] = 'professional',
): ConsentText {
  const text = consentTexts.find((one) => one.scope === scope && one.tickedBy === tickedBy);
  if (!text) throw new DomainError('consent.text_unknown');
  return text;
}

/** The sentence of a version as it was shown, with the receiver's name in it. */
export function consentSentence(version: string, receiver: string): string {
  return getConsentText(version).template.replace('{receiver}', () => receiver);
}

/** The same question where the other organisation is in another region. */
export const otherRegionConsentVersion = 'transfer-region-1';

/** The same question to a professional who has clients and no patients. */
export const clientConsentVersion = 'referral-client-1';

const reasonWithCode = 'Reden van de verwijzing, en de code die uw HIS daarvoor gaf';
const hopeOfPatient = 'Wat de patiënt hoopt';

/** The answer to "Wat delen wij?": exactly the fields of the referral form. */
export const sharedReferralFields: readonly string[] = [
  'Naam',
  'Geboortedatum',
  'Telefoonnummer',
  'Postcode en huisnummer',
  'E-mailadres',
  reasonWithCode,
  hopeOfPatient,
  'Taal en tolk',
  'Hoe, wanneer en hoe snel wij contact opnemen',
  'Een naaste',
  'Wat lastig is, zoals lopen, horen of lezen',
];

const neutral: Readonly<Record<string, string>> = {
  [reasonWithCode]: 'Reden van de verwijzing',
  [hopeOfPatient]: 'Wat uw cliënt hoopt',
};

/** The same for who has clients and no GP's system. */
export const sharedClientFields: readonly string[] = sharedReferralFields.map(
  (field) => neutral[field] ?? field,
);
