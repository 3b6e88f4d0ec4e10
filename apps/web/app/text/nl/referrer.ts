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
} as const;
