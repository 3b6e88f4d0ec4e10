import type { CodeItem } from './code-list.js';

/** What follows from a refusal; the coach or referrer reads it before choosing. */
export type RefusalConsequence =
  | 'stop_everything'
  | 'close_with_letter'
  | 'close_without_letter'
  | 'keep_open_try_other'
  | 'referrer_chooses_other_team'
  | 'referrer_completes_and_resends'
  | 'referrer_must_act'
  | 'waiting_list_or_other';

export interface Refusal extends CodeItem {
  readonly consequence: RefusalConsequence;
  /** The consequence in Dutch, shown beside the choice. */
  readonly consequenceText: string;
}

const CONSEQUENCES: Readonly<Record<RefusalConsequence, string>> = {
  stop_everything: 'Alles stopt meteen. Er gaat niets meer naar de inwoner of naar een aanbieder.',
  close_with_letter: 'De verwijzing sluit. De verwijzer krijgt bericht.',
  close_without_letter: 'De verwijzing sluit. Er gaat geen brief meer uit.',
  keep_open_try_other: 'De verwijzing blijft open. De coach zoekt iets anders.',
  referrer_chooses_other_team: 'De verwijzer krijgt bericht en kiest een ander team.',
  referrer_completes_and_resends: 'De verwijzer krijgt bericht en vult de verwijzing aan.',
  referrer_must_act: 'De verwijzer krijgt bericht en moet zelf iets doen.',
  waiting_list_or_other: 'De inwoner komt op de wachtlijst of de coach zoekt iets anders.',
};

function refusal(code: string, label: string, consequence: RefusalConsequence): Refusal {
  return { code, label, consequence, consequenceText: CONSEQUENCES[consequence] };
}

/** By the client, or by the referrer on the client's behalf: why a referral is withdrawn. */
export const withdrawReasons: readonly Refusal[] = [
  refusal('consent', 'Geen toestemming meer', 'stop_everything'),
  refusal('no_longer_wanted', 'Wil het niet meer', 'close_with_letter'),
  refusal('solved', 'Het is al opgelost', 'close_with_letter'),
  refusal('help_elsewhere', 'Krijgt al hulp ergens anders', 'close_with_letter'),
  refusal('not_now', 'Het komt nu niet uit', 'close_with_letter'),
  refusal('moved_away', 'Is verhuisd', 'close_with_letter'),
  refusal('died', 'Is overleden', 'stop_everything'),
  refusal('mistake', 'Verwijzing was niet de bedoeling', 'close_without_letter'),
  refusal('other', 'Anders', 'close_with_letter'),
];

/** By the welfare team, before work starts: why a referral is declined. */
export const declineReasons: readonly Refusal[] = [
  refusal('outside_area', 'Woont buiten ons gebied', 'referrer_chooses_other_team'),
  refusal('no_capacity', 'Wij hebben nu geen plek', 'referrer_chooses_other_team'),
  refusal('outside_age', 'Leeftijd past niet bij ons aanbod', 'referrer_chooses_other_team'),
  refusal('incomplete', 'Er missen gegevens', 'referrer_completes_and_resends'),
  refusal('needs_care_first', 'Eerst is andere zorg nodig', 'referrer_must_act'),
  refusal('unsafe', 'Er is gevaar', 'referrer_must_act'),
  refusal('already_with_us', 'Is al bij ons bekend', 'close_with_letter'),
  refusal('other', 'Anders', 'referrer_must_act'),
];

/** By a provider: why somebody cannot join an activity. Never mixed with the client's reasons. */
export const providerRefusals: readonly Refusal[] = [
  refusal('full', 'De activiteit is vol', 'waiting_list_or_other'),
  refusal('stopped', 'De activiteit is gestopt', 'keep_open_try_other'),
  refusal('needs_too_much_help', 'Wij kunnen niet genoeg hulp bieden', 'keep_open_try_other'),
  refusal('not_accessible', 'De plek is niet toegankelijk genoeg', 'keep_open_try_other'),
  refusal('other_group', 'De activiteit is voor een andere groep', 'keep_open_try_other'),
  refusal('other', 'Anders', 'keep_open_try_other'),
];

/** By the client: why a proposed activity is not wanted. */
export const activityRefusals: readonly Refusal[] = [
  refusal('not_my_thing', 'Past niet bij mij', 'keep_open_try_other'),
  refusal('time', 'Dag of tijd past niet', 'keep_open_try_other'),
  refusal('distance', 'Te ver weg', 'keep_open_try_other'),
  refusal('cost', 'Te duur', 'keep_open_try_other'),
  refusal('alone', 'Durft niet alleen te gaan', 'keep_open_try_other'),
  refusal('language', 'Taal is lastig', 'keep_open_try_other'),
  refusal('other', 'Anders', 'keep_open_try_other'),
];
