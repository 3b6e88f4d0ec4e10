import { create } from 'qrcode';

/** A QR code as one SVG path on a square of so many units. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Draws the text as a QR code, with the white margin of four units that readers need. */
export function qrPath(content: string): QrPath {
  const { size, data } = create(content, { errorCorrectionLevel: 'M' }).modules;
  const dots = Array.from(data).flatMap((isDark, at) =>
    isDark ? [`M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z`] : [],
  );
  return { size: size + 8, path: dots.join('') };
}
