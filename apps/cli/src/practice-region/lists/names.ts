import type { Random } from '../random.js';

/** Made-up names, as mixed as a Dutch town; any likeness is chance. */
interface Origin {
  /** How many of a hundred people. */
  readonly share: number;
  /** ISO 639-1 of the language that some of them speak rather than Dutch. */
  readonly language: string;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
}

const words = (text: string): readonly string[] => text.split(', ');

const origins: readonly Origin[] = [
  {
    share: 58,
    language: 'nl',
    women: words(
      'Annie, Corrie, Els, Greet, Hennie, Ineke, Janneke, Lies, Marieke, Nel, Riet, Sanne, Tineke, Truus, Wil, Lotte',
    ),
    men: words(
      'Aad, Bert, Cor, Dirk, Frits, Gerrit, Henk, Jan, Kees, Leo, Piet, Ruud, Theo, Wim, Bas, Daan',
    ),
    families: words(
      'de Vries, Bakker, van Dijk, Visser, Smit, Meijer, de Boer, Mulder, van den Berg, Dekker, Kok, Vos, Hoekstra, van Leeuwen, Prins, Kuipers, Postma, Schouten, Veenstra, Blom',
    ),
  },
  {
    share: 10,
    language: 'tr',
    women: words('Fatma, Ayşe, Emine, Hatice, Zeynep, Elif'),
    men: words('Mehmet, Mustafa, Ahmet, Hasan, İbrahim, Emre'),
    families: words('Yılmaz, Kaya, Demir, Şahin, Çelik, Öztürk, Aydın'),
  },
  {
    share: 9,
    language: 'ar',
    women: words('Khadija, Fatima, Samira, Naima, Latifa, Hanan'),
    men: words('Mohammed, Youssef, Rachid, Hassan, Karim, Abdel'),
    families: words('El Amrani, Bouzid, Benali, El Idrissi, Haddou, Ziani'),
  },
  {
    share: 8,
    language: 'nl',
    women: words('Shanti, Gladys, Wilma, Sharda, Muriel, Lucia'),
    men: words('Ramon, Glenn, Ravi, Stanley, Soewarto, Ruben'),
    families: words('Pinas, Ramdin, Kartosen, Blijd, Sewradj, Martina, Isenia'),
  },
  {
    share: 6,
    language: 'pl',
    women: words('Agnieszka, Katarzyna, Małgorzata, Ewa'),
    men: words('Piotr, Tomasz, Marek, Łukasz'),
    families: words('Nowak, Kowalski, Wiśniewski, Zieliński, Mazur'),
  },
  {
    share: 4,
    language: 'nl',
    women: words('Sarah, Sylvia, Lientje, Ingrid'),
    men: words('Eddy, Rob, Max, Julius'),
    families: words('Tahapary, Latuheru, Siahaya, van der Wal, Pattinama'),
  },
  {
    share: 5,
    language: 'uk',
    women: words('Oksana, Olena, Iryna, Mariam'),
    men: words('Andriy, Samuel, Taras, Yonas'),
    families: words('Kovalenko, Shevchuk, Tesfaye, Bondarenko, Haile'),
  },
];

export type Gender = 'woman' | 'man';

export interface PersonName {
  readonly first: string;
  readonly family: string;
  /** As it is written on a form. */
  readonly full: string;
  readonly gender: Gender;
  /** The language of home; most people speak Dutch as well. */
  readonly homeLanguage: string;
}

/** Somebody's name: origin, gender, first name and family name by chance. */
export function pickName(random: Random): PersonName {
  const origin = pickOrigin(random);
  const gender: Gender = random.chance(0.58) ? 'woman' : 'man';
  const first = random.pick(gender === 'woman' ? origin.women : origin.men);
  const family = random.pick(origin.families);
  return { first, family, full: `${first} ${family}`, gender, homeLanguage: origin.language };
}

function pickOrigin(random: Random): Origin {
  let left = random.next() * origins.reduce((sum, { share }) => sum + share, 0);
  for (const origin of origins) {
    left -= origin.share;
    if (left < 0) return origin;
  }
  return random.pick(origins);
}
