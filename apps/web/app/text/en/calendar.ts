import type { calendarTexts as source } from '../nl/calendar.js';
import type { Translation } from '../language/translation.js';

export const calendarTexts: Translation<typeof source> = {
  calendar: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    moment: (date, time) => `${date}, ${time}`,
    decimal: '.',
  },
};
