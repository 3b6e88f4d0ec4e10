import type { Translation } from '../../language/translation.js';
import type { participationTexts as source } from '../../nl/participation/participation.js';

/** A client's place in an activity: chosen, on the list, offered, begun, ended. */
export const participationTexts: Translation<typeof source> = {
  participation: {
    statuses: {
      proposed: 'Chosen',
      waiting: 'Waiting list',
      held: 'Place kept free',
      started: 'Started',
      stopped: 'Stopped',
    },
    accepted: 'Place taken',
    steps: {
      join_list: {
        button: 'On the waiting list',
        title: 'On the waiting list',
        submit: 'Put on the waiting list',
      },
      offer: {
        button: 'Offer a place',
        title: 'Offer a place',
        submit: 'Offer the place',
      },
      accept_offer: {
        button: 'Take the place',
        title: 'Take the place',
        submit: 'The client takes the place',
      },
      decline_offer: {
        button: 'Not now',
        title: 'Do not take the place now',
        submit: 'Pass the place on',
      },
      start: {
        button: 'Client has started',
        title: 'Start of the activity',
        submit: 'The client has started',
      },
      stop: {
        button: 'Client stops with this',
        title: 'End of the activity',
        submit: 'The client has stopped',
      },
    },
    notAnyMore: {
      button: 'Not any more',
      title: 'Not any more',
      submit: 'The client does not do this',
    },
    explain: {
      join_list: 'The activity is full. You will hear when a place comes free.',
      offer: 'We keep the place free for a few working days. Talk to the client.',
      accept_offer: 'The place stays with this client. Record later when the client starts.',
      decline_offer: 'The place goes to the next one. The client goes to the end of the list.',
    },
    position: (place) => `Number ${place} on the waiting list.`,
    offeredUntil: (date) =>
      `There is a place. Call the client. We keep it free until 9:00 on ${date}.`,
    offered: 'There is a place. Call the client.',
    on: 'On which day?',
    onHint: 'You may leave this empty. Then we take today.',
    why: 'Why does the client stop?',
    whyNot: 'Why not?',
    startedKey: 'Started on',
    acceptedKey: 'Place taken on',
    sharing: {
      provider: 'Provider',
      said: 'The provider says',
      there: 'Was there',
      times: (count: number) => (count === 1 ? 'once' : `${count} times`),
      lastThere: 'Last there on',
      answers: {
        welcome: 'Welcome',
        decline: 'It is not possible',
        call: 'Will you call us?',
      },
      isShared: 'The provider sees the first name and the practical needs.',
      isNotShared: 'The provider knows nothing yet.',
      link: 'Share with the provider',
      endLink: 'Stop sharing',
      title: 'Share with the provider',
      lead: 'The provider sees the first name, the language and what to mind. Not why the client comes.',
      told: (name) => `The provider reads as name: ${name}`,
      send: 'Share with the provider',
      endTitle: 'Stop sharing',
      endLead: 'The provider then sees this client no more.',
      endSend: 'Stop sharing',
    },
    stoppedKey: 'Stopped on',
  },
};
