import { refuseWording, type Wording } from './define-wording.js';

/** The one mail that a coach gets on a working day with work in it: figures and a link. */
export const dayMail: Wording = Object.freeze({
  code: 'day-to-coach',
  subject: 'Uw dag staat klaar',
  body: 'Uw overzicht van vandaag staat klaar.',
  button: 'Log in en bekijk',
});

refuseWording(dayMail, /-to-coach$/);

/** How much waits for one coach this morning. */
export interface DayCounts {
  readonly today: number;
  readonly late: number;
  readonly fresh: number;
  /** What came in for the coach's teams, or came back. */
  readonly inbound: number;
  /** Letters that the coach's teams still have to put in the post. */
  readonly letters: number;
}

const words: Readonly<Record<keyof DayCounts, string>> = {
  today: 'Voor vandaag',
  late: 'Te laat',
  fresh: 'Nieuw',
  inbound: 'Binnengekomen post',
  letters: 'Brieven om te versturen',
};

/** False when there is nothing to say: then there is no mail. */
export function hasWork({ today, late, fresh, inbound, letters }: DayCounts): boolean {
  return today + late + fresh + inbound + letters > 0;
}

/**
 * What the mail says besides its fixed words: figures that are not nought.
 * @throws Error when a figure is anything else than a whole number
 */
export function dayLines(counts: DayCounts): readonly string[] {
  const names = Object.keys(words) as (keyof DayCounts)[];
  return names.flatMap((name) => {
    const count = counts[name];
    if (!Number.isSafeInteger(count) || count < 0) throw new Error('A figure is a whole number');
    return count === 0 ? [] : [`${words[name]}: ${count}`];
  });
}
