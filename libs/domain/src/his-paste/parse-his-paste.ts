import type { CivilDate } from '../calendar/index.js';
import type { Found, PastedField, PastedHeader, PasteView } from './pasted-header.js';
import * as recognisers from './recognisers/index.js';
import { removeBsn } from './remove-bsn.js';
import { segmentsOf } from './segments.js';

/** A header is a few lines: what comes after this many signs is not read. */
const longestHeader = 6000;

/**
 * Reads a patient header that somebody copied from a GP's system. Never throws; asks nobody outside;
 * keeps nothing. `from` counts UTF-16 units in the text as it was given.
 */
export function parseHisPaste(pasted: string, today: CivilDate): PastedHeader {
  const { text, hadBsn } = removeBsn(inPlainSigns(pasted.slice(0, longestHeader)));
  const view: PasteView = { text, segments: segmentsOf(text), today };
  const fields: Partial<Record<PastedField, Found>> = {};
  for (const recogniser of Object.values(recognisers)) {
    const found = recogniser.find(view);
    if (found !== undefined) fields[recogniser.field] = found;
  }
  return { fields, hadBsn };
}

/** One sign for one sign, so that places in the text stay the same. */
function inPlainSigns(text: string): string {
  return text
    .replace(/\r/g, '\n')
    .replace(/[\u00a0\u2000-\u200f\u202f\u2028\u2029\u2060\u3000\ufeff\v\f\0]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
