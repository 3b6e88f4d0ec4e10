import type { Translation } from '../../language/translation.js';
import type { launchTexts as dutch } from '../../nl/refer/launch.js';

/** Starting a referral from the GP's system: pasted, or signed. */
export const launchTexts = {
  launch: {
    paste: 'Paste from your GP system',
    pasted: 'Details from your GP system',
    pasteHint:
      'Copy the lines with the name, date of birth, phone and address. Paste them here. We do not keep this text.',
    fillIn: 'Fill in',
    sources: {
      his: 'From your GP system',
      guessed: 'A guess: is this right?',
    },
    filled: (names: string) => `Filled in from your text: ${names}. Check that it is right.`,
    kept: (names: string) => `Something else was there already. We left it as it was: ${names}.`,
    nothingFound: 'We found no details in this text. Type them yourself.',
    bsnRemoved:
      'There was a citizen service number (BSN) in the text. We took it out. You do not need it.',
    fields: {
      'client.name': 'name',
      'client.birthDate': 'date of birth',
      'client.phone': 'phone number',
      'client.email': 'e-mail address',
      'client.postcode': 'postcode',
      'client.houseNumber': 'house number',
      icpc: 'ICPC code',
    },
    failed: 'Your GP system gave no details',
    failedHow: 'You can paste them or type them yourself.',
    goPaste: 'Paste the details',
    goType: 'Type them yourself',
    practiceTitle: 'Practice GP system',
    practiceIntro:
      'This plays the part of a GP system. The patients are made up. It shows how a referral starts there.',
    practice: 'Practice',
    madeUpPatient: 'Made-up patient',
    open: 'Open this patient',
    signed: 'The details are signed. You have one minute to begin.',
    start: 'Start the referral',
    keysTitle: 'Refer from the GP system',
    keysIntro:
      'A GP system signs what it passes on. This page says of which practice we know the signature.',
    keysTable: 'Practices and their GP systems',
    noKeys: 'No key yet',
    noPractices: 'There are no practices in your region yet.',
    keyIds: 'Keys',
    keyTitle: (practice: string) => `GP system of ${practice}`,
    keyIntro: 'Ask the supplier of the GP system for these details. Paste only the public part.',
    issuer: 'Name by which the GP system is known',
    issuerHint:
      'A web address, such as https://his.nl/practice. Each practice has a name of its own.',
    jwks: 'Public keys (JWKS)',
    jwksHint: 'Paste everything from { to }. We fetch nothing from an address.',
    validUntil: 'Valid up to and including',
    saveKeys: 'Save the keys',
  },
} as const satisfies Translation<typeof dutch>;
