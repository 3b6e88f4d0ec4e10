import type { referrerTexts as source } from '../nl/referrer.js';
import type { Translation } from '../language/translation.js';

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
