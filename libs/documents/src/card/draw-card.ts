import QRCode from 'qrcode';
import { Paper, type Box, type TextStyle } from '../pdf/paper.js';
import { cardModel, type CardFacts, type CardModel } from './card-model.js';

/** A6, upright, in points. */
const size = [297.64, 419.53] as const;
const margin = 24;
const width = size[0] - 2 * margin;
const squareSide = 92;
const gap = 9;

const ink = '#111111';
const accent = '#154273';

const heading1: TextStyle = { size: 20, weight: 700, color: accent };
const heading2: TextStyle = { size: 11.5, weight: 700, color: accent };
const lead: TextStyle = { size: 12 };
const body: TextStyle = { size: 10.5 };
const small: TextStyle = { size: 8.5 };

/** The card that somebody takes home, as a tagged PDF; the same facts give the same bytes. */
export function drawCard(facts: CardFacts): Promise<Buffer> {
  const model = cardModel(facts);
  const { title, lang, madeOn } = model;
  const madeAt = new Date(`${madeOn}T00:00:00Z`);
  const paper = new Paper({ size, margin, title, lang, madeAt });
  paper.doc.rect(0, 0, size[0], 7).fill(accent);
  let y = text(paper, 'H1', { text: model.heading, y: 24, style: heading1 });
  for (const sentence of model.lead)
    y = text(paper, 'P', { text: sentence, y: y + 3, style: lead });
  y = text(paper, 'H2', { text: model.next.heading, y: y + gap, style: heading2 });
  y = paper.addList(model.next.steps, { x: margin, y, width }, body);
  y = text(paper, 'H2', { text: model.stop.heading, y: y + gap, style: heading2 });
  y = text(paper, 'P', { text: model.stop.sentence, y, style: body });
  drawMore(paper, model.more, Math.max(y + gap, size[1] - margin - squareSide - 20));
  if (model.note !== null) {
    text(paper, 'P', { text: model.note, y: size[1] - margin + 3, style: small });
  }
  return paper.bytes();
}

interface Piece {
  readonly text: string;
  readonly y: number;
  readonly style: TextStyle;
  readonly x?: number;
  readonly width?: number;
}

function text(paper: Paper, tag: 'H1' | 'H2' | 'P', piece: Piece): number {
  const box: Box = { x: piece.x ?? margin, y: piece.y, width: piece.width ?? width };
  paper.add(tag, () => void paper.write(piece.text, box, piece.style));
  return piece.y + paper.heightOf(piece.text, box.width, piece.style);
}

/** The square to scan, and beside it the code to type. */
function drawMore(paper: Paper, more: CardModel['more'], top: number): void {
  const x = margin + squareSide + 12;
  const beside = { x, width: size[0] - margin - x };
  let y = text(paper, 'H2', { ...beside, text: more.heading, y: top, style: heading2 });
  y = text(paper, 'P', { ...beside, text: more.sentence, y, style: small });
  const code: TextStyle = { size: 19, weight: 700, leading: 1.3 };
  y = text(paper, 'P', { ...beside, text: more.code, y: y + 1, style: code });
  text(paper, 'P', { ...beside, text: more.until, y, style: small });
  const square = () => drawSquare(paper, more.link, { x: margin, y: top + 3, width: squareSide });
  paper.add('Figure', square, { alt: more.picture });
}

function drawSquare({ doc }: Paper, link: string, { x, y, width: side }: Box): void {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const step = side / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      doc.rect(x + column * step, y + row * step, step, step);
    }
  }
  doc.fill(ink);
}
