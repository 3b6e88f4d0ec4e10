import type { Translation } from '../../language/translation.js';
import type { newGroupTexts as source } from '../../nl/unmet-need/new-groups.js';

const clients = (count: number): string => (count === 1 ? '1 client' : `${count} clients`);

/** New groups that could begin with people for whom there is nothing now. */
export const newGroupTexts: Translation<typeof source> = {
  newGroups: {
    link: 'Who could begin a new group together?',
    title: 'New groups',
    intro:
      'These clients wait for a seat or found nothing. Together they could begin a new group. It is a proposal: you decide whether to do something with it. Nobody is told.',
    rules: (least, most, distance) =>
      `A group has ${least} to ${most} people. They want to do the same, are free at the same time and speak the same language. They live at most ${distance} kilometres from each other.`,
    nothing: (considered) => `No new group can be made now. We looked at ${clients(considered)}.`,
    people: (count) => `${count} people`,
    when: 'They are free on',
    always: 'Every day, at any time',
    languages: 'They speak',
    where: 'Most of them live in',
    why: 'Why this group',
    waiting: (count) =>
      count === 1
        ? '1 client stands on a waiting list for this.'
        : `${count} clients stand on a waiting list for this.`,
    notFound: (count) =>
      count === 1
        ? 'For 1 client this was not to be found.'
        : `For ${count} clients this was not to be found.`,
    wish: (count) =>
      count === 1
        ? '1 client would like this too, and now waits for something else.'
        : `${count} clients would like this too, and now wait for something else.`,
    who: 'Who they are',
    others: (count) => `${clients(count)} of another team`,
    make: 'Make this activity',
  },
};
