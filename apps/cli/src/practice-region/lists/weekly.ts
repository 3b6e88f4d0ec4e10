import type { ProviderName } from './places.js';

/** Something that happens every week in the practice region. */
export interface Weekly {
  readonly name: string;
  /** One Dutch sentence. */
  readonly description: string;
  /** Code of an arrangement. */
  readonly arrangement: string;
  readonly neighbourhoodCode: string;
  readonly place: string;
  readonly provider: ProviderName;
  /** Monday is 1. */
  readonly weekday: number;
  /** `10:00`, Dutch local time. */
  readonly startsAt: string;
  readonly dayPart: 'morning' | 'afternoon' | 'evening';
  readonly costCents: number;
  readonly capacity: number;
}

export function dayPartOf(startsAt: string): Weekly['dayPart'] {
  if (startsAt < '12:00') return 'morning';
  return startsAt < '17:00' ? 'afternoon' : 'evening';
}
