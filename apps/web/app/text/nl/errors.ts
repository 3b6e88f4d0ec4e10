import type { ErrorCode } from '@wor/domain';
import type { PageCode, Sentence } from '../sentence.js';

/** What went wrong and what now, by code. */
export const errors = {
  'input.invalid': 'Niet alles is goed ingevuld. Kijk het na.',
  'input.unknown_field': 'Dit formulier past niet bij deze versie. Laad de pagina opnieuw.',
  'input.malformed': 'Dit kunnen wij niet lezen. Laad de pagina opnieuw.',
  'input.too_large': 'Dit is te veel tekst. Maak het korter.',
  'input.wrong_type': 'Dit soort bericht kunnen wij niet lezen.',
  'name.missing': 'Vul de achternaam in.',
  'birth_date.missing': 'Vul de geboortedatum in. Schrijf bijvoorbeeld 01-02-1950.',
  'birth_date.impossible': 'Deze datum bestaat niet. Schrijf bijvoorbeeld 01-02-1950.',
  'birth_date.future': 'De geboortedatum ligt in de toekomst. Klopt het jaar?',
  'phone.missing': 'Vul een telefoonnummer in.',
  'phone.invalid': 'Dit telefoonnummer klopt niet. Een nummer heeft 10 cijfers, zoals 06 12345678.',
  'email.invalid': 'Dit e-mailadres klopt niet. Er mist een @ of een punt. Bedoelt u jan@ziggo.nl?',
  'postcode.invalid': 'Vul een postcode in zoals 1234 AB.',
  'postcode.outside_area': 'In dit gebied werken wij nog niet. Kies zelf een team.',
  'consent.missing': 'Zonder toestemming mag u niet verwijzen. Bespreek het eerst met de patiënt.',
  'consent.text_unknown': 'De tekst van de toestemming is veranderd. Lees hem opnieuw.',
  'consent.withdrawn': 'De toestemming is ingetrokken. Dit kan daarom niet meer.',
  'reason.missing': 'Kies één reden.',
  'text.too_long': ({ over }) =>
    typeof over === 'number'
      ? `Uw tekst is ${over} tekens te lang.`
      : 'Uw tekst is te lang. Maak hem korter.',
  'text.bsn': 'Dit lijkt op een BSN. Haal dit nummer weg.',
  'client.unreachable': 'Vul een telefoonnummer of een e-mailadres in.',
  'team.missing': 'Kies een team.',
  'note.missing': 'Schrijf kort op waarom.',
  'attempt.missing': 'Kies hoe u contact zocht.',
  'attempt.future': 'Dit moment is nog niet geweest. Klopt de datum?',
  'attempt.before_sending': 'Dit moment ligt voor de verwijzing. Klopt de datum?',
  'intake.missing': 'Vul in wat u bij het gesprek hoorde.',
  'participation.not_started':
    'Er is nog geen deelname begonnen. Zet eerst een deelname op begonnen.',
  'follow_up.not_due': 'Er is nu geen opvolging aan de beurt.',
  'follow_up.not_open': 'Deze opvolging is al klaar.',
  'outflow.missing': 'Kies waar de inwoner mee verdergaat.',
  'letter.missing': 'Schrijf een bericht aan de verwijzer, of kies waarom dat niet nodig is.',
  'wake_date.invalid': 'Kies een datum na vandaag.',
  'protocol.not_exhausted':
    'U kunt nog niet stoppen. Probeer vaker, op andere dagen en andere tijden.',
  'redirect.missing': 'Kies waar de inwoner heen gaat.',
  'recall.too_late':
    'Dit kan niet meer. De 10 minuten zijn voorbij. U kunt de verwijzing wel intrekken.',
  'transfer.consent': 'De inwoner moet hier eerst opnieuw toestemming voor geven.',
  'transfer.other_organisation': 'Dit team hoort bij een andere organisatie. Kies Draag over.',
  'referral.duplicate': 'Deze patiënt is al verwezen.',
  'referral.action_not_possible': 'Dit kan nu niet meer. De verwijzing is intussen veranderd.',
  'referral.changed':
    'Iemand anders heeft dit ook aangepast. Kijk of uw tekst nog klopt. Verstuur hem dan opnieuw.',
  'version.missing': 'Deze pagina is oud. Kijk of uw tekst nog klopt en verstuur hem opnieuw.',
  'activity.full': 'Deze activiteit is vol. Kies een andere.',
  'participation.duplicate': 'De inwoner doet hier al aan mee.',
  'participation.action_not_possible': 'Dit kan niet meer met deze deelname.',
  'instrument.unknown': 'Deze vragenlijst kennen wij niet.',
  'instrument.answers': 'Niet alle antwoorden kloppen. Kijk ze na.',
  'idempotency.missing': 'Deze pagina is oud. Verstuur het formulier opnieuw.',
  'idempotency.reused':
    'Dit formulier is al verstuurd. Kijk bij Mijn verwijzingen voordat u het opnieuw verstuurt.',
  'idempotency.running': 'Dit formulier is al onderweg. Wacht even en kijk bij Mijn verwijzingen.',
  'login.refused': 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw.',
  'login.throttled': 'Dit ging te vaak mis. Wacht 15 minuten en probeer het dan opnieuw.',
  'password.wrong': 'Dit wachtwoord klopt niet. Probeer het opnieuw.',
  'session.step_up': 'Laat eerst zien dat u het bent. Vul uw wachtwoord in.',
  'role.ended': 'U heeft deze rol niet meer. Log opnieuw in, of vraag het aan uw beheerder.',
  'session.missing': 'Log eerst in.',
  'session.ended': 'U was 15 minuten weg. Log opnieuw in. Uw tekst is bewaard.',
  'permission.refused': 'Dit mag u niet zien. Vraag het aan uw beheerder.',
  not_found: 'Deze pagina bestaat niet, of hij is niet voor u.',
  'method.not_allowed': 'Dit kan hier niet.',
  'rate.limited': 'Dit ging te snel achter elkaar. Wacht een minuut.',
  'clock.refused': 'De klok verzetten kan alleen in de oefenregio.',
  unavailable:
    'Het is niet gelukt. Dit ligt aan ons. Uw tekst is bewaard. Probeer het over een minuut.',
  unexpected:
    'Het is niet gelukt. Dit ligt aan ons. Uw tekst is bewaard. Probeer het over een minuut.',
  'form.expired': 'Deze pagina stond te lang open. Uw tekst is bewaard. Verstuur hem opnieuw.',
  'mailbox.absent': 'Hier worden echte e-mails verstuurd. Er is geen oefenpost.',
} as const satisfies Record<ErrorCode | PageCode, Sentence>;
