/** A client who may be in danger, a referral in a hurry, and what a region agreed on for both. */
export const safetyTexts = {
  safety: {
    mark: 'Veiligheid',
    link: 'Ik maak mij zorgen over de veiligheid',
    setTitle: 'Zorgen over de veiligheid',
    setIntro: 'Is er nu gevaar? Bel 112. Zet daarna pas de melding.',
    setWhat:
      'De melding staat bovenaan in de lijsten. Wie iets moet doen, krijgt meteen bericht. De teamleider hoort het ook.',
    why: 'Waarom maakt u zich zorgen?',
    noteHint: 'Uw team leest dit in het dossier. De verwijzer ziet dit niet.',
    set: 'Zet de melding',
    title: 'Let op: veiligheid',
    who: {
      coach: (day: string) => `De coach doet iets, op zijn laatst ${day}.`,
      lead: (day: string) => `De teamleider doet iets, op zijn laatst ${day}.`,
    },
    late: 'Die dag is voorbij. Doe het nu.',
    by: (who: string, when: string) => `Gemeld door ${who}, ${when}.`,
    clearLink: 'Dit is opgelost',
    clearTitle: 'De melding kan weg',
    done: 'Wat heeft u gedaan?',
    clear: 'Haal de melding weg',
    urgent: (day: string) => `Spoed: iemand spreekt de inwoner op zijn laatst ${day}.`,
    setUrgent: 'Dit heeft spoed',
    clearUrgent: 'Dit heeft geen spoed meer',
    followUp: 'Veiligheid',
  },
  safetySetting: {
    intro: 'Is een inwoner misschien niet veilig? Of is er spoed? Hier kiest u wie iets doet.',
    names: {
      actor: 'Wie doet iets na een melding?',
      workingDays: 'Binnen hoeveel werkdagen?',
      urgentWorkingDays: 'Bij spoed: binnen hoeveel werkdagen spreekt iemand de inwoner?',
    },
    actors: { coach: 'De coach', lead: 'De teamleider' },
    sameDay: 'Kies 0 voor dezelfde dag. Hooguit 5.',
    urgent: 'Van 1 tot en met 10.',
    after:
      'Staat de melding er dan nog? Dan krijgt eerst de teamleider bericht, en daarna de beheerder van de regio.',
  },
} as const;
