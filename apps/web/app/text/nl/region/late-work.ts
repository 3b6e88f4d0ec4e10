/** What waits too long in a region, and the days on which nobody works. */
export const lateWorkTexts = {
  lateWork: {
    title: 'Wat te lang wacht',
    intro: 'U ziet geen namen. Bel de teamleider: die kan met het nummer opzoeken om wie het gaat.',
    nothing: 'Er wacht nu niets te lang. U hoeft niets te doen.',
    link: (count: number) =>
      count === 1
        ? 'In uw regio wacht 1 ding te lang.'
        : `In uw regio wachten ${count} dingen te lang.`,
    look: 'Bekijk welke',
    teams: 'Per team',
    team: 'Team',
    count: 'Hoeveel',
    list: 'Welke verwijzingen',
    number: 'Nummer',
    what: 'Wat',
    kinds: {
      first_contact: 'Eerste contact',
      follow_up: 'Opvolging',
      letter: 'Brief aan de inwoner',
      wake: 'Verder na de pauze',
    },
    days: 'Dagen te laat',
    told: 'Wie weet het?',
    toldAt: (who: string, on: string) => `${who} sinds ${on}`,
    coach: 'Coach',
    lead: 'Teamleider',
    administrator: 'Beheerder',
    nobody: 'Nog niemand',
  },
  holidays: {
    intro:
      'Op deze dagen werkt er niemand. Wij tellen ze niet als werkdag. Wat al gepland is, blijft staan.',
    names: {
      goodFriday: 'Goede Vrijdag is vrij',
      liberationDay: '5 mei (Bevrijdingsdag)',
      closedDays: 'Eigen vrije dagen',
    },
    liberationDay: [
      { code: 'false', label: 'Niet vrij' },
      { code: 'lustrum', label: 'Eens in de 5 jaar vrij, zoals in 2030' },
      { code: 'true', label: 'Elk jaar vrij' },
    ],
    closedDay: (number: number) => `Eigen vrije dag ${number}`,
    closedHint: 'Zoals een studiedag. Maak een dag leeg om hem weg te halen.',
    year: (year: number) => `Vrije dagen in ${year}`,
    date: 'Datum',
    name: 'Waarom',
  },
} as const;
