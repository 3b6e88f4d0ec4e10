import type { Translation } from '../../language/translation.js';
import type { caseloadImportTexts as source } from '../../nl/caseload/import.js';

/** A running caseload that comes along from another system. */
export const caseloadImportTexts: Translation<typeof source> = {
  caseloadImport: {
    link: 'Take over clients from a file',
    title: 'Take over clients from a file',
    back: 'Back to the clients',
    intro: 'This brings a running caseload from another system. We check the file first.',
    after:
      'Everybody comes in the state that the file names, with the follow-up that is still ahead. The client and the referrer get no message about it. We do not keep the file itself.',
    fileHint: 'A CSV file with ; or , between the columns. No more than 2000 rows.',
  },
};
