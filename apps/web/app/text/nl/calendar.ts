/** Dates, in our own words: ICU changes its abbreviations with every Node version. */
export const calendarTexts = {
  calendar: {
    /** Monday first. */
    days: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    moment: (date: string, time: string) => `${date}, ${time}`,
    decimal: ',',
  },
} as const;
