import type { Translation } from '../../language/translation.js';
import type { safetyTexts as source } from '../../nl/safety/safety.js';

/** A client who may be in danger, a referral in a hurry, and what a region agreed on for both. */
export const safetyTexts: Translation<typeof source> = {
  safety: {
    mark: 'Safety',
    link: 'I am worried about safety',
    setTitle: 'Worries about safety',
    setIntro: 'Is there danger now? Call 112. Set the flag after that.',
    setWhat:
      'The flag stands at the top of the lists. Whoever has to act is told at once. The team lead hears it too.',
    why: 'Why are you worried?',
    noteHint: 'Your team reads this in the file. The referrer does not see it.',
    set: 'Set the flag',
    title: 'Attention: safety',
    who: {
      coach: (day: string) => `The coach acts, no later than ${day}.`,
      lead: (day: string) => `The team lead acts, no later than ${day}.`,
    },
    late: 'That day is over. Act now.',
    by: (who: string, when: string) => `Flagged by ${who}, ${when}.`,
    clearLink: 'This is solved',
    clearTitle: 'The flag can go',
    done: 'What did you do?',
    clear: 'Clear the flag',
    urgent: (day: string) => `Urgent: somebody speaks to the client no later than ${day}.`,
    setUrgent: 'This is urgent',
    clearUrgent: 'This is urgent no more',
    followUp: 'Safety',
  },
  safetySetting: {
    intro: 'What is agreed on when a client may be in danger, or when something is urgent?',
    names: {
      actor: 'Who acts on a flag?',
      workingDays: 'Within how many working days?',
      urgentWorkingDays: 'When urgent: within how many working days is the client spoken to?',
    },
    actors: { coach: 'The coach', lead: 'The team lead' },
    sameDay: 'Choose 0 for the same day. No more than 5.',
    urgent: 'From 1 to 10.',
    after:
      'Does the flag still stand after that? Then the team lead is told first, and after that the administrator of the region.',
  },
};
