import type { Part } from '../../language/translation.js';
import type { neutralTexts as source } from '../../nl/refer/neutral.js';

/** The words of who refers and is no GP practice: clients, and no system of a GP. */
export const neutralTexts: Part<typeof source> = {
  menu: { practice: 'Organisation' },
  refer: {
    title: 'Refer a client',
    patient: 'Client',
    hope: 'What does your client hope for?',
    noPostcode: 'Unknown. Your regular team gets the referral.',
    submit: 'Refer this client',
    duplicate: (on) =>
      on === null
        ? 'This client has been referred already.'
        : `This client was referred already on ${on}.`,
  },
  referrals: {
    table: 'Referrals of your organisation',
    patient: 'Client',
    search: 'Find a client',
    found: (count) =>
      count === 0
        ? 'Your organisation has not referred this client.'
        : `${count} ${count === 1 ? 'referral' : 'referrals'} found.`,
  },
  referral: { patient: 'Client' },
  receipt: {
    hisLabel: 'Text for your records',
    hisHint: 'Select this text and copy it to your records.',
    copy: 'Copy the text',
    keys: 'Faster: c copies the text, p prints the card, n starts a new referral.',
    print: 'Print the card for your client',
  },
  referralFilter: {
    whos: [
      { code: 'praktijk', label: 'Of my organisation' },
      { code: 'ik', label: 'Only mine' },
    ],
  },
  practiceOverview: {
    title: 'Your organisation in figures',
    empty: (from) => `Your organisation has referred nobody since ${from}.`,
    sent: (count, from) =>
      `Your organisation has referred ${count} ${count === 1 ? 'client' : 'clients'} since ${from}.`,
    note: 'Working days to a talk: for half of the people it was no later. Only your organisation sees these figures.',
  },
  errors: {
    'consent.missing': 'You may not refer without consent. Talk to your client first.',
    'referral.duplicate': 'This client has been referred already.',
  },
};
