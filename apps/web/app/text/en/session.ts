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
    slow: 'This took too long. Log in again.',
    lostRole: 'You no longer have that role. Log in again if you have another role.',
    bye: 'You have logged out.',
    restored: 'Your text is safe. Check it and send it.',
  },
  stepUp: {
    title: 'Show that it is you',
    lead: 'This step has extra protection. Enter your password once more. Then you go on where you were.',
    codeHint: 'Only if you log in with a code from an app.',
    submit: 'Go on',
    cancel: 'Go back',
  },
  organisation: {
    title: 'Choose your organisation',
    legend: 'For whom do you work now?',
    submit: 'Go on',
    switch: 'Another organisation',
  },
  factorCode: {
    title: 'Enter your code',
    label: 'Code',
    hint: '6 digits from your app. Lost your phone? Then enter a recovery code.',
    submit: 'Log in',
  },
  enrol: {
    title: 'Set up a code',
    lead: 'From now on you log in with your password and a code. That way nobody else reaches your data.',
    demanded: 'Your organisation asks for this. It takes about 2 minutes.',
    steps: [
      'Open an app for codes on your phone. You can take Microsoft Authenticator or 2FAS, for example.',
      'Scan this picture with the app. Is that not possible? Then type the key.',
      'The app shows a code of 6 digits. Enter it here.',
    ],
    picture: 'QR code to scan with your app',
    key: 'Key',
    submit: 'Turn on',
  },
  recovery: {
    title: 'Keep your recovery codes',
    lead: 'Have you lost your phone? Then you log in with a recovery code. Each code works once. You see them only once: print them or write them down.',
    list: 'Your 10 recovery codes',
    next: 'I have kept them. Go on',
  },
};
