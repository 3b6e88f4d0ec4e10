/**
 * What people choose most, as far as it can be fifteen signs long: common words, alone and in
 * pairs, rows of keys, and well-known phrases. Our own list, from what everybody knows.
 */
const words = (
  'wachtwoord welkom geheim hallo vakantie zomer winter lente herfst januari februari maart april ' +
  'augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag ' +
  'zondag nederland amsterdam rotterdam utrecht ajax feyenoord voetbal liefde schatje prinses ' +
  'computer internet password welcome letmein monkey dragon master superman batman football ' +
  'baseball sunshine princess shadow michael iloveyou admin login secret summer'
).split(' ');

const phrases = (
  'correcthorsebatterystaple correctpaardbatterijnietje ikhouvanjou ikhouvanmij letmeinplease ' +
  'thisismypassword ditismijnwachtwoord mijnwachtwoord geenwachtwoord hetwachtwoordis ' +
  'wachtwoordvergeten ikweethetniet ikbenhetvergeten nieuwwachtwoord sterkwachtwoord ' +
  'geheimwachtwoord langwachtwoord heellangwachtwoord eenheellangwachtwoord opensesame ' +
  'sesamopenu openthedoor tobeornottobe maytheforcebewithyou changeme changemenow pleasechangeme ' +
  'verandermij welkomthuis goedemorgen goedenavond fijnedag prettigweekend passwordpassword ' +
  'administrator trustnoone iloveyouforever iloveyousomuch'
).split(' ');

const rows = [
  ...['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn'],
  ...['01234567890123456789012345', '12345678901234567890123456', '09876543210987654321098765'],
  ...['qazwsxedcrfvtgbyhnujmikolp', 'asdfghjklqwertyuiopzxcvbnm', 'zyxwvutsrqponmlkjihgfedcba'],
];

/** More than three thousand, without capitals, spaces and signs. */
export const commonPasswords: ReadonlySet<string> = new Set([
  ...words,
  ...phrases,
  ...words.flatMap((first) => words.map((second) => first + second)),
  ...rows.flatMap((row) => [row, row.slice(0, 15), row.slice(0, 16), row.slice(0, 20)]),
]);

/** What a sign stands for in a word that was made to look difficult. */
export const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
