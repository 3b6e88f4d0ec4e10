import { randomFrom } from '../random.js';
import { neighbourhoods, type ProviderName } from './places.js';
import { dayPartOf, type Weekly } from './weekly.js';

/** Something that every neighbourhood has: what it is called, and what one does. */
type Offer = readonly [name: string, description: string];

const offers: Readonly<Record<string, readonly Offer[]>> = {
  meeting: [
    ['Koffie en krant', 'U drinkt koffie en leest samen de krant.'],
    ['Buurtborrel', 'U praat bij met mensen uit de buurt.'],
    ['Kaarten en dammen', 'U speelt kaart of damt met anderen.'],
    ['Vrouwengroep', 'U ontmoet andere vrouwen uit de wijk.'],
    ['Mannengroep', 'U ontmoet andere mannen uit de wijk.'],
    ['Zondagsinloop', 'U loopt binnen als de week lang was.'],
  ],
  eating_together: [
    ['Soep om twaalf uur', 'U eet samen een kop soep.'],
    ['Ontbijt met de buren', 'U begint de dag aan een lange tafel.'],
    ['Koken voor één', 'U leert koken voor uzelf en eet samen.'],
    ['Wereldkeuken', 'U proeft elke week een ander land.'],
    ['Taart bakken', 'U bakt een taart en eet hem samen op.'],
    ['Buurtrestaurant', 'U eet een maaltijd die buren koken.'],
  ],
  movement: [
    ['Ommetje', 'U loopt een rondje van een half uur.'],
    ['Fietsen in de groep', 'U fietst rustig een paar kilometer.'],
    ['Dansen zonder stappen', 'U danst op muziek die u kent.'],
    ['Tai chi', 'U beweegt langzaam en ademt rustig.'],
    ['Jeu de boules', 'U gooit ballen en maakt een praatje.'],
    ['Gym voor iedereen', 'U beweegt op uw eigen niveau.'],
  ],
  nature: [
    ['Groen in de straat', 'U zorgt samen voor de bloembakken.'],
    ['Moestuin', 'U zaait en oogst groente met anderen.'],
    ['Natuurwandeling', 'U loopt met een gids door het groen.'],
    ['Bijen en bloemen', 'U helpt de imker van de wijk.'],
    ['Dieren verzorgen', 'U voert de dieren van de kinderboerderij.'],
    ['Snoeigroep', 'U snoeit en harkt in het park.'],
  ],
  creative: [
    ['Tekenen', 'U tekent wat u ziet. Het hoeft niet mooi te zijn.'],
    ['Klei en keramiek', 'U maakt iets met uw handen.'],
    ['Koor zonder noten', 'U zingt mee. Noten lezen hoeft niet.'],
    ['Naaiatelier', 'U maakt of herstelt kleding.'],
    ['Fotograferen', 'U maakt foto’s van uw eigen buurt.'],
    ['Muziek maken', 'U speelt samen eenvoudige muziek.'],
  ],
  learning: [
    ['Taalcafé', 'U oefent Nederlands met een kop koffie.'],
    ['Verhalen schrijven', 'U schrijft een verhaal uit uw leven.'],
    ['Beter slapen', 'U leert wat helpt als u slecht slaapt.'],
    ['Rustig ademen', 'U leert oefeningen tegen spanning.'],
    ['Geschiedenis van de stad', 'U hoort hoe de stad vroeger was.'],
    ['Gezond eten', 'U leert wat goed is voor uw lijf.'],
  ],
  digital: [
    ['Inloop digitaal', 'U stelt al uw vragen over de computer.'],
    ['Bellen met beeld', 'U leert bellen met uw familie.'],
    ['Veilig op internet', 'U leert wat u beter niet aanklikt.'],
    ['Foto’s op de telefoon', 'U leert foto’s maken en delen.'],
    ['DigiD en formulieren', 'U oefent met de sites van de overheid.'],
    ['Tablet voor beginners', 'U leert stap voor stap.'],
  ],
  volunteering: [
    ['Koffie schenken', 'U schenkt koffie en maakt een praatje.'],
    ['Boodschappen brengen', 'U doet boodschappen voor een buur.'],
    ['Voorlezen', 'U leest voor aan kinderen.'],
    ['Klussen bij buren', 'U helpt met een kleine klus.'],
    ['Wijkkrant maken', 'U schrijft of deelt de krant uit.'],
    ['Gastheer van de inloop', 'U ontvangt wie nieuw is.'],
  ],
  buddy: [
    ['Wandelmaatje', 'U wandelt elke week met iemand.'],
    ['Taalmaatje', 'U oefent samen Nederlands.'],
    ['Koffiemaatje', 'Iemand komt bij u koffie drinken.'],
    ['Sportmaatje', 'Iemand gaat met u mee naar de sport.'],
    ['Telefoonmaatje', 'Iemand belt u elke week.'],
    ['Uitgaansmaatje', 'U gaat samen naar een museum of film.'],
  ],
  peer_group: [
    ['Praatgroep verlies', 'U praat met mensen die ook iemand missen.'],
    ['Praatgroep alleen', 'U praat met mensen die ook alleen zijn.'],
    ['Praatgroep scheiding', 'U praat met mensen na een scheiding.'],
    ['Praatgroep zonder werk', 'U praat met mensen die werk zoeken.'],
    ['Praatgroep nieuw hier', 'U praat met mensen die hier kwamen wonen.'],
    ['Praatgroep jonge ouders', 'U praat met andere jonge ouders.'],
  ],
  informal_care_support: [
    ['Adempauze', 'U bent er even uit. Iemand neemt de zorg over.'],
    ['Zorgen voor ouders', 'U praat met anderen die voor een ouder zorgen.'],
    ['Zorgen voor uw partner', 'U praat met anderen die dit ook doen.'],
    ['Lunch voor mantelzorgers', 'U luncht met anderen die zorgen.'],
    ['Wandelen voor mantelzorgers', 'U loopt en maakt uw hoofd leeg.'],
    ['Vragen over zorg', 'U stelt uw vragen over hulp thuis.'],
  ],
  practical_help: [
    ['Hulp bij geld', 'Iemand kijkt met u naar uw geld.'],
    ['Hulp bij brieven', 'Iemand leest met u uw post.'],
    ['Hulp bij wonen', 'U stelt uw vragen over huur en huis.'],
    ['Hulp bij werk', 'U schrijft samen een brief voor werk.'],
    ['Hulp bij vervoer', 'U hoort hoe u ergens kunt komen.'],
    ['Spullen te leen', 'U leent wat u een keer nodig hebt.'],
  ],
};

