import type { SignUpView } from '@wor/contract';
import { showDate } from '../format/dates.js';
import { inDutch } from '../format/in-dutch.js';
import { barrierLabels, languageLabel } from '../format/labels.js';
import { labelFor, text } from '../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../ui/button.js';
import { Badge, DataList } from '../ui/display.js';
import { Form } from '../ui/form.js';
import { About } from './about.js';

const words = text.provider;

/** Somebody who may come: a first name, what is needed on the spot, and what one says to it. */
export function SignUpCard({ one }: { readonly one: SignUpView }) {
  const { firstName, activity, status, isFull, actions } = one;
  const day = text.weekdays[activity.weekday - 1] ?? '';
  return (
    <li className="card stack">
      <div className="cards__head">
        <h2 className="cards__title">{firstName}</h2>
        <Badge>{labelFor(words.statuses, status)}</Badge>
      </div>
      <DataList
        facts={[
          { key: words.activity, value: inDutch(activity.name) },
          { key: words.moment, value: text.suggest.at(day, activity.startsAt) },
          { key: words.chosenOn, value: showDate(one.chosenOn) },
          { key: words.needs, value: needsOf(one) },
          { key: words.said, value: saidOf(one) },
        ]}
      />
      {isFull && !actions.includes('welcome') ? <p>{words.full}</p> : null}
      {actions.length === 0 ? null : <Answers one={one} />}
    </li>
  );
}

function Answers({ one: { id, firstName, actions } }: { readonly one: SignUpView }) {
  const about = (verb: string) => <About verb={verb} of={firstName} />;
  return (
    <Form isInline>
      <input type="hidden" name="signUp" value={id} />
      <ButtonGroup>
        {actions.includes('welcome') ? (
          <Button name="do" value="welcome">
            {about(words.welcome)}
          </Button>
        ) : null}
        {actions.includes('decline') ? (
          <ButtonLink to={`/aanmeldingen/${id}/vol`}>{about(words.decline)}</ButtonLink>
        ) : null}
        {actions.includes('call') ? (
          <Button name="do" value="call" look="secondary">
            {about(words.call)}
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  );
}

function needsOf({ language, needsInterpreter, barriers }: SignUpView): string | null {
  const spoken = language === 'nl' ? [] : [words.speaks(languageLabel(language))];
  const interpreter = needsInterpreter ? [words.interpreter] : [];
  const all = [...spoken, ...interpreter, barrierLabels(barriers)].filter(Boolean);
  return all.length === 0 ? null : all.join(', ');
}

function saidOf({ answer, answeredOn }: SignUpView): string | null {
  if (answer === null || answeredOn === null) return null;
  return `${labelFor(words.answers, answer)} (${showDate(answeredOn)})`;
}
