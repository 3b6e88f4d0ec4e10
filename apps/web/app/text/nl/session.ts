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
    slow: 'Dit duurde te lang. Log opnieuw in.',
    lostRole: 'U heeft die rol niet meer. Log opnieuw in als u nog een andere rol heeft.',
    restored: 'Uw tekst is bewaard. Kijk hem na en verstuur hem.',
  },
  stepUp: {
    title: 'Laat zien dat u het bent',
    lead: 'Dit is een stap die wij extra beschermen. Vul uw wachtwoord nog een keer in. Daarna gaat u verder waar u was.',
    codeHint: 'Alleen als u inlogt met een code uit een app.',
    submit: 'Ga verder',
    cancel: 'Ga terug',
  },
  organisation: {
    title: 'Kies uw organisatie',
    legend: 'Voor wie werkt u nu?',
    submit: 'Ga verder',
    switch: 'Andere organisatie',
  },
  factorCode: {
    title: 'Vul uw code in',
    label: 'Code',
    hint: '6 cijfers uit uw app. Telefoon kwijt? Vul dan een herstelcode in.',
    submit: 'Log in',
  },
  enrol: {
    title: 'Stel een code in',
    lead: 'U logt voortaan in met uw wachtwoord en een code. Zo komt niemand anders bij uw gegevens.',
    demanded: 'Uw organisatie vraagt dit. Het duurt ongeveer 2 minuten.',
    steps: [
      'Open een app voor codes op uw telefoon. U kunt bijvoorbeeld Microsoft Authenticator of 2FAS nemen.',
      'Scan dit plaatje met de app. Kan dat niet? Typ dan de sleutel over.',
      'De app laat een code van 6 cijfers zien. Vul die hier in.',
    ],
    picture: 'QR-code om met uw app te scannen',
    key: 'Sleutel',
    submit: 'Zet aan',
  },
  recovery: {
    title: 'Bewaar uw herstelcodes',
    lead: 'Bent u uw telefoon kwijt? Dan logt u in met een herstelcode. Elke code werkt 1 keer. U ziet ze maar 1 keer: print ze of schrijf ze op.',
    list: 'Uw 10 herstelcodes',
    next: 'Ik heb ze bewaard. Ga verder',
  },
} as const;
