/** The words of who refers and is no GP practice: clients, and no system of a GP. */
export const neutralTexts = {
  menu: { practice: 'Organisatie' },
  refer: {
    title: 'Verwijs een cliënt',
    patient: 'Cliënt',
    hope: 'Wat hoopt uw cliënt?',
    noPostcode: 'Onbekend. Uw vaste team krijgt de verwijzing.',
    submit: 'Verwijs deze cliënt',
    duplicate: (on: string | null) =>
      on === null ? 'Deze cliënt is al verwezen.' : `Deze cliënt is op ${on} al verwezen.`,
  },
  referrals: {
    table: 'Verwijzingen van uw organisatie',
    patient: 'Cliënt',
    search: 'Zoek een cliënt',
    found: (count: number) =>
      count === 0
        ? 'Uw organisatie heeft deze cliënt niet verwezen.'
        : `${count} ${count === 1 ? 'verwijzing' : 'verwijzingen'} gevonden.`,
  },
  referral: { patient: 'Cliënt' },
  receipt: {
    hisLabel: 'Tekst voor uw dossier',
    hisHint: 'Kies deze tekst en kopieer hem naar uw dossier.',
    copy: 'Kopieer de tekst',
    keys: 'Sneller: met c kopieert u de tekst. Met p print u de kaart. Met n begint u opnieuw.',
    print: 'Print kaart voor uw cliënt',
  },
  referralFilter: {
    whos: [
      { code: 'praktijk', label: 'Van mijn organisatie' },
      { code: 'ik', label: 'Alleen van mij' },
    ],
  },
  practiceOverview: {
    title: 'Uw organisatie in cijfers',
    empty: (from: string) => `Uw organisatie verwees sinds ${from} nog niemand.`,
    sent: (count: number, from: string) =>
      `Uw organisatie verwees sinds ${from} ${count} ${count === 1 ? 'cliënt' : 'cliënten'}.`,
    note: 'Werkdagen tot gesprek: de helft van de mensen was er niet later. Alleen uw organisatie ziet deze cijfers.',
  },
  errors: {
    'consent.missing': 'Zonder toestemming mag u niet verwijzen. Bespreek het eerst met uw cliënt.',
    'referral.duplicate': 'Deze cliënt is al verwezen.',
  },
} as const;
