import { alarmSentences } from '@wor/domain';

/** The pages of an operator. */
export const operationsTexts = {
  operations: {
    title: 'Hoe draait het systeem?',
    referTimes: 'Verwijzen',
    nobodyReferred: (days: number) => `De laatste ${days} dagen heeft niemand verwezen.`,
    referTime: (half: number, most: number) =>
      `Verwijzen duurt voor de helft hoogstens ${half} seconden. ` +
      `Negen van de tien keer duurt het hoogstens ${most} seconden.`,
    referCount: (count: number, days: number) => `Dit zijn ${count} verwijzingen in ${days} dagen.`,
    health: 'Onderdelen',
    up: 'Werkt',
    down: 'Werkt niet',
    queues: 'Wachtrijen',
    queue: 'Wachtrij',
    pending: 'Wacht',
    due: 'Aan de beurt',
    leased: 'Bezig',
    dead: 'Mislukt',
    waiting: (count: number) =>
      count === 0
        ? 'Alles wat aan de beurt was, is gedaan.'
        : `${count} taken zijn aan de beurt en nog niet gedaan.`,
    alarms: 'Storingen',
    alarmSentences,
    alarmSince: (since: string, isTold: boolean) =>
      isTold ? `Sinds ${since}. De beheerders weten het.` : `Sinds ${since}.`,
    nothingWaits: 'Er staat niets te wachten.',
    deadLetters: 'Mislukte taken',
    noDeadLetters: 'Er zijn geen mislukte taken.',
    kind: 'Soort',
    attempts: 'Pogingen',
    error: 'Fout',
    since: 'Sinds',
    retry: 'Probeer opnieuw',
    retryOne: (kind: string) => `Probeer ${kind} opnieuw`,
    component: 'Onderdeel',
    state: 'Toestand',
    serves: 'Wat er draait',
  },
} as const;
