/** A form that is kept while it is filled in. */
export const draftTexts = {
  draft: {
    saved: (time: string) => `Opgeslagen om ${time}.`,
    failed: 'Niet opgeslagen. Wij proberen het zo weer.',
    leftOut: 'Een vraag is niet opgeslagen. Dit lijkt op een BSN. Haal dit nummer weg.',
    offline:
      'U heeft geen internet. Wij versturen dit zodra u weer internet heeft. Laat dit scherm open.',
    keep: 'Bewaar',
    keys: 'Sneller: Ctrl+Enter verstuurt. Bij Reden kiest u met een cijfer.',
    restored:
      'Dit heeft u eerder ingevuld. Kijk het na. Vraag ook de toestemming opnieuw. Verstuur het dan.',
    recalled: 'De verwijzing is ongedaan gemaakt. Pas haar aan en verstuur haar opnieuw.',
    mend: 'Pas aan en verstuur opnieuw',
    open: (moment: string) => `U was bezig met een verwijzing van ${moment}.`,
    goOn: 'Ga verder',
    withOne: (moment: string) => `met de verwijzing van ${moment}`,
    throwAway: 'Gooi weg',
    throwAwayOne: (moment: string) => `Gooi weg: de verwijzing van ${moment}`,
    leftOff: (moment: string) =>
      `U heeft dit formulier nog niet verstuurd. Wij bewaarden het op ${moment}.`,
    beginAnew: 'Begin opnieuw',
  },
} as const;
