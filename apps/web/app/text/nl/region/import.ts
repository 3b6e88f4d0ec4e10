import type { CellProblemCode } from '@wor/domain';
import type { Details } from '../../sentence.js';

/** What is wrong with a cell, and what to do now. */
const cells = {
  missing: ['Deze cel is leeg.', 'Vul de cel in.'],
  too_long: [
    'Deze tekst is te lang.',
    'Maak de tekst korter dan 200 tekens. Een opmerking mag 1000 tekens zijn.',
  ],
  formula: ['Dit begint met =, +, - of @.', 'Haal dit teken weg.'],
  agb: ['Dit is geen AGB-code.', 'Schrijf 8 cijfers, zoals 01234567.'],
  kind: ['Deze soort kennen wij niet.', 'Schrijf praktijk of verwijzer.'],
  team_unknown: ['Dit team kennen wij niet.', 'Schrijf de naam zoals in uw regio.'],
  team_elsewhere: ['Dit team hoort bij een andere organisatie.', 'Kies een ander team.'],
  organisation_unknown: ['Deze organisatie kennen wij niet.', 'Voeg eerst de organisatie toe.'],
  organisation_double: [
    'Er zijn 2 organisaties met deze naam.',
    'Voeg deze persoon zelf toe, zonder bestand.',
  ],
  role_unknown: [
    'Deze rol kennen wij niet.',
    'Schrijf verwijzer, welzijnscoach, teamleider, aanbieder of gemeente.',
  ],
  role_elsewhere: ['Deze rol past niet bij deze organisatie.', 'Kijk de rol en de organisatie na.'],
  email: ['Dit e-mailadres klopt niet.', 'Schrijf bijvoorbeeld jan@ziggo.nl.'],
  phone: ['Dit telefoonnummer klopt niet.', 'Schrijf 10 cijfers, zoals 0612345678.'],
  postcode: ['Dit is geen postcode.', 'Schrijf 4 cijfers, zoals 1234.'],
  neighbourhood_code: ['Dit is geen code van een wijk.', 'Schrijf bijvoorbeeld WK036301.'],
  municipality_code: ['Dit is geen code van een gemeente.', 'Schrijf bijvoorbeeld GM0363.'],
  year: ['Dit is geen jaar.', 'Schrijf bijvoorbeeld 2026.'],
  other_name: ['Deze wijk heeft hierboven een andere naam.', 'Maak de namen gelijk.'],
  duplicate: ['Deze rij staat er al.', 'Haal de dubbele rij weg.'],
  own_account: ['Dit bent u zelf.', 'Haal deze rij weg. Een andere beheerder kan u een rol geven.'],
  has_account: [
    'Dit e-mailadres heeft al een account.',
    'Haal deze rij weg en nodig deze persoon uit.',
  ],
  birth_date: ['Deze geboortedatum klopt niet.', 'Schrijf bijvoorbeeld 01-02-1950.'],
  full_postcode: ['Dit is geen postcode.', 'Schrijf bijvoorbeeld 1234 AB.'],
  language: ['Deze taal kennen wij niet.', 'Schrijf bijvoorbeeld Nederlands, of laat de cel leeg.'],
  reason_unknown: ['Deze reden kennen wij niet.', 'Schrijf de reden zoals in uw regio.'],
  stand_unknown: [
    'Deze stand kennen wij niet.',
    'Schrijf aangenomen, in contact, kennisgemaakt, zoekt activiteit, doet mee, opvolging of wacht.',
  ],
  date: ['Dit is geen datum.', 'Schrijf bijvoorbeeld 15-09-2026.'],
  date_ahead: ['Deze datum ligt na vandaag.', 'Kijk de datum na.'],
  coach_unknown: [
    'Deze coach kennen wij niet.',
    'Schrijf het e-mailadres waarmee de coach inlogt, of laat de cel leeg.',
  ],
  coach_elsewhere: ['Deze coach werkt niet in uw teams.', 'Kies een coach van uw teams.'],
  team_unclear: [
    'Wij weten niet welk team dit wordt.',
    'Kijk de postcode na, of kies een coach die in één team werkt.',
  ],
  consent_how: ['Dit kennen wij niet.', 'Schrijf gesproken, op papier of online.'],
  bsn: ['Hier staat misschien een BSN.', 'Haal het nummer weg.'],
  has_open: [
    'Deze inwoner is al bij uw organisatie in begeleiding.',
    'Haal deze rij weg en werk verder in dat dossier.',
  ],
  arrangement_unknown: [
    'Deze soort activiteit kennen wij niet.',
    'Schrijf de soort zoals in uw regio.',
  ],
  neighbourhood_unknown: [
    'Deze wijk kennen wij niet.',
    'Schrijf de naam of de code zoals in uw regio.',
  ],
  days: ['Dit zijn geen dagen.', 'Schrijf bijvoorbeeld dinsdag, donderdag.'],
  time: ['Deze tijd klopt niet.', 'Schrijf bijvoorbeeld 14:30. De eindtijd ligt na de begintijd.'],
  pace: [
    'Wij weten niet hoe vaak dit is.',
    'Schrijf bijvoorbeeld elke week, om de week of 1e van de maand.',
  ],
  price: ['Dit is geen bedrag.', 'Schrijf bijvoorbeeld 2,50. Of schrijf gratis.'],
  seats: ['Dit is geen aantal plaatsen.', 'Schrijf een heel getal van 0 tot en met 1000.'],
  seats_taken: [
    'Er doen meer mensen mee dan hier staat.',
    'Schrijf minstens zoveel plaatsen als er mensen meedoen.',
  ],
  feature_unknown: [
    'Dit kennen wij niet.',
    'Schrijf bijvoorbeeld Rustige ruimte, of laat de cel leeg.',
  ],
  website: ['Dit adres van een website klopt niet.', 'Schrijf bijvoorbeeld https://buurthuis.nl.'],
} as const satisfies Record<CellProblemCode, readonly [string, string]>;

