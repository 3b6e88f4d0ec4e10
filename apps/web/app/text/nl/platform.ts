/** The frame around every page. */
export const platformTexts = {
  platform: 'Welzijn op Recept',
  skipToContent: 'Ga naar de inhoud',
  practice: 'Oefenregio: verzonnen mensen',
  logout: 'Log uit',
  errorPrefix: 'Fout: ',
  mainMenu: 'Hoofdmenu',
  help: 'Hulp nodig? Bel uw beheerder of kijk in de handleiding.',
  code: (code: string) => `Code: ${code.slice(0, 8).toUpperCase()}.`,
  summary: (count: number) =>
    count === 1
      ? 'Er gaat iets niet goed. Kijk naar 1 vraag.'
      : `Er gaat iets niet goed. Kijk naar ${count} vragen.`,
  summaryForm: 'Er gaat iets niet goed.',
  optional: '(mag u overslaan)',
  menu: {
    refer: 'Verwijs',
    referrals: 'Mijn verwijzingen',
    inbox: 'Nieuw',
    caseload: 'Mijn inwoners',
    council: 'Cijfers',
    operations: 'Systeem',
    mailbox: 'Oefenpost',
  },
  noFace: {
    title: 'Welkom',
    text: 'Voor uw rol zijn er nog geen pagina’s. Vraag het aan uw beheerder.',
  },
  failure: {
    notFoundTitle: 'Deze pagina is er niet',
    notFound: 'Deze pagina bestaat niet, of hij is niet voor u. Kijk of het adres klopt.',
    refusedTitle: 'Dit mag u niet zien',
    awayTitle: 'Het is niet gelukt',
    home: 'Naar de eerste pagina',
    again: 'Probeer opnieuw',
    typed: 'Wat u heeft ingevuld',
    plain: 'Het is niet gelukt. Dit ligt aan ons. Probeer het over een minuut.',
  },
  mailbox: {
    title: 'Oefenpost',
    intro: 'Deze mails zijn nergens heen gestuurd. Ze staan alleen hier.',
    empty: 'Er is nog geen post.',
    table: 'Alle mails',
    to: 'Aan',
    from: 'Van',
    subject: 'Onderwerp',
    date: 'Datum',
    back: 'Terug naar alle post',
  },
} as const;
