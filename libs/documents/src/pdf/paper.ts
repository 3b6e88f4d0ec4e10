import { fontRuns, registerFonts, type Weight } from './fonts.js';
import PDFDocument from 'pdfkit';

/** Points: 1/72 inch. */
export interface PaperSettings {
  readonly size: readonly [number, number];
  readonly margin: number;
  readonly title: string;
  readonly lang: string;
  readonly madeAt: Date;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  /** Of the lines, as a multiple of the size. */
  readonly leading?: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

type Tag = 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure';
type Element = PDFKit.PDFStructureElement;

/** One page of paper with a tagged reading order: what is written later is read later. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: Element;

  constructor({ size, margin, title, lang, madeAt }: PaperSettings) {
    this.doc = new PDFDocument({
      ...{ size: [...size], margin, lang, tagged: true, displayTitle: true, pdfVersion: '1.7' },
      font: '',
      info: { Title: title, CreationDate: madeAt, ModDate: madeAt, Producer: 'Welzijn op Recept' },
    });
    registerFonts(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** An element of the page itself; what `draw` draws belongs to it. */
  add(tag: Tag, draw: () => void, options: { readonly alt?: string } = {}): void {
    this.root.add(this.doc.struct(tag, options, draw));
  }

  /** A numbered list, each line with its number beside it. Gives where the next thing may begin. */
  addList(lines: readonly string[], box: Box, style: TextStyle): number {
    const list = this.doc.struct('L');
    this.root.add(list);
    const indent = style.size * 1.4;
    let y = box.y;
    lines.forEach((line, at) => {
      const item = this.doc.struct('LI');
      list.add(item);
      const [top, body] = [y, { x: box.x + indent, y, width: box.width - indent }];
      item.add(
        this.doc.struct('Lbl', {}, () => void this.write(`${at + 1}.`, { ...box, y: top }, style)),
      );
      item.add(this.doc.struct('LBody', {}, () => void this.write(line, body, style)));
      item.end();
      y += this.heightOf(line, body.width, style);
    });
    list.end();
    return y;
  }

  /** Writes lines that fit the width. Gives where the next thing may begin. */
  write(text: string, { x, y, width }: Box, style: TextStyle): number {
    const lines = this.wrap(text, width, style);
    const step = stepOf(style);
    this.doc.fillColor(style.color ?? '#111111');
    lines.forEach((line, at) => {
      // The blank at the end of a line keeps its last word apart for who has it read aloud.
      this.writeLine(at < lines.length - 1 ? `${line} ` : line, { x, y: y + at * step }, style);
    });
    return y + lines.length * step;
  }

  heightOf(text: string, width: number, style: TextStyle): number {
    return this.wrap(text, width, style).length * stepOf(style);
  }

  /** The finished file. */
  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = [];
    this.doc.on('data', (part: Buffer) => parts.push(part));
    const ended = new Promise<void>((resolve) => this.doc.on('end', resolve));
    this.root.end();
    this.doc.end();
    await ended;
    return Buffer.concat(parts);
  }

  private writeLine(line: string, at: { x: number; y: number }, style: TextStyle): void {
    let x = at.x;
    for (const run of fontRuns(line, style.weight ?? 400)) {
      this.doc.font(run.font, style.size).text(run.text, x, at.y, { lineBreak: false });
      x += this.doc.widthOfString(run.text);
    }
  }

  private widthOf(text: string, { size, weight = 400 }: TextStyle): number {
    return fontRuns(text, weight)
      .map((run) => this.doc.font(run.font, size).widthOfString(run.text))
      .reduce((sum, width) => sum + width, 0);
  }

  private wrap(text: string, width: number, style: TextStyle): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && this.widthOf(longer, style) <= width)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
}

const stepOf = ({ size, leading = 1.35 }: TextStyle): number => size * leading;
