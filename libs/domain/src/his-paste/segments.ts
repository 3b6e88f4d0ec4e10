import { anywhere, beforeNumbers, kindOf, labelPattern, ofOthers } from './labels.js';
import type { LabelKind } from './labels.js';

/** A piece of a line with one meaning. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** What the label before it says; null without a label. */
  readonly kind: LabelKind | null;
  /** It is about a relative or a care provider, not about the patient. */
  readonly isOfOther: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Mark extends Span {
  readonly kind: LabelKind;
}

/** Between cells of a line: a tab, a bar, a semicolon, or wide space. */
const boundary = /[ ]*[\t|;][\t|; ]*| {2,}/g;

/** Cuts a text into segments: by line, by label, and by the columns of a table. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let above: readonly (Mark | undefined)[] = [];
  linesOf(text).forEach((line, at) => {
    const cells = cellsOf(text, line);
    const marks = marksOf(text, line, cells);
    const heads = cells.map((cell) => marks.find((mark) => fills(mark, cell, text)));
    const isHead = heads.length > 0 && heads.every((head) => head !== undefined);
    if (isHead) {
      above = heads;
      return;
    }
    const hasOwnLabel = marks.some(({ start }) => start === cells[0]?.start);
    const inherited = hasOwnLabel ? [] : above;
    segments.push(...cutLine({ text, line: { ...line, at }, cells, marks, inherited }));
    // A table may have more rows; a single label speaks for one line only.
    if (above.length < 2 || cells.length < 2) above = [];
  });
  return segments;
}

/** The segment in which a position lies. */
export function segmentAt(segments: readonly Segment[], position: number): Segment | undefined {
  return segments.find(({ start, end }) => start <= position && position < end);
}

function linesOf(text: string): Span[] {
  let start = 0;
  return text
    .split('\n')
    .map((line) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      return span;
    })
    .filter(({ start: from, end }) => text.slice(from, end).trim() !== '');
}

function cellsOf(text: string, { start, end }: Span): Span[] {
  const line = text.slice(start, end);
  const edges = [...line.matchAll(boundary)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const starts = [0, ...edges.map(([, to]) => to ?? 0)];
  const ends = [...edges.map(([from]) => from ?? 0), line.length];
  return starts
    .map((from, at) => trimmed(text, { start: start + from, end: start + (ends[at] ?? from) }))
    .filter((cell) => cell.end > cell.start);
}

/** The span without the spaces at both ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, from + piece.trim().length) };
}

function marksOf(text: string, line: Span, cells: readonly Span[]): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(line.start, line.end).matchAll(labelPattern)) {
    const start = line.start + match.index;
    const end = start + match[0].length;
    const cell = cells.find((each) => each.start <= start && end <= each.end);
    const mark = cell && markAt(text, { start, end, kind: kindOf(match[0]) }, cell);
    if (mark !== undefined && mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  }
  return marks;
}

/** The label together with its dot and colon; undefined when the word is a mere word here. */
function markAt(text: string, { start, end, kind }: Mark, cell: Span): Mark | undefined {
  const tail = /^\.?[ ]*([:=]?)[ ]*/.exec(text.slice(end, Math.min(cell.end, end + 12)));
  const after = end + (tail?.[0].length ?? 0);
  const mark = { start, end: after, kind };
  const hasColon = tail?.[1] !== '' && tail?.[1] !== undefined;
  if (hasColon || fills(mark, cell, text)) return mark;
  if (end - start < 2) return undefined;
  const isNameLabel = start === cell.start && /na(?:am|me)$/i.test(text.slice(start, end));
  if (anywhere.has(kind) || isNameLabel) return mark;
  const isNumberNext = /^[\d+(]/.test(text.slice(after, after + 1));
  return isNumberNext && beforeNumbers.has(kind) ? mark : undefined;
}

function fills(mark: Mark, cell: Span, text: string): boolean {
  return mark.start === cell.start && text.slice(mark.end, cell.end).trim() === '';
}

interface LineParts {
  readonly text: string;
  readonly line: Span & { readonly at: number };
  readonly cells: readonly Span[];
  readonly marks: readonly Mark[];
  readonly inherited: readonly (Mark | undefined)[];
}

function cutLine({ text, line, cells, marks, inherited }: LineParts): Segment[] {
  const segments: Segment[] = [];
  let waiting: LabelKind | null = null;
  let isOfOther = false;
  const add = (span: Span, kind: LabelKind | null): void => {
    const { start, end } = trimmed(text, span);
    if (end > start) segments.push({ start, end, line: line.at, kind, isOfOther });
  };
  cells.forEach((cell, column) => {
    const inside = marks.filter(({ start }) => start >= cell.start && start < cell.end);
    const own = inherited.length === 1 && column > 0 ? undefined : inherited[column];
    const first: LabelKind | null = own?.kind ?? waiting;
    if (own !== undefined) isOfOther = ofOthers.has(own.kind);
    add({ start: cell.start, end: inside[0]?.start ?? cell.end }, first);
    waiting = null;
    inside.forEach((mark, at) => {
      isOfOther ||= ofOthers.has(mark.kind);
      const span = { start: mark.end, end: inside[at + 1]?.start ?? cell.end };
      add(span, mark.kind);
      if (text.slice(span.start, span.end).trim() === '') waiting = mark.kind;
    });
  });
  return segments;
}
