/** What a referrer sees after sending, and what both sides write to each other. */
export const referrerTexts = {
  expectation: (inTen: number, days: number) =>
    `${inTen} van de 10 mensen spreken wij binnen ${days} ${days === 1 ? 'werkdag' : 'werkdagen'}.`,
  receipt: {
    title: 'De verwijzing is verstuurd',
    sent: (time: string, number: string) => `Verstuurd om ${time} uur. Nummer ${number}.`,
    next: 'Wat gebeurt er nu?',
    call: (team: string, day: string) => `${team} belt uiterlijk ${day}.`,
    question: (team: string, phone: string) => `Vragen? Bel ${team}: ${phone}.`,
    news: 'U krijgt bericht als er nieuws is. U hoeft nu niets te doen.',
    his: 'Voor uw eigen dossier',
    hisLabel: 'Kopieer voor HIS',
    hisHint: 'Kies deze tekst en kopieer hem naar uw HIS.',
    copy: 'Kopieer voor HIS',
    copied: 'Gekopieerd. U kunt de tekst nu plakken.',
    print: 'Print kaart voor patiënt',
    another: 'Nog een verwijzing',
    follow: 'Bekijk deze verwijzing',
    recall: (time: string) => `Ongedaan maken (kan tot ${time} uur)`,
  },
  cardPage: {
    title: 'Uw kaart',
    intro: 'Op uw kaart staat een code. Typ die hier.',
    label: 'Code op uw kaart',
    hint: 'De code heeft 6 tekens, zoals 3F7 K9C.',
    submit: 'Kijk',
    wrong:
      'Deze code klopt niet, of hij is te oud. Kijk op uw kaart. Of bel het nummer op de kaart.',
    tooOften: 'Dit ging te vaak mis. Wacht 10 minuten. Of bel het nummer op de kaart.',
    call: (team: string) => `U krijgt een telefoontje van ${team}`,
    by: (team: string, day: string) => `${team} belt u uiterlijk ${day}. U hoeft niets te doen.`,
    question: 'Heeft u een vraag? Bel',
    stopHeading: 'Wilt u dit toch niet?',
    stop: 'Dan stoppen wij. Bel',
  },
} as const;
