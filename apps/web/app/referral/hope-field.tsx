import { hopeLength } from '@wor/domain';
import { valueOf, type FormState } from '../form/form-state.js';
import { text } from '../text/index.js';
import { TextField } from '../ui/fields/text-field.js';

/** One sentence in the patient's words, with a counter that goes along where there is script. */
export function HopeField({ state }: { readonly state: FormState }) {
  const words = text.refer;
  const left = hopeLength - valueOf(state, 'hope').length;
  const counter = {
    ...{
      'data-counter': hopeLength,
      'data-left': words.left('{n}'),
      'data-over': words.over('{n}'),
    },
  };
  return (
    <div {...counter}>
      <TextField name="hope" label={words.hope} hint={words.hopeHint} lines={2} isOptional />
      <p className="counter" data-count="" data-needs-script="" hidden>
        {left < 0 ? words.over(String(-left)) : words.left(String(left))}
      </p>
      <p className="visually-hidden" role="status" data-count-aloud="" />
    </div>
  );
}
