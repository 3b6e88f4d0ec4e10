/** Logging in at one's own organisation. */
export const federationTexts = {
  elsewhere: {
    title: 'Inloggen via uw organisatie',
    lead: 'Kies uw organisatie. U logt in op de pagina van uw organisatie en komt dan hier terug.',
    empty: 'Er is nog geen organisatie met een eigen inlogpagina.',
    password: 'Inloggen met een wachtwoord',
    failed: 'Het inloggen is niet gelukt',
    again: 'Kies opnieuw',
  },
  identities: {
    title: 'Koppeling met uw organisatie',
    empty: 'Uw account is nog nergens aan gekoppeld.',
    since: (on: string) => `(gekoppeld op ${on})`,
    end: 'Haal deze koppeling weg',
    link: (name: string) => `Koppel aan ${name}`,
    leaving: 'U gaat nu naar de inlogpagina van uw organisatie.',
    goOn: 'Ga verder naar die pagina',
  },
} as const;
