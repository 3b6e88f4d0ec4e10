import type { WorkLine } from '@wor/contract';
import { addDays, civilDate, civilDateOf, daysBetween, waitingActions } from '@wor/domain';
import { showDate, showTime } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';

type Next = Pick<WorkLine['nextAction'], 'code' | 'dueOn'>;
type Timed = Next & { readonly at?: string | null };

/** 'Bel de inwoner' */
export const nextWords = ({ code }: Next): string => labelFor(text.nextActions, code);

/** 'vandaag', 'morgen', 'sinds ma 23 nov 2026', 'tot di 8 dec 2026' or the day itself, with a time where there is one. */
export function whenWords({ at, ...next }: Timed, today: string | null): string {
  const day = dayWords(next, today);
  return at == null ? day : text.when.at(day, showTime(at));
}

function dayWords({ code, dueOn }: Next, today: string | null): string {
  if (dueOn === null) return '';
  if (today === null) return showDate(dueOn);
  const words = text.when;
  if (dueOn === today) return words.today;
  if (dueOn < today) return words.late(showDate(dueOn));
  if (waitingActions.some((each) => each === code)) return words.until(showDate(dueOn));
  return dueOn === addDays(civilDate(today), 1) ? words.tomorrow : showDate(dueOn);
}

type Quiet = Pick<WorkLine, 'lastContactAt' | 'sentAt'>;

/** '12 dagen stil', or how long somebody waits for a first contact. */
export function quietWords({ lastContactAt, sentAt }: Quiet, today: string): string {
  const daysSince = (moment: string): number =>
    daysBetween(civilDateOf(new Date(moment)), civilDate(today));
  if (lastContactAt !== null) return text.quiet.days(daysSince(lastContactAt));
  return sentAt === null ? text.quiet.never : text.quiet.sent(daysSince(sentAt));
}
