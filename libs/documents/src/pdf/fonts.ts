import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The part of the alphabet that one font file holds. */
type Script = 'latin' | 'latin-ext' | 'cyrillic';

export type Weight = 400 | 700;

const scripts: readonly Script[] = ['latin', 'latin-ext', 'cyrillic'];
const weights: readonly Weight[] = [400, 700];

const resolve = createRequire(import.meta.url).resolve;

const nameOf = (script: Script, weight: Weight): string => `${script}-${weight}`;

/** Where a font is registered by name, like a document of pdfkit. */
interface FontShelf {
  registerFont(name: string, source: Buffer): unknown;
}

/** Registers every weight and script; only what is used is embedded, and of that only the signs used. */
export function registerFonts(shelf: FontShelf): void {
  for (const script of scripts) {
    for (const weight of weights) {
      const file = resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff`);
      shelf.registerFont(nameOf(script, weight), readFileSync(file));
    }
  }
}

/** A piece of text that one font can draw. */
export interface FontRun {
  readonly font: string;
  readonly text: string;
}

const latinBeyond = new Set([0x131, 0x152, 0x153, 0x2c6, 0x2da, 0x2dc, 0x20ac, 0x2122]);

const scriptOf = (code: number): Script | undefined => {
  if (code < 0x100 || latinBeyond.has(code) || (code >= 0x2000 && code <= 0x206f)) return 'latin';
  if (code <= 0x24f || (code >= 0x1e00 && code <= 0x1eff)) return 'latin-ext';
  return code >= 0x400 && code <= 0x45f ? 'cyrillic' : cyrillicBeyond(code);
};

const cyrillicBeyond = (code: number): Script | undefined =>
  [0x490, 0x491, 0x4b0, 0x4b1, 0x2116].includes(code) ? 'cyrillic' : undefined;

/** Cuts a text into pieces of one font each; a sign that none of them has becomes a question mark. */
export function fontRuns(text: string, weight: Weight): readonly FontRun[] {
  const runs: { font: string; text: string }[] = [];
  for (const sign of text.normalize('NFC')) {
    const script = scriptOf(sign.codePointAt(0) ?? 0);
    const font = nameOf(script ?? 'latin', weight);
    const drawn = script === undefined ? '?' : sign;
    const last = runs.at(-1);
    if (last?.font === font) last.text += drawn;
    else runs.push({ font, text: drawn });
  }
  return runs;
}
