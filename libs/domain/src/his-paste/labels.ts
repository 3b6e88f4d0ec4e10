/** What the text behind a label is about. */
export type LabelKind =
  | 'name'
  | 'surname'
  | 'initials'
  | 'given_name'
  | 'prefix'
  | 'maiden_name'
  | 'birth'
  | 'age'
  | 'phone'
  | 'mobile'
  | 'address'
  | 'postcode'
  | 'house_number'
  | 'addition'
  | 'email'
  | 'icpc'
  | 'bsn'
  | 'number'
  | 'other_date'
  | 'other'
  | 'relative'
  | 'care_party';

const words: Readonly<Record<LabelKind, string>> = {
  name: 'naam|naam patiënt|naam patient|naam cliënt|patiënt|patient|patiëntnaam|patientnaam|pat|pt|cliënt|client|name|patient name|full name|volledige naam',
  surname: 'achternaam|familienaam|surname|last name|family name|lastname|eigen naam',
  initials: 'voorletters|voorletter|initialen|initials|voorl',
  given_name:
    'voornaam|voornamen|roepnaam|first name|given name|given names|first names|firstname|forename',
  prefix: 'tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels|tussenv|tv|prefix',
  maiden_name: 'meisjesnaam|geboortenaam|partnernaam|naam partner|maiden name|birth name|e/v|e.v',
  birth:
    'geboortedatum|geb.datum|geb. datum|geb datum|geb.dat|geb. dat|geboorte|geboren op|geboren|geb|gebdat|geb op|gbd|g.d|dob|d.o.b|date of birth|birth date|birthdate|born',
  age: 'leeftijd|age|lft',
  phone:
    'telefoon|telefoonnummer|telefoonnr|telnr|tel. nr|tel nr|tel.nr|tel|phone|telephone|phone number|vast|thuis|tel thuis|tel. thuis|tel privé|telefoon thuis|telefoon privé|home phone|huistelefoon|t',
  mobile:
    'mobiel|mobiele telefoon|mobiel nummer|mobielnummer|mob|mob.nr|mobile|mobile phone|cell|gsm|tel mobiel|tel. mobiel|telefoon mobiel|06|m',
  address: 'adres|straat|woonadres|address|street|adr|straatnaam',
  postcode: 'postcode|pc|postal code|postcode/plaats|postcode en plaats|postcode plaats|zip',
  house_number: 'huisnummer|huisnr|huis nr|nr|house number|house no|number',
  addition: 'toevoeging|huisnummertoevoeging|toev|addition',
  email: 'e-mail|email|mail|e-mailadres|emailadres|mailadres|e-mail address|e',
  icpc: 'icpc|icpc-code|icpc code|icpc-codes|icpc codes|episode|episodes|e-regel|probleem|problem|diagnose|reden|indicatie',
  bsn: 'bsn|bsn-nummer|burgerservicenummer|sofinummer|sofi|sofi-nummer|burger service nummer',
  number:
    'patiëntnummer|patientnummer|patiëntnr|patientnr|pat.nr|pat. nr|patnr|dossiernummer|dossiernr|dossier|polisnummer|polisnr|polis|polis nr|klantnummer|verzekerdenummer|verzekerdenr|verz.nr|uzovi|agb|agb-code|his-nummer|his nr|insurance number|patient id|patient number|iban|kenmerk|nhs|fax|faxnummer|f',
  other_date:
    'datum|d.d|dd|consult|consultdatum|overleden|ingeschreven|inschrijfdatum|inschrijving|sinds|afdruk|afdrukdatum|afgedrukt|print|printdatum|printed|laatste consult|laatste contact|laatst gezien|last visit|date|registered|per|vanaf|begindatum',
  other:
    'geslacht|sex|gender|woonplaats|plaats|city|town|land|country|verzekering|verzekeraar|insurance|taal|language|nationaliteit|burgerlijke staat|beroep|medicatie|allergie|allergieën|status|opmerking|memo|notitie|let op|v|w|p|titel|aanhef|title',
  relative:
    'contactpersoon|contact|eerste contact|eerste contactpersoon|dochter|zoon|echtgenoot|echtgenote|partner|moeder|vader|broer|zus|buurvrouw|buurman|buren|mantelzorger|mantelzorg|naaste|familie|kind|neef|nicht|vriendin|schoondochter|schoonzoon|emergency contact|next of kin|daughter|son|tel partner|tel. partner|naam contactpersoon|wettelijk vertegenwoordiger|mentor|curator|bewindvoerder',
  care_party:
    'huisarts|huisartspraktijk|huisartsenpraktijk|naam huisarts|praktijk|naam praktijk|gp|general practitioner|practice|apotheek|pharmacy|poh|poh-ggz|behandelaar|verwijzer|specialist|thuiszorg|wijkverpleging|wijkverpleegkundige|assistente|medewerker|arts|waarnemer|verzekeringsmaatschappij|ziekenhuis|fysiotherapeut',
};

const kinds = new Map<string, LabelKind>(
  Object.entries(words).flatMap(([kind, list]) =>
    list.split('|').map((word): [string, LabelKind] => [word, kind as LabelKind]),
  ),
);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

// The longest first, so that 'naam huisarts' is not read as 'naam'.
const alternatives = [...kinds.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');

/** Every place where a word of the list stands on its own. */
export const labelPattern = new RegExp(
  `(?<![\\p{L}\\p{N}@/'-])(?:${alternatives})(?![\\p{L}\\p{N}@'/-])`,
  'giu',
);

/** The kind of a label as it was written; the patterns above find nothing else. */
export function kindOf(label: string): LabelKind {
  return kinds.get(label.toLowerCase()) ?? 'other';
}

/** Kinds whose label needs no colon when a number follows: `tel 020-1234567`, `BSN 123456782`. */
export const beforeNumbers: ReadonlySet<LabelKind> = new Set<LabelKind>([
  'phone',
  'mobile',
  'postcode',
  'house_number',
  'bsn',
  'number',
  'age',
  'other_date',
]);

/** Kinds whose label counts wherever it stands. */
export const anywhere: ReadonlySet<LabelKind> = new Set<LabelKind>([
  'birth',
  'relative',
  'care_party',
  'bsn',
]);

/** Kinds that make the rest of their line about somebody else. */
export const ofOthers: ReadonlySet<LabelKind> = new Set<LabelKind>(['relative', 'care_party']);
