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
    lostRole: 'U heeft die rol niet meer. Log opnieuw in als u nog een andere rol heeft.',
    restored: 'Uw tekst is bewaard. Kijk hem na en verstuur hem.',
  },
  stepUp: {
    title: 'Laat zien dat u het bent',
    lead: 'Dit is een stap die wij extra beschermen. Vul uw wachtwoord nog een keer in. Daarna gaat u verder waar u was.',
    submit: 'Ga verder',
    cancel: 'Ga terug',
  },
} as const;
