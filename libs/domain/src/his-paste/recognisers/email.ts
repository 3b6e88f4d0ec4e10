import type { Recogniser } from '../pasted-header.js';
import { agree, candidatesOf, foundAt } from './text-pieces.js';

const address =
  /(?<![A-Za-z0-9._%+'-])[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,12}(?![A-Za-z0-9-])/g;
const ofOrganisation =
  /^(?:info|praktijk|huisarts|huisartsen|receptie|assistent|assistente|balie|apotheek|recept|recepten|noreply|no-reply|contact|administratie|zorgmail|post)\b|@[^@]*(?:praktijk|huisarts|apotheek|zorgmail)/i;

/** The patient's own e-mail address; one of a practice or a relative is left alone. */
export const email: Recogniser = {
  field: 'email',
  find(view) {
    const all = candidatesOf(view, address, ([text]) =>
      /\d{8}/.test(text) ? undefined : text.toLowerCase(),
    );
    const own = all.filter(
      ({ value, segment }) => segment?.isOfOther !== true && !ofOrganisation.test(value),
    );
    const labelled = own.filter(({ segment }) => segment?.kind === 'email');
    const chosen = labelled[0] ?? own[0];
    if (chosen === undefined) return undefined;
    return foundAt(chosen, agree(labelled.length > 0 ? labelled : own));
  },
};
