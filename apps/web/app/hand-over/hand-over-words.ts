import type { ColleagueView, HandOverView } from '@wor/contract';
import { showDate } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';

type Names = Pick<HandOverView, 'fromName' | 'toName'>;

/** From whom and to whom, by name. */
export function namesOf({ fromName, toName }: Names): readonly [string, string] {
  const { somebody } = text.handOver;
  return [fromName ?? somebody, toName ?? somebody];
}

/** 'ma 23 nov 2026 tot en met vr 27 nov 2026' */
export function spanWords({ fromOn, untilOn }: Pick<HandOverView, 'fromOn' | 'untilOn'>): string {
  const words = text.handOver;
  return untilOn === null
    ? words.forGood(showDate(fromOn))
    : words.span(showDate(fromOn), showDate(untilOn));
}

/** 'Loopt'; 'Ging niet door' where the clock cancelled it. */
export function standWords({ state, cancelledFor }: Pick<HandOverView, 'state' | 'cancelledFor'>) {
  const words = text.handOver;
  return cancelledFor === null ? labelFor(words.states, state) : words.failed;
}

/** '3,5', or nothing while nobody said how many hours. */
export function perDayWords(perDay: number | null): string | null {
  return perDay === null ? null : String(perDay).replace('.', ',');
}

/** 'Sara: 12 inwoners, 3,5 per werkdag, weg tot en met vr 27 nov 2026' */
export function colleagueWords(one: ColleagueView): string {
  const words = text.handOver;
  const perDay = perDayWords(one.perDay);
  const parts = [
    words.colleague(one.name, one.open),
    perDay === null ? null : words.perDay(perDay),
    one.awayUntil === null ? null : words.away(showDate(one.awayUntil)),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
