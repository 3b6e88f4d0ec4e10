import type { MeasurementRequest } from '@wor/contract';
import type { Instrument, Item } from '@wor/domain';
import type { PostedForm } from '../form/posted-form.js';
import type { Choice } from '../ui/fields/choice.js';

export const answerField = ({ code }: Item): string => `answer.${code}`;

const moments = ['baseline', 'closing', 'follow_up', 'between'] as const;

/** The posted answers in item order; a question that was passed over is missing. */
export function measurementOf({ code, items }: Instrument, form: PostedForm): MeasurementRequest {
  const moment = moments.find((each) => each === form.text('moment')) ?? 'between';
  const answers = items.map((item) => form.number(answerField(item)) ?? null);
  return { instrument: code, moment, answers };
}

/** The answers of a question: its own words, or the marks from its lowest to its highest. */
export function choicesOf({ options, min, max }: Item): readonly Choice[] {
  if (options) return options.map(({ value, label }) => ({ code: String(value), label }));
  return Array.from({ length: max - min + 1 }, (_, at) => String(min + at)).map((mark) => ({
    code: mark,
    label: mark,
  }));
}
