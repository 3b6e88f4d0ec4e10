import type { platformTexts as source } from '../nl/platform.js';
import type { Translation } from '../language/translation.js';

export const platformTexts: Translation<typeof source> = {
  platform: 'Welzijn op Recept',
  useKeys: 'Use these keys',
  skipToContent: 'Skip to the content',
  practice: 'Practice region: invented people',
  logout: 'Log out',
  errorPrefix: 'Error: ',
  mainMenu: 'Main menu',
  help: 'Need help? Call your administrator or look in the manual.',
  language: 'Language',
  code: (code) => `Code: ${code.slice(0, 8).toUpperCase()}.`,
  summary: (count) =>
    count === 1
      ? 'Something is not right. Look at 1 question.'
      : `Something is not right. Look at ${count} questions.`,
  summaryForm: 'Something is not right.',
  optional: '(you may skip this)',
  yes: 'Yes',
  menu: {
    refer: 'Refer',
    referrals: 'My referrals',
    practice: 'Practice',
    inbox: 'New',
    caseload: 'My clients',
    council: 'Figures',
    operations: 'System',
    region: 'Your region',
    organisations: 'Organisations',
    people: 'People',
    imports: 'Files',
    mailbox: 'Practice mail',
    kit: 'Components',
  },
  noFace: {
    title: 'Welcome',
    text: 'There are no pages for your role yet. Ask your administrator.',
  },
  failure: {
    notFoundTitle: 'This page is not here',
    notFound: 'This page does not exist, or it is not for you. Check the address.',
    refusedTitle: 'You may not see this',
    awayTitle: 'It did not work',
    home: 'Go to the first page',
    again: 'Try again',
    typed: 'What you filled in',
    plain: 'It did not work. This is our fault. Try again in a minute.',
    foreignForm: 'This form does not come from one of our own pages.',
    noForm: 'This is not a form of one of our pages.',
  },
  mailbox: {
    title: 'Practice mail',
    intro: 'These emails were sent nowhere. They are only kept here.',
    empty: 'There is no mail yet.',
    table: 'All emails',
    to: 'To',
    from: 'From',
    subject: 'Subject',
    date: 'Date',
    back: 'Back to all mail',
  },
};
