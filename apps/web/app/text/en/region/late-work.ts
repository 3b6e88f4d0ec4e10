import type { Translation } from '../../language/translation.js';
import type { lateWorkTexts as source } from '../../nl/region/late-work.js';

export const lateWorkTexts: Translation<typeof source> = {
  lateWork: {
    title: 'What waits too long',
    intro: 'You see no names. Call the team lead, who can find with the number whom it is about.',
    nothing: 'Nothing waits too long now. You need not do anything.',
    link: (count) =>
      count === 1
        ? '1 thing in your region waits too long.'
        : `${count} things in your region wait too long.`,
    look: 'See which',
    teams: 'By team',
    team: 'Team',
    count: 'How many',
    list: 'Which referrals',
    number: 'Number',
    what: 'What',
    kinds: {
      first_contact: 'First contact',
      follow_up: 'Follow-up',
      letter: 'Letter to the client',
      wake: 'Going on after the pause',
    },
    days: 'Days late',
    told: 'Who knows?',
    toldAt: (who, on) => `${who} since ${on}`,
    coach: 'Coach',
    lead: 'Team lead',
    administrator: 'Administrator',
    nobody: 'Nobody yet',
  },
  holidays: {
    intro:
      'On these days nobody works. We do not count them as working days. What is planned already stays.',
    names: {
      goodFriday: 'Good Friday is off',
      liberationDay: '5 May (Liberation Day)',
      closedDays: 'Own days off',
    },
    liberationDay: [
      { code: 'false', label: 'Not off' },
      { code: 'lustrum', label: 'Off once in 5 years, as in 2030' },
      { code: 'true', label: 'Off every year' },
    ],
    closedDay: (number) => `Own day off ${number}`,
    closedHint: 'Such as a study day. Make a day empty to remove it.',
    year: (year) => `Days off in ${year}`,
    date: 'Date',
    name: 'Why',
  },
};
