import type { ParticipationStepAction } from '@wor/domain';
import { text } from '../../text/index.js';

interface Begun {
  readonly startedOn: string | null;
}

/** How a step is called: who has not begun yet does not stop, but does not come any more. */
export function stepWords(step: ParticipationStepAction, { startedOn }: Begun) {
  const { notAnyMore, steps } = text.participation;
  return step === 'stop' && startedOn === null ? notAnyMore : steps[step];
}
