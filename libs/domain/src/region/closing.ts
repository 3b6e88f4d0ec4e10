import type { CodeItem } from './code-list.js';

/** Who the reason lies with: the two are never added up in a report. */
export type DropOutSide = 'client' | 'offer';

export interface DropOutReason extends CodeItem {
  readonly side: DropOutSide;
}

/** Why somebody stopped before the end (the Dutch data set). */
export const dropOutReasons: readonly DropOutReason[] = [
  { code: 'personal', label: 'Persoonlijke reden', side: 'client' },
  { code: 'death_or_illness', label: 'Overleden of ernstig ziek', side: 'client' },
  { code: 'no_fitting_offer', label: 'Geen passend aanbod', side: 'offer' },
  { code: 'cost', label: 'Te duur', side: 'offer' },
  { code: 'waiting_too_long', label: 'Wachten duurde te lang', side: 'offer' },
  { code: 'threshold', label: 'Drempel, zoals angst om te gaan', side: 'client' },
  { code: 'language_barrier', label: 'Taal', side: 'client' },
  { code: 'unreachable', label: 'Niet meer te bereiken', side: 'client' },
  { code: 'moved_to_other_care', label: 'Naar andere zorg', side: 'client' },
  { code: 'other', label: 'Anders', side: 'client' },
];

/** What it was mainly about, as the coach sees it at closing. */
export const closingReasons: readonly CodeItem[] = [
  { code: 'loneliness', label: 'Eenzaamheid' },
  { code: 'low_mood_anxiety', label: 'Somber of angstig' },
  { code: 'stress', label: 'Stress' },
  { code: 'loss_of_meaning', label: 'Verlies van zin in het leven' },
  { code: 'money_worries', label: 'Geldzorgen' },
  { code: 'relation_family', label: 'Relatie of gezin' },
  { code: 'physical_social', label: 'Lichamelijke klachten met een sociale kant' },
  { code: 'other', label: 'Anders' },
];

/** What somebody goes on with after closing. */
export const outflowDestinations: readonly CodeItem[] = [
  { code: 'none', label: 'Geen' },
  { code: 'volunteering', label: 'Vrijwilligerswerk' },
  { code: 'movement', label: 'Sport of bewegen' },
  { code: 'social_activity', label: 'Sociale activiteit' },
  { code: 'course', label: 'Cursus' },
  { code: 'social_services', label: 'Hulp van de gemeente of het wijkteam' },
  { code: 'other', label: 'Anders' },
];

/** Where a redirected client goes. */
export const redirectDestinations: readonly CodeItem[] = [
  { code: 'mental_health_care', label: 'GGZ' },
  { code: 'social_work', label: 'Maatschappelijk werk' },
  { code: 'debt_help', label: 'Schuldhulp' },
  { code: 'gp', label: 'Huisarts' },
  { code: 'physiotherapist', label: 'Fysiotherapeut' },
  { code: 'other', label: 'Anders' },
];

/** Why a referral was a mistake from the beginning. */
export const errorReasons: readonly CodeItem[] = [
  { code: 'wrong_person', label: 'Verkeerde persoon' },
  { code: 'duplicate', label: 'Dubbel ingevoerd' },
  { code: 'test', label: 'Het was een proef' },
  { code: 'replaced', label: 'Verbeterd en opnieuw verstuurd' },
  { code: 'other', label: 'Anders' },
];

/** Why a referral closes without a letter to the referrer. */
export const noLetterReasons: readonly CodeItem[] = [
  { code: 'client_declines', label: 'Inwoner wil geen bericht aan de verwijzer' },
  { code: 'no_referrer', label: 'Inwoner meldde zichzelf aan' },
  { code: 'referrer_unreachable', label: 'Verwijzer is niet meer te bereiken' },
  { code: 'died', label: 'Inwoner is overleden en verwijzer weet het' },
  { code: 'other', label: 'Anders' },
];
