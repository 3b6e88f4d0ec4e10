/** What clients hope for, by reason of referral; one short sentence each. */
export const hopes: Readonly<Record<string, readonly string[]>> = {
  loneliness: [
    'Ik wil weer mensen om mij heen.',
    'Ik hoop dat ik iemand leer kennen om mee te wandelen.',
    'Ik wil niet elke avond alleen eten.',
  ],
  grief: [
    'Ik wil leren leven zonder mijn partner.',
    'Ik wil praten met mensen die dit ook kennen.',
    'Ik zoek weer een reden om de deur uit te gaan.',
  ],
  money_housing: [
    'Ik wil rust over mijn geld.',
    'Ik wil mijn post weer durven openmaken.',
    'Ik hoop op hulp bij een andere woning.',
  ],
  work_daytime: [
    'Ik wil weer iets te doen hebben.',
    'Ik wil graag helpen als vrijwilliger.',
    'Ik hoop op een vaste dag waarop ik iets doe.',
  ],
  informal_care: [
    'Ik wil soms een middag voor mijzelf.',
    'Ik zoek mensen die ook voor iemand zorgen.',
    'Ik wil hulp bij de zorg voor mijn moeder.',
  ],
  mood_stress: [
    'Ik wil minder piekeren.',
    'Ik wil weer goed slapen.',
    'Ik hoop dat mijn hoofd rustiger wordt.',
  ],
  exercise_lifestyle: [
    'Ik wil weer bewegen zonder pijn.',
    'Ik wil samen sporten, alleen lukt het niet.',
    'Ik hoop dat ik fitter word.',
  ],
  relation_family: [
    'Ik wil meer contact met mijn kinderen.',
    'Ik wil mijn verhaal kwijt kunnen.',
    'Ik zoek steun na mijn scheiding.',
  ],
  other: ['Ik wil weer zin in de dag.', 'Ik wil weten wat er in de buurt is.'],
};

export const attemptNotes = [
  'Geen gehoor, ik bel later terug.',
  'Voicemail ingesproken.',
  'Nummer klopt, niemand nam op.',
] as const;

export const talkNotes = [
  'Fijn gesprek. Wij maken een afspraak.',
  'Wil graag komen, vindt het ook spannend.',
  'Eerste gesprek gepland in het buurthuis.',
  'Vraagt of de dochter bij het gesprek mag zijn.',
] as const;

export const intakeLetters = [
  'Wij zoeken samen iets waar deze inwoner energie van krijgt.',
  'De inwoner wil stap voor stap meer onder de mensen komen.',
  'Wij beginnen met één vaste activiteit in de week.',
] as const;

export const closingLetters = [
  'Het gaat beter. De inwoner doet elke week mee en wil daarmee doorgaan.',
  'De inwoner heeft een vaste plek gevonden en redt het zelf.',
  'De inwoner kent nu de weg in de buurt en belt ons als het nodig is.',
] as const;

export const followUpLetters = [
  'De inwoner doet nog mee en is tevreden.',
  'Het meedoen geeft rust en nieuwe contacten.',
] as const;

export const rerouteNotes = ['Past beter bij het andere team.'] as const;
export const reopenNotes = ['De inwoner belde zelf en wil opnieuw beginnen.'] as const;
export const holdNotes = ['Eerst herstellen van een operatie. Daarna gaan wij verder.'] as const;
export const stopReasons = ['client.time', 'client.distance', 'client.not_my_thing'] as const;
