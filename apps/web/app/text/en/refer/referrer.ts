import type { referrerTexts as source } from '../../nl/refer/referrer.js';
import type { Translation } from '../../language/translation.js';

export const referrerTexts: Translation<typeof source> = {
  expectation: (inTen, days) =>
    `We speak to ${inTen} of 10 people within ${days} working ${days === 1 ? 'day' : 'days'}.`,
  receipt: {
    title: 'The referral has been sent',
    sent: (time, number) => `Sent at ${time}. Number ${number}.`,
    next: 'What happens now?',
    call: (team, day) => `${team} will call by ${day} at the latest.`,
    question: (team, phone) => `Questions? Call ${team}: ${phone}.`,
    news: 'You will hear from us when there is news. You do not have to do anything now.',
    his: 'For your own records',
    hisLabel: 'Copy to your GP system',
    hisHint: 'Select this text and copy it to your GP system.',
    copy: 'Copy to your GP system',
    copied: 'Copied. You can paste the text now.',
    print: 'Print the card for the patient',
    another: 'Another referral',
    follow: 'View this referral',
    recall: (time) => `Undo (possible until ${time})`,
  },
  referralFilter: {
    title: 'Which referrals?',
    who: 'Whose',
    whos: [
      { code: 'praktijk', label: 'Of my practice' },
      { code: 'ik', label: 'Only mine' },
    ],
    days: 'Since',
    periods: [
      { code: '90', label: 'Last 90 days' },
      { code: '365', label: 'Last year' },
      { code: 'alles', label: 'All' },
    ],
    step: 'Step',
    everyStep: 'Every step',
    submit: 'Show',
  },
  messages: {
    title: 'Messages between you',
    empty: 'There are no messages yet.',
    from: { referrer: 'From the referrer', welfare: 'From the welfare team' },
    supplementTitle: 'Addition to the referral',
    unread: 'New',
    read: (count) => (count === 1 ? 'I have read this message' : 'I have read these messages'),
    written: (by, at) => (by === null ? `Written on ${at}.` : `${by}, ${at}.`),
    readOn: (at) => `Read on ${at}.`,
    label: { referrer: 'Message to the welfare team', welfare: 'Message to the referrer' },
    hint: 'At most 2000 characters. No BSN.',
    supplementHint: 'An addition becomes part of your referral. A message is a question or answer.',
    send: 'Send message',
    supplement: 'Add to the referral',
    closed: 'You cannot send a message here any more. Call each other if needed.',
  },
  practiceOverview: {
    title: 'Your practice in figures',
    empty: (from) => `Your practice has referred nobody since ${from}.`,
    sent: (count, from) =>
      `Your practice has referred ${count} ${count === 1 ? 'patient' : 'patients'} since ${from}.`,
    spoken: (percent) => `${percent}% had a first talk.`,
    median: (days) =>
      `Half of them within ${days === 1 ? '1 working day' : `${days} working days`}.`,
    started: (percent) => `${percent}% started an activity.`,
    open: (count) => `Open now: ${count}.`,
    months: 'By month',
    month: 'Month',
    monthLabel: (key) => {
      const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
      return `${names[Number(key.slice(5)) - 1] ?? ''} ${key.slice(0, 4)}`;
    },
    reasons: 'By reason',
    sentColumn: 'Referred',
    spokenColumn: 'Spoken to',
    daysColumn: 'Working days to a talk',
    startedColumn: 'Started',
    openColumn: 'Open now',
    noDays: '–',
    part: (count, percent) => `${count} (${percent}%)`,
    note: 'Working days to a talk: for half of the people it was no later. Only your practice sees these figures.',
  },
  cardPage: {
    title: 'Your card',
    intro: 'There is a code on your card. Type it here.',
    label: 'Code on your card',
    hint: 'The code has 6 characters, like 3F7 K9C.',
    submit: 'Look',
    wrong:
      'This code is not right, or it is too old. Check your card. Or call the number on the card.',
    tooOften: 'This went wrong too often. Wait 10 minutes. Or call the number on the card.',
    call: (team) => `${team} will call you`,
    by: (team, day) => `${team} will call you by ${day}. You do not have to do anything.`,
    question: 'Do you have a question? Call',
    stopHeading: 'Changed your mind?',
    stop: 'Then we stop. Call',
  },
};
