import type { municipalityTexts as source } from '../nl/municipality.js';
import type { Translation } from '../language/translation.js';

export const municipalityTexts: Translation<typeof source> = {
  council: {
    title: 'Figures of your municipality',
    intro: 'All numbers are rounded to 5. Nobody can be recognised.',
    empty: 'There are no figures yet. They come after the first whole quarter.',
    table: 'Counts per quarter',
    period: 'Quarter',
    families: { referred: 'Referred', started: 'Started', closed: 'Finished' },
    hidden: 'Too few people, or protected.',
    date: (on) => `Figures of ${on}.`,
    publishedAt: 'Made on',
    latest: (period) => `Latest quarter: ${period}`,
    quarter: (number, year) => `quarter ${number} of ${year}`,
  },
};
