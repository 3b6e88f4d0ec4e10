/** Logging in. */
export const sessionTexts = {
  login: {
    title: 'Inloggen',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Log in',
    away: 'U was 15 minuten weg. Log opnieuw in. Uw tekst is bewaard.',
    awayPlain: 'U was 15 minuten weg. Log opnieuw in.',
    bye: 'U bent uitgelogd.',
    restored: 'Uw tekst is bewaard. Kijk hem na en verstuur hem.',
  },
} as const;
