import type { ErrorCode } from '../error.js';

/** Why a text may not stand in ordinary mail. */
export type MailWordsProblem = Extract<ErrorCode, `mail_words.${string}`> | 'text.too_long';

const longest = 160;

const strange = /[^\p{Script=Latin}\p{N}@/.,:;?!'‘’"“”()\s-]/u;
const aboutSomebody = [
  // Numbers of telephones, dates, referrals and houses; addresses of mail and of the web.
  /[\p{N}@/]/u,
  /\p{L}[.:]\p{L}/u,
  /\b(meneer|mijnheer|mevrouw|dhr|mevr|mw)\b/iu,
  /\b\p{Lu}\./u,
  // In Dutch only a name has a capital in the middle of a sentence.
  /(?<![.?!:]["”’']?)[\s("“'‘’-]\p{Lu}/u,
  /\p{L}\p{Lu}/u,
];

/** Parts of words that tell of health, of care, of who referred, of what somebody will do. */
const telling = (
  'huisarts arts dokter praktijk poh ggz apotheek fysio therap psych verpleeg ziek medisch ' +
  'medicijn gezond klacht pijn zorg patiënt cliënt diagnos recept welzijn verwijs verwijz verwez ' +
  'coach intake eenza somber angst depress stress rouw verlies trauma zingeving dement verslav ' +
  'alcohol drugs beperking handicap gewicht mantel schuld geldprob armoe uitkering wijkteam ' +
  'score meting vragenlijst activiteit arrangement wandel sport beweg eetgroep koffie tuin ' +
  'vrijwillig maatje buddy lotgeno ontmoet kennismak gespreksgroep'
).split(' ');

const plainForm = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}-]/gu, '')
    .toLowerCase();

const tellingForms = telling.map(plainForm);

/**
 * What is wrong with a text for ordinary mail: a place to fill in, something about a person, a word
 * that tells what it is about (M-01, M-02). Undefined when nothing is. It knows letters and words,
 * not people: a first name at the start of a sentence passes.
 */
export function mailWordsProblem(text: string): MailWordsProblem | undefined {
  const whole = text.normalize('NFC');
  if (whole.length > longest) return 'text.too_long';
  if (strange.test(whole) || /[\r\n]/.test(whole)) return 'mail_words.placeholder';
  if (aboutSomebody.some((form) => form.test(whole))) return 'mail_words.personal';
  const words = plainForm(whole);
  if (tellingForms.some((part) => words.includes(part))) return 'mail_words.telling';
  return /^\p{Lu}.{3,}$/u.test(whole) ? undefined : 'mail_words.sentence';
}

/** As `mailWordsProblem`, for a text that is one sentence or more. */
export function mailSentenceProblem(text: string): MailWordsProblem | undefined {
  return mailWordsProblem(text) ?? (/[.?!]$/.test(text) ? undefined : 'mail_words.sentence');
}
