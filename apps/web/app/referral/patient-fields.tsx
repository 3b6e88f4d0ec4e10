import { valueOf, type FormState } from '../form/form-state.js';
import { text } from '../text/index.js';
import { DataList, Disclosure } from '../ui/display.js';
import { TextField } from '../ui/fields/text-field.js';

interface PatientFieldsProps {
  readonly state: FormState;
  readonly isLaunched: boolean;
  /** The name of the field where focus starts. */
  readonly first: string | undefined;
}

const fromHis = ['client.name', 'client.birthDate', 'client.phone'];

/** Who it is: a card to read when the GP's system told it, and questions otherwise. */
export function PatientFields(props: PatientFieldsProps) {
  const { state, isLaunched } = props;
  const isCard =
    isLaunched &&
    fromHis.every((name) => state.sources?.[name] === 'his') &&
    state.errors.every(({ field }) => field?.startsWith('client.') !== true);
  const words = text.refer;
  return (
    <fieldset className="card person-card">
      <legend className="visually-hidden">{words.patient}</legend>
      {isCard ? (
        <div className="stack">
          <p className="soft">{words.fromHis}</p>
          <DataList facts={factsOf(state)} />
          <Disclosure summary={words.change}>
            <PatientQuestions first={props.first} />
          </Disclosure>
        </div>
      ) : (
        <PatientQuestions first={props.first} />
      )}
    </fieldset>
  );
}

function factsOf(state: FormState) {
  const words = text.refer;
  const of = (name: string): string => valueOf(state, `client.${name}`);
  return [
    { key: words.name, value: of('name') },
    { key: words.birthDate, value: of('birthDate') },
    { key: words.phone, value: of('phone') },
    {
      key: words.postcode,
      value: `${of('postcode')} ${of('houseNumber')}`.trim() || words.noPostcode,
    },
    { key: words.email, value: of('email') },
  ];
}

function PatientQuestions({ first }: Pick<PatientFieldsProps, 'first'>) {
  const words = text.refer;
  const field = (name: string, hint?: string) => ({ name, hint, isFirst: first === name });
  return (
    <div className="fields">
      <TextField {...field('client.name', words.nameHint)} label={words.name} />
      <div className="fields fields--pair">
        <TextField
          {...field('client.birthDate', words.birthDateHint)}
          label={words.birthDate}
          inputMode="text"
        />
        <TextField {...field('client.phone')} label={words.phone} type="tel" />
      </div>
      <div className="fields fields--pair">
        <TextField {...field('client.postcode')} label={words.postcode} size="short" />
        <TextField
          {...field('client.houseNumber')}
          label={words.houseNumber}
          size="short"
          isOptional
        />
      </div>
      <TextField
        {...field('client.email')}
        label={words.email}
        type="email"
        size="medium"
        isOptional
      />
    </div>
  );
}
