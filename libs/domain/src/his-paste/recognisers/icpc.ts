import type { Recogniser } from '../pasted-header.js';
import { agree, candidatesOf, foundAt } from './text-pieces.js';

const code = /(?<![\p{L}\p{N}.@/-])([ABDFHKLNPRSTUWXYZ])(\d{2})(?:\.\d{1,2})?(?![\p{L}\p{N}@])/gu;

/** The first ICPC-1 code, without its sub-code: that is what the list of reasons knows. */
export const icpc: Recogniser = {
  field: 'icpc',
  find(view) {
    const all = candidatesOf(view, code, ([, chapter = '', number = '']) =>
      number === '00' ? undefined : chapter + number,
    );
    const labelled = all.filter(({ segment }) => segment?.kind === 'icpc');
    const chosen = labelled[0] ?? all[0];
    if (chosen === undefined) return undefined;
    return foundAt(chosen, labelled.length > 0 && agree(labelled));
  },
};
