import { formatLongDutchDate, type CivilDate } from '@wor/domain';
import { Paper, type Box, type TextStyle } from '../pdf/paper.js';

/** A letter to one client. Besides the address it says nothing about anybody. */
export interface LetterFacts {
  readonly name: string;
  /** Postcode and house number, `9991AB 12`. */
  readonly address: string;
  readonly team: string;
  /** As people write it, `020 1234567`. */
  readonly phone: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly madeOn: CivilDate;
}

/** A4 upright, in points. */
const size = [595.28, 841.89] as const;
const margin = 71;
const width = size[0] - 2 * margin;

const heading: TextStyle = { size: 15, weight: 700 };
const body: TextStyle = { size: 12, leading: 1.5 };
const gap = 14;

/** Where the window of an envelope is: 45 mm from the top, on the left. */
const addressTop = 128;
const textTop = 290;

/** A letter for an envelope with a window, as a tagged PDF; the same facts give the same bytes. */
export function drawLetter(facts: LetterFacts): Promise<Buffer> {
  const { madeOn, team, phone, lines } = facts;
  const madeAt = new Date(`${madeOn}T00:00:00Z`);
  // The title is what a list of files shows: no name.
  const paper = new Paper({ size, margin, title: 'Brief', lang: 'nl', madeAt });
  const add = (tag: 'H1' | 'P', text: string, y: number): number => {
    const style = tag === 'H1' ? heading : body;
    const box: Box = { x: margin, y, width };
    paper.add(tag, () => void paper.write(text, box, style));
    return y + paper.heightOf(text, width, style);
  };
  add('P', formatLongDutchDate(madeOn), margin);
  const below = add('P', facts.name, addressTop);
  add('P', spaced(facts.address), below);
  let y = add('H1', facts.heading, textTop) + gap;
  for (const line of [...lines, `U belt ons op ${phone}.`]) y = add('P', line, y) + gap / 2;
  y = add('P', 'Met vriendelijke groet,', y + gap);
  add('P', team, y);
  return paper.bytes();
}

const spaced = (address: string): string =>
  address.replace(/^(\d{4})([A-Z]{2}) (.+)$/, '$1 $2, huisnummer $3');
