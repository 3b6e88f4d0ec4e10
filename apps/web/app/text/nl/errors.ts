import type { ErrorCode } from '@wor/domain';
import type { PageCode, Sentence } from '../sentence.js';
import { directoryErrors } from './directory/directory-errors.js';
import { importFileSentence } from './region/import.js';
import { tryAgainIn } from './wait.js';

/** What went wrong and what now, by code. */
export const errors = {
  ...directoryErrors,
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
  'self_referral.closed': 'Hier kunt u zich niet zelf aanmelden. Vraag het aan uw huisarts.',
  'consent.own_missing': 'Vindt u dit goed? Zet dan een vinkje. Anders mogen wij u niet bellen.',
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
  'message.missing': 'Schrijf een bericht.',
  'attempt.missing': 'Kies hoe u contact zocht.',
  'attempt.future': 'Dit moment is nog niet geweest. Klopt de datum?',
  'attempt.before_sending': 'Dit moment ligt voor de verwijzing. Klopt de datum?',
  'contact.too_late':
    'U kunt een contact tot tien minuten na het vastleggen ongedaan maken. Die tijd is voorbij. Leg een nieuw contact vast als er iets anders moet staan.',
  'contact.followed_up':
    'Na dit contact is er al iets anders vastgelegd. Daarom kunt u het niet meer ongedaan maken. Leg een nieuw contact vast als er iets anders moet staan.',
  'contact.told':
    'Iemand heeft al bericht gekregen over dit contact. Daarom kunt u het niet meer ongedaan maken. Leg een nieuw contact vast als er iets anders moet staan.',
  'intake.missing': 'Vul in wat u bij het gesprek hoorde.',
  'participation.not_started':
    'Er is nog geen deelname begonnen. Zet eerst een deelname op begonnen.',
  'follow_up.not_due': 'Er is nu geen opvolging aan de beurt.',
  'follow_up.not_open': 'Deze opvolging is al klaar.',
  'follow_up.snoozed_out': 'U kunt dit niet nog een keer uitstellen. Neem nu contact op.',
  'signal.not_there': 'Dit signaal is er niet meer. Misschien was een collega u voor.',
  'safety.flagged': 'Deze melding staat er al. Misschien was een collega u voor.',
  'safety.not_flagged': 'Er staat geen melding meer. Misschien was een collega u voor.',
  'urgency.too_late': 'Iemand sprak de inwoner al. Spoed aanpassen kan niet meer.',
  'snooze.date': 'Kies een datum na vandaag, hooguit 4 weken later.',
  'outflow.missing': 'Kies waar de inwoner mee verdergaat.',
  'letter.not_waiting': 'Deze brief staat niet meer op de lijst. Ververs de pagina.',
  'quiet.range': 'Vul een tijd in die mag, zoals 08:30.',
  'closed_day.invalid': 'Deze datum bestaat niet. Kies een andere dag.',
  'letter.missing': 'Schrijf een bericht aan de verwijzer, of kies waarom dat niet nodig is.',
  'result.missing': 'Kies wat eruit kwam.',
  'next_date.invalid': 'Kies vandaag of een dag erna, hooguit een jaar vooruit.',
  'assign.missing': 'Kies wie u toewijst, en aan wie.',
  'wake_date.invalid': 'Kies een datum na vandaag.',
  'protocol.not_exhausted':
    'U kunt nog niet stoppen. Probeer vaker, op andere dagen en andere tijden.',
  'redirect.missing': 'Kies waar de inwoner heen gaat.',
  'recall.too_late':
    'Dit kan niet meer. De tijd om terug te halen is voorbij. U kunt de verwijzing wel intrekken.',
  'hand_over.to': 'Kies een collega.',
  'hand_over.same': 'Kies een andere collega. Dit zijn al de inwoners van deze coach.',
  'hand_over.from': 'Kies vandaag of een dag erna, hooguit een jaar vooruit.',
  'hand_over.until': 'Kies een dag vanaf de eerste dag, hooguit een jaar later.',
  'hand_over.until_leaving': 'Bij vertrek hoort geen laatste dag. Laat dit leeg.',
  'hand_over.nobody': 'Kies wie u overdraagt. Er is nu niemand gekozen.',
  'hand_over.no_role':
    'Deze collega werkt niet als coach in het team van deze inwoners. Kies iemand anders.',
  'hand_over.not_theirs':
    'Eén of meer inwoners horen niet meer bij deze coach. Laad de pagina opnieuw.',
  'hand_over.ended': 'Deze overdracht is al klaar.',
  'hours.invalid': 'Vul een heel getal in van 1 tot en met 40.',
  'death.unsure': 'Zet een vinkje als u het zeker weet.',
  'transfer.consent': 'De inwoner moet hier eerst opnieuw toestemming voor geven.',
  'transfer.other_organisation': 'Dit team hoort bij een andere organisatie. Kies Draag over.',
  'transfer.not_welfare': 'Dit team hoort niet bij een welzijnsorganisatie. Kies een ander team.',
  'transfer.ended': 'Deze organisatie is gestopt. Kies een ander team.',
  'transfer.practice_region':
    'Tussen een oefenregio en een echte regio kan dat niet. Kies een ander team.',
  'referral.duplicate': 'Deze patiënt is al verwezen.',
  'referral.action_not_possible': 'Dit kan nu niet meer. De verwijzing is intussen veranderd.',
  'referral.changed': ({ by, at }) =>
    `${typeof by === 'string' && typeof at === 'string' ? `${by} heeft dit ook aangepast, om ${at}.` : 'Iemand anders heeft dit ook aangepast.'} Kijk of uw tekst nog klopt. Verstuur hem dan opnieuw.`,
  'draft.sent': 'Deze verwijzing is al verstuurd. U vindt haar bij Mijn verwijzingen.',
  'draft.changed':
    'U heeft deze verwijzing ook op een ander scherm aangepast. Laad deze pagina opnieuw.',
  'launch.expired': 'Het HIS gaf de gegevens te lang geleden door.',
  'launch.replayed': 'Het HIS gaf deze gegevens al een keer door.',
  'launch.unknown_key': 'Wij kennen de sleutel van dit HIS niet.',
  'launch.wrong_practice': 'Wij kennen dit HIS niet.',
  'launch.too_large': 'Het HIS gaf te veel gegevens door.',
  'launch.invalid': 'Wij konden de gegevens van het HIS niet lezen.',
  'launch_key.issuer':
    'Vul de naam in waarmee het HIS zich meldt. Dat is een webadres, zoals https://his.nl/praktijk.',
  'launch_key.issuer_taken':
    'Een andere praktijk gebruikt deze naam al. Elke praktijk heeft een eigen naam.',
  'launch_key.json': 'Dit is geen lijst met sleutels. Plak alles wat het HIS u gaf, van { tot }.',
  'launch_key.private':
    'Dit is een geheime sleutel. Wij hebben hem niet bewaard. Laat het HIS een nieuwe sleutel maken en plak alleen het openbare deel.',
  'launch_key.kind':
    'Deze sleutel kunnen wij niet gebruiken. Vraag het HIS om een openbare EC-sleutel P-256 met een kid.',
  'launch_key.until': 'Kies een dag na vandaag, en niet verder dan twee jaar.',
  'launch_key.changed':
    'Iemand anders heeft de sleutels intussen veranderd. Laad deze pagina opnieuw.',
  'version.missing': 'Deze pagina is oud. Kijk of uw tekst nog klopt en verstuur hem opnieuw.',
  'merge.choice': 'Kies wat klopt.',
  'merge.not_possible': 'Deze dossiers kunt u nu niet samenvoegen. Kijk of dat al is gebeurd.',
  'merge.not_last': 'Maak eerst het samenvoegen ongedaan dat daarna kwam.',
  'link.old': 'Deze link werkt niet meer. Meld u opnieuw aan, dan krijgt u een nieuwe.',
  'activity.full': 'Deze activiteit is vol. Kies een andere.',
  'appointment.slot': 'Kies een tijd.',
  'appointment.day': 'Kies een dag vanaf vandaag, hooguit een jaar vooruit.',
  'appointment.time': 'Deze tijd bestaat niet. Schrijf bijvoorbeeld 14:00.',
  'appointment.past': 'Deze tijd is al voorbij. Kies een andere tijd.',
  'appointment.kind': 'Kies hoe u elkaar spreekt.',
  'appointment.taken': 'Iemand anders koos net deze tijd. Kies een andere tijd.',
  'appointment.not_yet': 'De afspraak is nog niet geweest.',
  'appointment.action_not_possible': 'Dit kan niet meer met deze afspraak.',
  'open_hours.times':
    'Deze uren kunnen wij niet lezen. Schrijf bijvoorbeeld 9:00-12:30, 13:00-17:00. Dat mag van 6:00 tot 22:00 uur.',
  'open_hours.minutes': 'Kies hoe lang een afspraak duurt.',
  'open_hours.changed':
    'U heeft uw uren intussen op een andere plek veranderd. Kijk of dit nog klopt.',
  'participation.duplicate': 'De inwoner doet hier al aan mee.',
  'participation.action_not_possible': 'Dit kan niet meer met deze deelname.',
  'instrument.unknown': 'Deze vragenlijst kennen wij niet.',
  'instrument.answers': 'Niet alle antwoorden kloppen. Kijk ze na.',
  'norm.range': 'Vul een heel getal in. Kijk bij de vraag wat het minste en het meeste is.',
  'norm.order': 'De uiterste dag ligt voor de streefdag. Kies meer dagen.',
  'norm.day_parts': 'U vraagt om meer dagdelen dan pogingen. Kies minder dagdelen.',
  'label.missing': 'Vul een naam in.',
  'label.double': 'Deze naam staat er al. Kies een andere naam.',
  'digit.invalid': 'Kies een cijfer van 1 tot en met 9.',
  'digit.double': 'Dit cijfer is al van een andere reden. Kies een ander cijfer.',
  'icpc.invalid': 'Dit is geen ICPC-code. Schrijf bijvoorbeeld Z15 of Z15.01.',
  'icpc.double': 'Een van deze ICPC-codes staat al bij een andere reden.',
  'list.empty': 'Houd minstens één keuze over.',
  'code.gone': 'Er mist een keuze die al gebruikt is. Laad de pagina opnieuw.',
  'wait.invalid': 'Kies na hoeveel dagen, weken of maanden.',
  'moment.double': 'Dit moment staat er al.',
  'postcode.range':
    'Een reeks loopt van laag naar hoog, met ten hoogste 200 postcodes. Schrijf 1234-1240.',
  'postcode.absent': 'Deze postcodes staan niet in uw lijst.',
  'neighbourhood.missing': 'Wij weten niet in welke wijk dit ligt. Vul de wijkcode in.',
  'mail_words.placeholder':
    'Wij vullen in deze tekst niets in. Haal tekens weg zoals { } [ ] < > en %.',
  'mail_words.personal':
    'Een mail zegt niets over een persoon. Haal namen, nummers, adressen en links weg.',
  'mail_words.telling':
    'Deze tekst verraadt waar het over gaat. Laat gezondheid, hulp en de verwijzer weg.',
  'mail_words.sentence': 'Begin met een hoofdletter. Eindig met een punt of een vraagteken.',
  'mail_words.opening':
    'Begin met “Actie nodig:” of “Geen actie nodig:”, net als de tekst van het platform.',
  'region.changed':
    'Iemand anders heeft dit ook aangepast. Kijk hieronder wat er nu staat. Sla daarna opnieuw op.',
  'profession.unknown': 'Kies wat voor verwijzer dit is.',
  'organisation.kind': 'Kies wat voor organisatie dit is.',
  'organisation.has_referrals': ({ count }) =>
    `Er lopen nog ${String(count)} verwijzingen bij deze organisatie. Rond die eerst af of draag ze over.`,
  'organisation.in_use': ({ count }) =>
    `Er wijzen nog ${String(count)} postcodes of praktijken naar een team van deze organisatie. Kies daar eerst een ander team.`,
  'agb.invalid': 'Een AGB-code heeft 8 cijfers, zoals 01012345.',
  'municipality.invalid': 'Een gemeentecode is GM met 4 cijfers, zoals GM0363.',
  'neighbourhood.invalid': 'Een wijkcode is WK met 6 cijfers of BU met 8 cijfers, zoals WK036300.',
  'role.impossible': 'Deze rol past niet bij deze organisatie.',
  'membership.own': 'U kunt uw eigen rol niet veranderen. Vraag het aan een andere beheerder.',
  'membership.double': 'Deze persoon heeft deze rol hier al.',
  'import.missing': 'Kies eerst een bestand.',
  'import.gone': 'Dit bestand hebben wij niet meer. Kies het opnieuw.',
  'import.file': importFileSentence,
  'import.rows': 'Er is iets veranderd in uw regio. Kijk het bestand opnieuw na.',
  'import.changed': 'Dit is niet het bestand dat u heeft nagekeken. Kijk het opnieuw na.',
  'idempotency.missing': 'Deze pagina is oud. Verstuur het formulier opnieuw.',
  'idempotency.reused':
    'Dit formulier is al verstuurd. Kijk bij Mijn verwijzingen voordat u het opnieuw verstuurt.',
  'idempotency.running': 'Dit formulier is al onderweg. Wacht even en kijk bij Mijn verwijzingen.',
  'login.refused':
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw. Ging het vaak mis? Wacht 15 minuten, of kies een nieuw wachtwoord.',
  'login.throttled': ({ retryAfter }) => `Dit ging te vaak mis. ${tryAgainIn(retryAfter)}`,
  'password.too_short': 'Dit wachtwoord is te kort. Neem minstens 15 tekens. Een zin mag ook.',
  'password.too_long': 'Dit wachtwoord is te lang. Neem hoogstens 128 tekens.',
  'password.common': 'Dit wachtwoord kiezen veel mensen. Neem een ander. Een eigen zin is goed.',
  'password.context':
    'Gebruik niet uw naam, uw e-mailadres, uw organisatie of de naam van dit platform.',
  'factor.refused': 'Deze code klopt niet, of u gebruikte hem al. Wacht op een nieuwe code.',
  'factor.missing': 'Vul ook de code uit uw app in.',
  'factor.exists': 'U heeft al een app voor codes. Zet die eerst uit.',
  'factor.demanded': 'Uw organisatie vraagt een code bij het inloggen. U kunt dit niet uitzetten.',
  'ticket.ended': 'Dit duurde te lang. Log opnieuw in.',
  'link.ended': 'Deze link werkt niet meer. Vraag een nieuwe aan.',
  'invitation.role': 'Deze rol past niet bij deze organisatie. Kies een andere rol.',
  'email.taken': 'Dit e-mailadres is al in gebruik.',
  'email.same': 'Dit is al uw e-mailadres. Vul een ander adres in.',
  'theme.colour': 'Kies een kleur.',
  'theme.contrast':
    'Deze kleur is niet goed te lezen. Kies een kleur die meer verschilt van de kleur erachter.',
  'theme.wordmark': 'Deze naam is te lang. Neem hoogstens 40 tekens.',
  'theme.radius': 'Kies een vorm voor de hoeken.',
  'password.wrong': 'Dit wachtwoord klopt niet. Probeer het opnieuw.',
  'session.step_up': 'Laat eerst zien dat u het bent. Vul uw wachtwoord in.',
  'role.ended': 'U heeft deze rol niet meer. Log opnieuw in, of vraag het aan uw beheerder.',
  'login.unlinked':
    'Dit account is hier nog niet bekend. Log eerst in met uw wachtwoord. Koppel het daarna bij Mijn account.',
  'login.assurance_too_low':
    'Uw organisatie heeft niet streng genoeg gekeken wie u bent. Log daar in met een extra stap.',
  'provider.away': 'De inlogpagina van uw organisatie werkt nu niet. Probeer het over een minuut.',
  'identity.taken': 'Dit account hoort al bij iemand anders.',
  'session.missing': 'Log eerst in.',
  'session.ended': 'U was 15 minuten weg. Log opnieuw in. Uw tekst is bewaard.',
  'permission.refused': 'Dit mag u niet zien. Vraag het aan uw beheerder.',
  not_found: 'Deze pagina bestaat niet, of hij is niet voor u.',
  'method.not_allowed': 'Dit kan hier niet.',
  'rate.limited': ({ retryAfter }) => `Dit ging te vaak achter elkaar. ${tryAgainIn(retryAfter)}`,
  'clock.refused': 'De klok verzetten kan alleen in de oefenregio.',
  overloaded: 'Het is nu erg druk. Uw tekst is bewaard. Probeer het over een paar seconden.',
  unavailable:
    'Het is niet gelukt. Dit ligt aan ons. Uw tekst is bewaard. Probeer het over een minuut.',
  unexpected:
    'Het is niet gelukt. Dit ligt aan ons. Uw tekst is bewaard. Probeer het over een minuut.',
  'form.expired': 'Deze pagina stond te lang open. Uw tekst is bewaard. Verstuur hem opnieuw.',
  'mailbox.absent': 'Hier worden echte e-mails verstuurd. Er is geen oefenpost.',
} as const satisfies Record<ErrorCode | PageCode, Sentence>;
