import type { CorpusHeader } from './corpus-header.js';
import { fresh } from './fresh.js';
import { garbage } from './garbage.js';
import { labelled } from './labelled.js';
import { oneLine } from './one-line.js';
import { tables } from './tables.js';

/** All of our own invention: no person, number or address in it exists. */
export const corpus: readonly CorpusHeader[] = [
  ...oneLine,
  ...labelled,
  ...tables,
  ...garbage,
  ...fresh,
];