const reasons: Readonly<Record<string, string>> = {
  empty: 'Er staat niets in dit bestand. Zet onder de kopregel minstens 1 rij.',
  excel: 'Dit is een Excel-bestand. Kies in Excel: Opslaan als, en dan CSV UTF-8.',
  'utf-16': 'Dit bestand is opgeslagen als UTF-16. Sla het op als CSV UTF-8.',
  binary: 'Dit is geen tekstbestand. Sla het op als CSV UTF-8.',
  unknown: 'De letters in dit bestand kunnen wij niet lezen. Sla het op als CSV UTF-8.',
  unknown_columns: 'In de kopregel staat een kolom te veel. Gebruik alleen de kolommen hieronder.',
};

/** What is wrong with a whole file, by the reason that the api gives. */
export function importFileSentence({ reason, columns, row, count }: Details): string {
  if (reason === 'rows') {
    return `Dit bestand heeft meer dan ${count ?? '100.000'} rijen. Maak er 2 bestanden van.`;
  }
  if (reason === 'columns') return `In dit bestand mist een kolom: ${columns ?? ''}. Voeg hem toe.`;
  if (reason === 'broken') return `Vanaf rij ${row ?? 1} kunnen wij niet verder. Kijk die rij na.`;
  return reasons[String(reason)] ?? 'Dit bestand kunnen wij niet lezen. Kijk het na.';
}

const grouped = new Intl.NumberFormat('nl-NL', { useGrouping: 'min2' });

/** The pages of an administrator who imports files. */
export const importTexts = {
  imports: {
    cells,
    title: 'Importeer een bestand',
    intro: 'U kunt veel rijen in 1 keer invoeren. Wij kijken het bestand eerst na.',
    kinds: {
      practices: 'Praktijken en andere verwijzers',
      areas: 'Werkgebieden',
      people: 'Mensen',
      activities: 'Activiteiten',
    },
    kindTitle: (kind: string) => `Importeer: ${kind}`,
    columns: 'Deze kolommen mogen in het bestand',
    column: 'Kolom',
    mandatory: 'Verplicht',
    example: 'Voorbeeld',
    yes: 'Ja',
    no: 'Nee',
    template: 'Download een voorbeeldbestand',
    file: 'Bestand',
    fileHint: (most: number) =>
      `Een CSV-bestand met ; of , tussen de kolommen. Hooguit ${grouped.format(most)} rijen.`,
    check: 'Kijk het bestand na',
    counts: (added: number, changed: number, same: number) =>
      `${added} nieuw, ${changed} veranderd, ${same} al hetzelfde.`,
    fine: (rows: number) =>
      rows === 1 ? 'Het bestand klopt. Er is 1 rij.' : `Het bestand klopt. Er zijn ${rows} rijen.`,
    nothingYet: 'Er is nog niets ingevoerd.',
    import: (rows: number) => (rows === 1 ? 'Importeer 1 rij' : `Importeer ${rows} rijen`),
    done: 'Het bestand is ingevoerd.',
    problems: (count: number) =>
      count === 1 ? 'Er is 1 fout in het bestand' : `Er zijn ${count} fouten in het bestand`,
    nothingDone: 'Er is niets ingevoerd. Verbeter het bestand en kies het opnieuw.',
    shown: (count: number) => `Hieronder staan de eerste ${count}.`,
    row: 'Rij',
    what: 'Wat is er mis?',
    now: 'Wat nu?',
    converted:
      'Dit bestand was geen UTF-8. Wij hebben het omgezet. Kijk of namen met ë of ï kloppen.',
  },
} as const;
