import type { Instrument } from '../../outcome/instruments/define-instrument.js';
import { instruments } from '../../outcome/instruments.js';
import { mayRecord } from '../../participation/recording.js';
import type { SignalMeasurement } from '../facts.js';
import { defineSignal } from './define-signal.js';

const mostDown = 1;

/** Each score of such an instrument is one dimension of somebody's life. */
const isByDimension = ({ scores }: Instrument): boolean =>
  scores.length > 1 &&
  scores.every(({ min, max, better }) => min === 0 && max === 10 && better === 'up');

function fallen(
  instrument: Instrument,
  [first, last]: readonly [SignalMeasurement, SignalMeasurement],
): readonly string[] {
  return instrument.scores
    .filter(({ name }) => {
      const [before, now] = [first.scores[name] ?? null, last.scores[name] ?? null];
      return now !== null && before !== null && before - now > mostDown;
    })
    .map(({ title }) => title);
}

/**
 * A dimension stands more than 1.0 below where the client began. Against the first time and not the
 * last: who goes down in small steps is seen too.
 */
export const dimensionDown = defineSignal({
  code: 'dimension_down',
  raised({ referral, measurements }) {
    if (!mayRecord('follow_up_result', referral)) return [];
    return instruments.filter(isByDimension).flatMap((instrument) => {
      const own = measurements.filter((each) => each.instrument === instrument.code);
      const [first, last] = [own[0], own.at(-1)];
      if (first === undefined || last === undefined) return [];
      const scores = fallen(instrument, [first, last]);
      return scores.length === 0 ? [] : [{ about: last.id, from: last.on, scores }];
    });
  },
});
