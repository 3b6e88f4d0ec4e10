import { inDutch } from '../../format/in-dutch.js';
import { FieldFrame, FieldNotes } from './field-frame.js';
import { describedBy, startsFocused, useField } from './form-context.js';
import { OptionalMark } from './text-field.js';

export interface Choice {
  readonly code: string;
  readonly label: string;
  /** True for words of the region, which are Dutch on every page. */
  readonly isDutch?: boolean;
  /** What follows from choosing it. */
  readonly note?: string;
}

interface ChoiceGroupProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly isFirst?: boolean;
  /** True for a question and answers that are Dutch on every page. */
  readonly isDutch?: boolean;
  /** Side by side where there is room. */
  readonly layout?: 'list' | 'columns' | 'thirds' | 'scale' | 'row';
  /** Chosen until somebody chooses. */
  readonly initial?: string;
}

/** One answer out of a few. */
export function RadioGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" />;
}

/** Any number of answers out of a few. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />;
}

function ChoiceGroup(props: ChoiceGroupProps & { readonly type: 'radio' | 'checkbox' }) {
  const { name, legend, choices, hint, type, layout = 'list' } = props;
  const { id, values, errors } = useField(name);
  const chosen = values.length > 0 ? values : [props.initial];
  return (
    <FieldFrame errors={errors}>
      <fieldset
        className="choice"
        aria-describedby={describedBy(id, { hint: hint !== undefined, error: errors.length > 0 })}
      >
        <legend className="utrecht-form-label field__label">
          {props.isDutch === true ? inDutch(legend) : legend}{' '}
          {props.isOptional === true ? <OptionalMark /> : null}
        </legend>
        <FieldNotes id={id} hint={hint} errors={errors} />
        <div className={`choice__options choice__options--${layout}`}>
          {choices.map((choice, at) => (
            <label key={choice.code} className="choice__option">
              <input
                type={type}
                id={at === 0 ? id : `${id}-${choice.code}`}
                name={name}
                value={choice.code}
                defaultChecked={chosen.includes(choice.code)}
                aria-describedby={
                  choice.note === undefined ? undefined : `${id}-${choice.code}-gevolg`
                }
                {...startsFocused(props.isFirst === true && at === 0)}
              />
              <span className="choice__text">
                {choice.isDutch === true || props.isDutch === true
                  ? inDutch(choice.label)
                  : choice.label}
                {choice.note === undefined ? null : (
                  <small id={`${id}-${choice.code}-gevolg`} className="choice__note">
                    {choice.note}
                  </small>
                )}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </FieldFrame>
  );
}

interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  /** True for words of the region, which are Dutch on every page. */
  readonly isDutch?: boolean;
  readonly isFirst?: boolean;
}

/** One thing that is so or is not; never ticked beforehand. */
export function Checkbox({ name, label, isDutch = false, isFirst }: CheckboxProps) {
  const { id, value, errors } = useField(name);
  return (
    <FieldFrame errors={errors}>
      <FieldNotes id={id} errors={errors} />
      <label className="choice__option">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="ja"
          defaultChecked={value !== ''}
          aria-invalid={errors.length > 0 ? true : undefined}
          aria-describedby={describedBy(id, { hint: false, error: errors.length > 0 })}
          {...startsFocused(isFirst)}
        />
        <span className="choice__text">{isDutch ? inDutch(label) : label}</span>
      </label>
    </FieldFrame>
  );
}
