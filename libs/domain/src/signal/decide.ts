import type { CivilDate } from '../calendar/index.js';
import type { SignalFacts } from './facts.js';
import { signalKinds } from './kinds/index.js';
import type { RaisedSignal } from './kinds/define-signal.js';

export type SignalCode = (typeof signalKinds)[number]['code'];

export const signalCodes: readonly SignalCode[] = signalKinds.map(({ code }) => code);

export interface Signal extends RaisedSignal {
  readonly code: SignalCode;
}

/** A signal that somebody looked at and put away. */
export interface Dismissal {
  readonly code: string;
  readonly about: string;
}

/**
 * What a coach should look at, now or from a later day, without what was put away: that stays away
 * until the same happens once more.
 */
export function signalsOf(facts: SignalFacts, dismissed: readonly Dismissal[]): readonly Signal[] {
  const isAway = (signal: Signal): boolean =>
    dismissed.some(({ code, about }) => code === signal.code && about === signal.about);
  return signalKinds
    .flatMap((kind) => kind.raised(facts).map((one): Signal => ({ ...one, code: kind.code })))
    .filter((signal) => !isAway(signal));
}

/** The first day on which one of them is seen; null without any. */
export function firstSignalOn(signals: readonly Signal[]): CivilDate | null {
  const [first] = signals.map(({ from }) => from).sort();
  return first ?? null;
}
