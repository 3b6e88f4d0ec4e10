import type { CodeItem } from './code-list.js';

/** Languages by ISO 639-1 code; Dutch is the default of the form. */
export const languages: readonly CodeItem[] = [
  { code: 'nl', label: 'Nederlands' },
  { code: 'en', label: 'Engels' },
  { code: 'tr', label: 'Turks' },
  { code: 'ar', label: 'Arabisch' },
  { code: 'pl', label: 'Pools' },
  { code: 'uk', label: 'Oekraïens' },
  { code: 'other', label: 'Een andere taal' },
];

/** How somebody wants to be reached; calling is the default of the form. */
export const contactChannels: readonly CodeItem[] = [
  { code: 'phone', label: 'Bellen' },
  { code: 'sms', label: 'Sms' },
  { code: 'mail', label: 'E-mail' },
  { code: 'letter', label: 'Brief' },
];

export const contactTimes: readonly CodeItem[] = [
  { code: 'any', label: 'Geen voorkeur' },
  { code: 'morning', label: 'Ochtend' },
  { code: 'afternoon', label: 'Middag' },
  { code: 'evening', label: 'Avond' },
];

export const barriers: readonly CodeItem[] = [
  { code: 'mobility', label: 'Slecht ter been' },
  { code: 'hearing', label: 'Slechthorend' },
  { code: 'sight', label: 'Slechtziend' },
  { code: 'literacy', label: 'Moeite met lezen of schrijven' },
  { code: 'digital', label: 'Moeite met computer of telefoon' },
  { code: 'transport', label: 'Geen vervoer' },
];

/** What a coach did to make contact. */
export const contactKinds: readonly CodeItem[] = [
  { code: 'phone', label: 'Bellen' },
  { code: 'visit', label: 'Bezoek' },
  { code: 'mail', label: 'E-mail' },
  { code: 'message', label: 'Sms of appje' },
];

/** What came of it; only 'spoken' stops the clock of the first contact. */
export const contactResults: readonly CodeItem[] = [
  { code: 'spoken', label: 'Gesproken' },
  { code: 'no_answer', label: 'Geen gehoor' },
  { code: 'call_back', label: 'Terugbellen' },
  { code: 'voicemail', label: 'Voicemail ingesproken' },
  { code: 'no_show', label: 'Niet gekomen' },
];

/** The answer to "Doet u nog mee?" at a follow-up. */
export const stillActiveAnswers: readonly CodeItem[] = [
  { code: 'yes', label: 'Ja' },
  { code: 'other_activity', label: 'Ja, met iets anders' },
  { code: 'stopped', label: 'Nee, gestopt' },
  { code: 'never_started', label: 'Nee, nooit begonnen' },
];
