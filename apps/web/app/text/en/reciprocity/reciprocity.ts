import type { Translation } from '../../language/translation.js';
import type { reciprocityTexts as source } from '../../nl/reciprocity/reciprocity.js';

/** Who takes part can be there for those who are new. */
export const reciprocityTexts: Translation<typeof source> = {
  reciprocity: {
    link: 'Record what the client wants',
    button: 'Giving back',
    title: (activity) => `Giving back: ${activity}`,
    intro:
      'Who has taken part for some time can help people who are new. Ask what the client wants. No is fine too.',
    seen: 'Coaches see that this activity has a buddy or a host. They see no name.',
    question: 'What does the client want to do at this activity?',
    answers: {
      host: 'Host: receive people who are new',
      buddy: 'Buddy: go along with somebody the first time',
      none: 'Not now',
    },
    save: 'Save',
    key: 'Giving back',
    given: {
      host: 'Wants to be a host',
      buddy: 'Wants to be a buddy',
      none: 'Not now',
    },
  },
};
