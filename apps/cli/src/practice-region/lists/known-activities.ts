import { neighbourhoods, type ProviderName } from './places.js';
import { dayPartOf, type Weekly } from './weekly.js';

type Where = 1 | 2 | 3 | 4;

interface Row {
  readonly is: readonly [name: string, description: string];
  readonly what: string;
  readonly at: readonly [Where, place: string, ProviderName];
  readonly when: readonly [weekday: number, startsAt: string];
  /** Costs in euro cents and seats. */
  readonly has: readonly [costCents: number, capacity: number];
}

const linden: ProviderName = 'Buurthuis De Linde';
const sport: ProviderName = 'Sportpunt Oefenstad';
const library: ProviderName = 'Bibliotheek Havenzicht';
const garden: ProviderName = 'Stadstuin De Oude Akker';
const table: ProviderName = 'Stichting Samen aan Tafel';
const helping: ProviderName = 'Vrijwilligerspunt Oefenstad';

const rows: readonly Row[] = [
  {
    is: ['Koffie in De Linde', 'U drinkt koffie met mensen uit de buurt.'],
    what: 'meeting',
    at: [1, 'Buurthuis De Linde', linden],
    when: [2, '10:00'],
    has: [0, 20],
  },
  {
    is: ['Spelletjesmiddag', 'U speelt kaart, domino of een bordspel.'],
    what: 'meeting',
    at: [2, 'De Kade', linden],
    when: [4, '14:00'],
    has: [150, 16],
  },
  {
    is: ['Inloop Zonneveld', 'U loopt binnen wanneer u wilt. Er is altijd iemand.'],
    what: 'meeting',
    at: [3, 'Het Zonnetje', linden],
    when: [1, '13:30'],
    has: [0, 25],
  },
  {
    is: ['Avondcafé', 'U ontmoet andere mensen aan het einde van de dag.'],
    what: 'meeting',
    at: [4, 'De Akkerschuur', garden],
    when: [3, '19:30'],
    has: [250, 14],
  },
  {
    is: ['Samen lunchen', 'U eet een gezonde lunch aan één tafel.'],
    what: 'eating_together',
    at: [1, 'Buurthuis De Linde', table],
    when: [3, '12:00'],
    has: [400, 18],
  },
  {
    is: ['Eettafel Havenzicht', 'U eet een warme maaltijd met anderen.'],
    what: 'eating_together',
    at: [2, 'De Kade', table],
    when: [5, '17:30'],
    has: [650, 16],
  },
  {
    is: ['Koken uit alle landen', 'U kookt samen en eet daarna wat u maakte.'],
    what: 'eating_together',
    at: [3, 'Het Zonnetje', table],
    when: [2, '16:30'],
    has: [500, 10],
  },
  {
    is: ['Wandelen langs de haven', 'U wandelt een uur in een rustig tempo.'],
    what: 'movement',
    at: [2, 'Het havenhoofd', sport],
    when: [1, '10:00'],
    has: [0, 20],
  },
  {
    is: ['Stoelyoga', 'U beweegt rustig, op een stoel.'],
    what: 'movement',
    at: [1, 'Sportzaal Linde', sport],
    when: [4, '10:30'],
    has: [350, 12],
  },
  {
    is: ['Zwemmen voor vrouwen', 'U zwemt met alleen vrouwen in het bad.'],
    what: 'movement',
    at: [3, 'Zwembad Zonneveld', sport],
    when: [3, '13:00'],
    has: [500, 12],
  },
  {
    is: ['Wandelvoetbal', 'U voetbalt zonder te rennen.'],
    what: 'movement',
    at: [4, 'Sportpark De Akker', sport],
    when: [5, '10:00'],
    has: [250, 14],
  },
  {
    is: ['Fit in de avond', 'U doet oefeningen die bij u passen.'],
    what: 'movement',
    at: [3, 'Sportzaal Zonneveld', sport],
    when: [2, '19:00'],
    has: [400, 15],
  },
  {
    is: ['Tuinieren in de stadstuin', 'U werkt samen in de moestuin.'],
    what: 'nature',
    at: [4, 'Stadstuin De Oude Akker', garden],
    when: [2, '10:00'],
    has: [0, 12],
  },
  {
    is: ['Vogels kijken', 'U kijkt met een gids naar vogels.'],
    what: 'nature',
    at: [2, 'Het havenhoofd', garden],
    when: [6, '09:00'],
    has: [0, 10],
  },
  {
    is: ['Bloemen schikken', 'U maakt een bos bloemen uit de tuin.'],
    what: 'nature',
    at: [4, 'De Akkerschuur', garden],
    when: [5, '14:00'],
    has: [300, 8],
  },
  {
    is: ['Schilderen voor iedereen', 'U schildert. U hoeft het niet te kunnen.'],
    what: 'creative',
    at: [1, 'Atelier Linde', linden],
    when: [1, '19:30'],
    has: [400, 12],
  },
  {
    is: ['Zingen met plezier', 'U zingt liedjes die u kent.'],
    what: 'creative',
    at: [3, 'Het Zonnetje', linden],
    when: [4, '10:30'],
    has: [200, 24],
  },
  {
    is: ['Breicafé', 'U breit of haakt samen, met koffie erbij.'],
    what: 'creative',
    at: [2, 'Bibliotheek Havenzicht', library],
    when: [3, '13:30'],
    has: [0, 14],
  },
  {
    is: ['Nederlands oefenen', 'U praat Nederlands in een kleine groep.'],
    what: 'learning',
    at: [2, 'Bibliotheek Havenzicht', library],
    when: [2, '13:00'],
    has: [0, 12],
  },
  {
    is: ['Leesclub', 'U leest samen een kort verhaal en praat erover.'],
    what: 'learning',
    at: [2, 'Bibliotheek Havenzicht', library],
    when: [4, '19:30'],
    has: [0, 10],
  },
  {
    is: ['Omgaan met piekeren', 'U leert in zes keer hoe u minder piekert.'],
    what: 'learning',
    at: [1, 'Buurthuis De Linde', linden],
    when: [3, '19:00'],
    has: [0, 8],
  },
  {
    is: ['Hulp met uw telefoon', 'U leert bellen met beeld en berichten sturen.'],
    what: 'digital',
    at: [2, 'Bibliotheek Havenzicht', library],
    when: [1, '14:00'],
    has: [0, 8],
  },
  {
    is: ['Computer voor beginners', 'U leert stap voor stap met een computer werken.'],
    what: 'digital',
    at: [3, 'Het Zonnetje', library],
    when: [5, '10:00'],
    has: [200, 8],
  },
  {
    is: ['Helpen in het repaircafé', 'U repareert spullen voor mensen uit de buurt.'],
    what: 'volunteering',
    at: [1, 'Buurthuis De Linde', helping],
    when: [6, '13:00'],
    has: [0, 10],
  },
  {
    is: ['Gastvrouw of gastheer', 'U ontvangt mensen in het buurthuis.'],
    what: 'volunteering',
    at: [3, 'Het Zonnetje', helping],
    when: [4, '13:00'],
    has: [0, 6],
  },
  {
    is: ['Maatje aan huis', 'Elke week komt iemand bij u langs.'],
    what: 'buddy',
    at: [1, 'Bij u thuis', helping],
    when: [3, '15:00'],
    has: [0, 15],
  },
  {
    is: ['Samen op pad', 'U doet elke week iets leuks met een maatje.'],
    what: 'buddy',
    at: [4, 'Waar u wilt', helping],
    when: [4, '14:30'],
    has: [0, 12],
  },
  {
    is: ['Verder na verlies', 'U praat met mensen die ook iemand missen.'],
    what: 'peer_group',
    at: [1, 'Atelier Linde', linden],
    when: [5, '14:30'],
    has: [0, 9],
  },
  {
    is: ['Mantelzorgcafé', 'U praat met anderen die voor iemand zorgen.'],
    what: 'informal_care_support',
    at: [4, 'De Akkerschuur', helping],
    when: [1, '19:00'],
    has: [0, 14],
  },
  {
    is: ['Spreekuur geld en post', 'Iemand kijkt samen met u naar uw post.'],
    what: 'practical_help',
    at: [3, 'Het Zonnetje', helping],
    when: [3, '09:30'],
    has: [0, 16],
  },
];

/** The activities that were thought up one by one. */
export const knownActivities: readonly Weekly[] = rows.map(
  ({ is: [name, description], what, at: [where, place, provider], when, has }) => ({
    ...{ name, description, arrangement: what, place, provider },
    neighbourhoodCode: neighbourhoods[where - 1]?.code ?? '',
    weekday: when[0],
    startsAt: when[1],
    dayPart: dayPartOf(when[1]),
    costCents: has[0],
    capacity: has[1],
  }),
);
