import type { ParticipationStatus, ParticipationStepAction } from '@wor/domain';

/** What a step is called on its button, above its page and below its form. */
interface StepWords {
  readonly button: string;
  readonly title: string;
  readonly submit: string;
}

/** A client's place in an activity: chosen, on the list, offered, begun, ended. */
export const participationTexts = {
  participation: {
    statuses: {
      proposed: 'Gekozen',
      waiting: 'Wachtlijst',
      held: 'Plek vrij gehouden',
      started: 'Begonnen',
      stopped: 'Gestopt',
    } as const satisfies Record<ParticipationStatus, string>,
    accepted: 'Plek aangenomen',
    steps: {
      join_list: {
        button: 'Op de wachtlijst',
        title: 'Op de wachtlijst',
        submit: 'Zet op de wachtlijst',
      },
      offer: {
        button: 'Plek aanbieden',
        title: 'Plek aanbieden',
        submit: 'Bied de plek aan',
      },
      accept_offer: {
        button: 'Plek aannemen',
        title: 'Plek aannemen',
        submit: 'De inwoner neemt de plek',
      },
      decline_offer: {
        button: 'Nu niet',
        title: 'Plek nu niet aannemen',
        submit: 'Geef de plek door',
      },
      start: {
        button: 'Inwoner is begonnen',
        title: 'Deelname beginnen',
        submit: 'De inwoner is begonnen',
      },
      stop: {
        button: 'Inwoner stopt hiermee',
        title: 'Deelname stoppen',
        submit: 'De inwoner is gestopt',
      },
    } as const satisfies Record<ParticipationStepAction, StepWords>,
    notAnyMore: {
      button: 'Niet meer',
      title: 'Niet meer',
      submit: 'De inwoner doet dit niet',
    } as const satisfies StepWords,
    explain: {
      join_list: 'De activiteit is vol. Komt er een plek vrij? Dan hoort u dat.',
      offer: 'Wij houden de plek een paar werkdagen vrij. Overleg met de inwoner.',
      accept_offer: 'De plek blijft voor deze inwoner. Leg later vast wanneer de inwoner begint.',
      decline_offer: 'De plek gaat naar de volgende. De inwoner komt achteraan op de wachtlijst.',
    },
    position: (place: number) => `Plaats ${place} op de wachtlijst.`,
    offeredUntil: (date: string) =>
      `Er is een plek. Bel de inwoner. Wij houden de plek vrij tot ${date}, 9:00 uur.`,
    offered: 'Er is een plek. Bel de inwoner.',
    on: 'Op welke dag?',
    onHint: 'Leeg laten mag. Dan nemen wij vandaag.',
    why: 'Waarom stopt de inwoner?',
    whyNot: 'Waarom niet?',
    startedKey: 'Begonnen op',
    acceptedKey: 'Plek aangenomen op',
    stoppedKey: 'Gestopt op',
    sharing: {
      provider: 'Aanbieder',
      said: 'De aanbieder zegt',
      there: 'Was er',
      times: (count: number) => `${count} keer`,
      lastThere: 'Laatst er op',
      answers: {
        welcome: 'Welkom',
        decline: 'Het kan niet',
        call: 'Belt u ons?',
      },
      isShared: 'De aanbieder ziet de voornaam en wat praktisch nodig is.',
      isNotShared: 'De aanbieder weet nog van niets.',
      link: 'Deel met de aanbieder',
      endLink: 'Deel niet meer',
      title: 'Delen met de aanbieder',
      lead: 'De aanbieder ziet de voornaam, de taal en waar men op moet letten. Niet waarom de inwoner komt.',
      told: (name: string) => `De aanbieder leest als naam: ${name}`,
      send: 'Deel met de aanbieder',
      endTitle: 'Niet meer delen',
      endLead: 'De aanbieder ziet deze inwoner dan niet meer.',
      endSend: 'Deel niet meer',
    },
  },
} as const;
