import type { ReciprocityAnswer } from '@wor/domain';

/** Who takes part can be there for those who are new. */
export const reciprocityTexts = {
  reciprocity: {
    link: 'Leg vast wat de inwoner wil',
    button: 'Iets terugdoen',
    title: (activity: string) => `Iets terugdoen: ${activity}`,
    intro:
      'Wie al een tijd meedoet, kan mensen helpen die nieuw zijn. Vraag wat de inwoner wil. Nee is ook goed.',
    seen: 'Coaches zien dat deze activiteit een maatje of een gastvrouw of gastheer heeft. Zij zien geen naam.',
    question: 'Wat wil de inwoner bij deze activiteit doen?',
    answers: {
      host: 'Gastvrouw of gastheer: mensen ontvangen die nieuw zijn',
      buddy: 'Maatje: de eerste keer met iemand meegaan',
      none: 'Nu niet',
    } as const satisfies Record<ReciprocityAnswer, string>,
    save: 'Bewaar',
    key: 'Iets terugdoen',
    given: {
      host: 'Wil gastvrouw of gastheer zijn',
      buddy: 'Wil maatje zijn',
      none: 'Nu niet',
    } as const satisfies Record<ReciprocityAnswer, string>,
  },
};
