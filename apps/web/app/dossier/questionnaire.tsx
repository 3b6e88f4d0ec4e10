import type { Instrument } from '@wor/domain';
import type { FormState } from '../form/form-state.js';
import { choicesIn, text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { RadioGroup } from '../ui/fields/choice.js';
import { UnfinishedForm } from '../unfinished/unfinished-form.js';
import type { OpenedForm } from '../unfinished/unfinished-form.server.js';
import { answerField, choicesOf } from './measurement-form.js';

const words = text.measure;

interface QuestionnaireProps {
  readonly id: string;
  readonly opened: OpenedForm;
  readonly instrument: Instrument;
  readonly state: FormState;
}

/** The questions of an instrument; any of them may be passed over. */
export function Questionnaire({ id, opened, instrument, state }: QuestionnaireProps) {
  const { items, licence, missingRule } = instrument;
  return (
    <UnfinishedForm {...{ id, opened, state }}>
      <p className="soft" lang="nl">
        {missingRule}
      </p>
      {items.map((item, at) => (
        <RadioGroup
          key={item.code}
          name={answerField(item)}
          legend={item.text ?? item.code}
          choices={choicesOf(item)}
          isDutch
          layout={item.options ? 'row' : 'scale'}
          isFirst={at === 0 && state.errors.length === 0}
        />
      ))}
      <RadioGroup
        name="moment"
        legend={words.moment}
        choices={choicesIn(words.moments)}
        layout="row"
        initial="baseline"
      />
      <Button>{words.submit}</Button>
      <p className="soft" lang="nl">
        {licence.attribution}
      </p>
    </UnfinishedForm>
  );
}