const byArrangement: Readonly<Record<string, ProviderName>> = {
  eating_together: 'Stichting Samen aan Tafel',
  movement: 'Sportpunt Oefenstad',
  nature: 'Stadstuin De Oude Akker',
  learning: 'Bibliotheek Havenzicht',
  digital: 'Bibliotheek Havenzicht',
  volunteering: 'Vrijwilligerspunt Oefenstad',
  buddy: 'Vrijwilligerspunt Oefenstad',
  practical_help: 'Vrijwilligerspunt Oefenstad',
};

const seed = 318;
const venues = ['Het wijkgebouw', 'De school', 'De oude kerk', 'Het clubhuis', 'De huiskamer'];
const times = ['09:30', '10:00', '10:30', '13:00', '13:30', '14:30', '15:30', '19:00', '19:30'];
const prices = [0, 0, 0, 100, 150, 250, 400, 500, 750];

/** The same things to do in every neighbourhood, each on its own day, at its own place and price. */
export const moreActivities: readonly Weekly[] = Object.entries(offers).flatMap(
  ([arrangement, list]) =>
    list.flatMap(([name, description]) =>
      neighbourhoods.map((neighbourhood): Weekly => {
        const random = randomFrom(seed).fork(`${name} ${neighbourhood.code}`);
        const startsAt = random.pick(times);
        return {
          ...{ name: `${name} ${neighbourhood.name}`, description, arrangement, startsAt },
          neighbourhoodCode: neighbourhood.code,
          place: random.pick(venues),
          provider: byArrangement[arrangement] ?? 'Buurthuis De Linde',
          weekday: random.whole(1, random.chance(0.15) ? 7 : 5),
          dayPart: dayPartOf(startsAt),
          costCents: random.pick(prices),
          capacity: random.whole(4, 20),
        };
      }),
    ),
);
