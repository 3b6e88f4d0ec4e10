import { formatLongDutchDate, type CivilDate } from '@wor/domain';

/** The words of the card in one language, at B1. */
interface CardTexts {
  /** For the document, `nl-NL`. */
  readonly lang: string;
  readonly title: string;
  readonly heading: string;
  readonly call: (team: string, by: CivilDate) => string;
  readonly question: (phone: string) => string;
  readonly nextHeading: string;
  readonly next: readonly string[];
  readonly stopHeading: string;
  readonly stop: (phone: string) => string;
  readonly moreHeading: string;
  readonly more: (address: string) => string;
  readonly until: (day: CivilDate) => string;
  readonly picture: (address: string) => string;
  /** Said on a card that is not in the client's own language. */
  readonly otherLanguage: string;
}

const englishDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const englishMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** 'Tuesday 8 December 2026', by own tables: the same bytes on every machine. */
function longEnglishDate(date: CivilDate): string {
  const at = new Date(`${date}T00:00:00Z`);
  const [day, month] = [englishDays[at.getUTCDay()], englishMonths[at.getUTCMonth()]];
  return `${day} ${at.getUTCDate()} ${month} ${at.getUTCFullYear()}`;
}

const dutch: CardTexts = {
  lang: 'nl-NL',
  title: 'Kaart: wij bellen u',
  heading: 'Wij bellen u',
  call: (team, by) => `${team} belt u niet later dan ${formatLongDutchDate(by)}.`,
  question: (phone) => `Heeft u een vraag? Bel ${phone}.`,
  nextHeading: 'Wat gebeurt er nu?',
  next: [
    'Wij bellen u en maken kennis.',
    'Samen kijken wij wat u graag wilt.',
    'U beslist zelf wat u doet.',
  ],
  stopHeading: 'Wilt u dit toch niet?',
  stop: (phone) => `Bel ${phone}. Dan stoppen wij.`,
  moreHeading: 'Meer lezen?',
  more: (address) => `Scan het vierkant. Of ga naar ${address} en typ deze code:`,
  until: (day) => `De code werkt tot en met ${formatLongDutchDate(day)}.`,
  picture: (address) => `QR-code: opent ${address}`,
  otherLanguage: 'Deze kaart is er nog niet in uw taal. Bel ons gerust.',
};

const english: CardTexts = {
  lang: 'en-GB',
  title: 'Card: we will call you',
  heading: 'We will call you',
  call: (team, by) => `${team} will call you by ${longEnglishDate(by)}.`,
  question: (phone) => `Do you have a question? Call ${phone}.`,
  nextHeading: 'What happens now?',
  next: [
    'We call you to get to know you.',
    'Together we look at what you would like.',
    'You decide what you do.',
  ],
  stopHeading: 'Changed your mind?',
  stop: (phone) => `Call ${phone}. Then we stop.`,
  moreHeading: 'Read more?',
  more: (address) => `Scan the square. Or go to ${address} and type this code:`,
  until: (day) => `The code works until ${longEnglishDate(day)}.`,
  picture: (address) => `QR code: opens ${address}`,
  otherLanguage: 'We do not have this card in your language yet. Please call us.',
};

// Turkish, Polish and Ukrainian are a table each: the letters are there already. Arabic also needs
// its own font and lines that run from right to left.
const byLanguage: Readonly<Record<string, CardTexts>> = { nl: dutch, en: english };

/** The words in the client's language; in Dutch, and saying so, while there are none. */
export function cardTexts(language: string): CardTexts & { readonly isOwnLanguage: boolean } {
  const own = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined;
  return { ...(own ?? dutch), isOwnLanguage: own !== undefined };
}
