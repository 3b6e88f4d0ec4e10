import type { Instrument } from './instruments/define-instrument.js';
import * as each from './instruments/index.js';

const byCode = (one: Instrument, other: Instrument): number =>
  one.code.localeCompare(other.code) ||
  other.version.localeCompare(one.version, 'en', { numeric: true });

/** All instruments, by code; of a code with several versions the newest stands first. */
export const instruments: readonly Instrument[] = Object.values(each).sort(byCode);
