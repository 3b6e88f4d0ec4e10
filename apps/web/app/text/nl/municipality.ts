/** The pages of a municipality. */
export const municipalityTexts = {
  council: {
    title: 'Cijfers van uw gemeente',
    intro: 'Alle getallen zijn afgerond op 5. Niemand is te herkennen.',
    empty: 'Er zijn nog geen cijfers. Die komen na het eerste hele kwartaal.',
    table: 'Aantallen per kwartaal',
    period: 'Kwartaal',
    families: { referred: 'Verwezen', started: 'Begonnen', closed: 'Afgerond' },
    hidden: 'Te weinig mensen, of afgeschermd.',
    date: (on: string) => `Cijfers van ${on}.`,
    publishedAt: 'Gemaakt op',
    latest: (period: string) => `Laatste kwartaal: ${period}`,
    quarter: (number: string, year: string) => `kwartaal ${number} van ${year}`,
  },
} as const;
