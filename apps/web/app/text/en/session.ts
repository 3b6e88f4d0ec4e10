import type { sessionTexts as source } from '../nl/session.js';
import type { Translation } from '../language/translation.js';

export const sessionTexts: Translation<typeof source> = {
  login: {
    title: 'Log in',
    email: 'Email address',
    password: 'Password',
    submit: 'Log in',
    away: 'You were away for 15 minutes. Log in again. Your text is safe.',
    awayPlain: 'You were away for 15 minutes. Log in again.',
    lostRole: 'You no longer have that role. Log in again if you have another role.',
    bye: 'You have logged out.',
    restored: 'Your text is safe. Check it and send it.',
  },
  stepUp: {
    title: 'Show that it is you',
    lead: 'This step has extra protection. Enter your password once more. Then you go on where you were.',
    submit: 'Go on',
    cancel: 'Go back',
  },
};
