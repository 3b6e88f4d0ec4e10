import type { PastedField } from '../pasted-header.js';

/** One made-up header, in the manner of what systems print, and what a person would read in it. */
export interface CorpusHeader {
  readonly style: string;
  readonly text: string;
  readonly expected: Readonly<Partial<Record<PastedField, string>>>;
  readonly hasBsn?: true;
}
