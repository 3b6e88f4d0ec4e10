import { hardWords } from './hard-words.js';

/** What a Dutch text at B1 keeps to, in words a sentence. */
export const plainBounds = { mean: 15, longest: 20 } as const;

export interface HardWord {
  readonly word: string;
  readonly instead: string;
}

/** How plain a Dutch text is. */
export interface PlainMeasure {
  readonly sentences: number;
  /** Words a sentence; 0 for a text without words. */
  readonly mean: number;
  readonly longest: number;
  /** Sentences of more than 20 words, as they stand. */
  readonly tooLong: readonly string[];
  readonly hard: readonly HardWord[];
  /** The passive forms, such as `wordt gebeld`. */
  readonly passive: readonly string[];
  readonly isPlain: boolean;
}

/** The sentences of a text: up to a full stop, question or exclamation mark, or the end of a line. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|[\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => wordsOf(part).length > 0);
}

/** The words of a sentence; a number is a word, an address is one too. */
export function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/https?:\/\/\S+|[\p{L}\p{N}][\p{L}\p{N}'’@.-]*/gu) ?? [];
}

/** Measures a text: length of sentences, hard words with an easier one, passive voice. */
export function measurePlainness(text: string): PlainMeasure {
  const sentences = sentencesOf(text);
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  const total = lengths.reduce((sum, each) => sum + each, 0);
  const mean = sentences.length === 0 ? 0 : total / sentences.length;
  const tooLong = sentences.filter((_, at) => (lengths[at] ?? 0) > plainBounds.longest);
  const [hard, passive] = [hardWordsIn(text), passivesIn(text)];
  const isShort = mean <= plainBounds.mean && tooLong.length === 0;
  return {
    ...{ sentences: sentences.length, mean, longest: Math.max(0, ...lengths) },
    ...{ tooLong, hard, passive },
    isPlain: isShort && hard.length === 0 && passive.length === 0,
  };
}

function hardWordsIn(text: string): readonly HardWord[] {
  const plain = ` ${wordsOf(text.toLowerCase())
    .map((word) => word.replace(/[.'’-]+$/, ''))
    .join(' ')} `;
  return [...hardWords]
    .filter(([word]) => plain.includes(` ${word} `))
    .map(([word, instead]) => ({ word, instead }));
}

/** Words that begin with ge- and are no participle. */
const noParticiple = new Set([
  ...['geen', 'geld', 'geluk', 'gezin', 'gebied', 'gemeente', 'gesprek', 'gevoel', 'geduld'],
  ...['gebruik', 'gegevens', 'gezondheid', 'geval', 'gemak', 'gewoon', 'gelijk', 'genoeg', 'getal'],
  ...['geboortedatum', 'gebouw', 'gedrag', 'gevolg', 'gewicht', 'gelukkig', 'gezond', 'geluid'],
]);

function passivesIn(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsOf(sentence).map((word) => word.replace(/[.]+$/, '').toLowerCase());
    const verb = words.find((word) => /^(word|wordt|worden|werd|werden)$/.test(word));
    const participle = words.find(
      (word) => /^(\p{L}{2,4})?ge\p{L}+(d|t|en)$/u.test(word) && !noParticiple.has(word),
    );
    return verb === undefined || participle === undefined ? [] : [`${verb} ${participle}`];
  });
}
