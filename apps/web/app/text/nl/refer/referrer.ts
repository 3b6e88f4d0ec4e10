/** What a referrer sees after sending, and what both sides write to each other. */
export const referrerTexts = {
  expectation: (inTen: number, days: number) =>
    `${inTen} van de 10 mensen spreken wij binnen ${days} ${days === 1 ? 'werkdag' : 'werkdagen'}.`,
  receipt: {
    title: 'De verwijzing is verstuurd',
    sent: (time: string, number: string) => `Verstuurd om ${time} uur. Nummer ${number}.`,
    next: 'Wat gebeurt er nu?',
    call: (team: string, day: string) => `${team} belt niet later dan ${day}.`,
    question: (team: string, phone: string) => `Vragen? Bel ${team}: ${phone}.`,
    news: 'U krijgt bericht als er nieuws is. U hoeft nu niets te doen.',
    his: 'Voor uw eigen dossier',
    hisLabel: 'Tekst voor het HIS',
    hisHint: 'Kies deze tekst en kopieer hem naar uw HIS.',
    copy: 'Kopieer voor HIS',
    copied: 'Gekopieerd. U kunt de tekst nu plakken.',
    notCopied: 'De tekst is gekozen. Druk op Ctrl+C.',
    keys: 'Sneller: met c kopieert u de tekst voor het HIS. Met p print u de kaart. Met n begint u opnieuw.',
    print: 'Print kaart voor patiënt',
    another: 'Nog een verwijzing',
    follow: 'Bekijk deze verwijzing',
    recall: (time: string) => `Ongedaan maken (kan tot ${time} uur)`,
  },
  referralFilter: {
    title: 'Welke verwijzingen?',
    who: 'Van wie',
    whos: [
      { code: 'praktijk', label: 'Van mijn praktijk' },
      { code: 'ik', label: 'Alleen van mij' },
    ],
    days: 'Nieuws',
    periods: [
      { code: '90', label: 'Laatste 90 dagen' },
      { code: '365', label: 'Laatste jaar' },
      { code: 'alles', label: 'Alles' },
    ],
    step: 'Stap',
    everyStep: 'Alle stappen',
    submit: 'Toon',
  },
  messages: {
    title: 'Berichten over en weer',
    empty: 'Er zijn nog geen berichten.',
    from: { referrer: 'Van de verwijzer', welfare: 'Van het welzijnsteam' },
    supplementTitle: 'Aanvulling op de verwijzing',
    unread: 'Nieuw',
    read: (count: number) =>
      count === 1 ? 'Ik heb dit bericht gelezen' : 'Ik heb deze berichten gelezen',
    written: (by: string | null, at: string) =>
      by === null ? `Geschreven op ${at}.` : `${by}, ${at}.`,
    readOn: (at: string) => `Gelezen op ${at}.`,
    label: { referrer: 'Bericht aan het welzijnsteam', welfare: 'Bericht aan de verwijzer' },
    hint: 'Hoogstens 2000 tekens. Geen BSN.',
    supplementHint: 'Een aanvulling komt bij uw verwijzing. Een bericht is een vraag of antwoord.',
    send: 'Stuur bericht',
    supplement: 'Vul de verwijzing aan',
    closed: 'U kunt hier nu geen bericht meer sturen. Bel elkaar als dat nodig is.',
  },
  practiceOverview: {
    title: 'Uw praktijk in cijfers',
    empty: (from: string) => `Uw praktijk verwees sinds ${from} nog niemand.`,
    sent: (count: number, from: string) =>
      `Uw praktijk verwees sinds ${from} ${count} ${count === 1 ? 'patiënt' : 'patiënten'}.`,
    spoken: (percent: number) => `${percent}% had een eerste gesprek.`,
    median: (days: number) =>
      `De helft daarvan binnen ${days === 1 ? '1 werkdag' : `${days} werkdagen`}.`,
    started: (percent: number) => `${percent}% begon met een activiteit.`,
    open: (count: number) => `Nu open: ${count}.`,
    months: 'Per maand',
    month: 'Maand',
    monthLabel: (key: string) => {
      const names = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
      return `${names[Number(key.slice(5)) - 1] ?? ''} ${key.slice(0, 4)}`;
    },
    reasons: 'Per reden',
    sentColumn: 'Verwezen',
    spokenColumn: 'Gesproken',
    daysColumn: 'Werkdagen tot gesprek',
    startedColumn: 'Gestart',
    openColumn: 'Nu open',
    noDays: '–',
    part: (count: number, percent: number) => `${count} (${percent}%)`,
    note: 'Werkdagen tot gesprek: de helft van de mensen was er niet later. Alleen uw praktijk ziet deze cijfers.',
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
    by: (team: string, day: string) =>
      `${team} belt u niet later dan ${day}. U hoeft niets te doen.`,
    question: 'Heeft u een vraag? Bel',
    stopHeading: 'Wilt u dit toch niet?',
    stop: 'Dan stoppen wij. Bel',
  },
} as const;
