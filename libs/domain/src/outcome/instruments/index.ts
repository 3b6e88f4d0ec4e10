import type { Instrument } from './define-instrument.js';
import { gespreksweb6 } from './gespreksweb-6.js';
import { ucla3 } from './ucla-3.js';

/** All instruments, one line each. Of a code with several versions the newest stands first. */
export const instruments: readonly Instrument[] = [gespreksweb6, ucla3];
