import { findTransition, type Action, type Status } from '@wor/domain';
import { Link } from 'react-router';
import { emptyForm, type FormState } from '../form/form-state.js';
import { actionText, text } from '../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../ui/button.js';
import { Disclosure } from '../ui/display.js';
import { Page } from '../ui/page.js';
import { LeftOff, UnfinishedForm } from '../unfinished/unfinished-form.js';
import type { OpenedForm } from '../unfinished/unfinished-form.server.js';
import { fieldsOf } from './action-fields.js';
import { ActionInputs, type Offered } from './action-inputs.js';
import { ClosingLetter } from './closing-letter.js';
import type { ShownLetter } from './closing-letter.server.js';
import { placeActionErrors } from './place-action-errors.js';

interface ActionPageProps {
  readonly loaded: {
    readonly id: string;
    readonly number: string;
    readonly clientName: string;
    readonly version: number;
    readonly status: string;
    readonly action: Action;
    readonly offered: Offered;
    readonly opened: OpenedForm;
    readonly isReferrer: boolean;
    readonly shareLevel: string;
    /** The referrer's letter is shown before anything happens. */
    readonly closes: boolean;
  };
  readonly state: (FormState & { readonly letter?: ShownLetter }) | undefined;
  /** Where the way back leads. */
  readonly home: string;
}

/** One step in a referral's life on a page of its own: its questions and one clear button. */
export function ActionPage({ loaded, state, home }: ActionPageProps) {
  const { id, action, number, clientName, version, status, offered, opened, isReferrer } = loaded;
  const letter = state?.letter;
  const words = actionText(action);
  // A form that comes back asks what it asked before, also when the state has changed meanwhile.
  const asked = state?.values._status?.[0] ?? status;
  const needs = findTransition(action, asked as Status)?.needs ?? [];
  const fields = fieldsOf(action, needs, isReferrer);
  const first = loaded.closes ? startingWith(loaded.shareLevel) : emptyForm;
  const shown = placeActionErrors(state ?? opened.kept ?? first, fields);
  const back = <Link to={home}>{`${clientName}, ${number}`}</Link>;
  return (
    <Page title={words?.title ?? action} state={shown} back={back}>
      <LeftOff id={id} opened={opened} isFresh={state === undefined} />
      <UnfinishedForm {...{ id, opened, version }} state={shown}>
        <input type="hidden" name="_status" value={asked} />
        {fields.length === 0 ? <p>{text.action.sure}</p> : null}
        {letter === undefined ? (
          <>
            <ActionInputs
              fields={fields}
              offered={offered}
              startsFocused={shown.errors.length === 0}
            />
            <ButtonGroup>
              <Button>{loaded.closes ? text.closing.look : (words?.submit ?? action)}</Button>
              <ButtonLink to={home}>{text.action.cancel}</ButtonLink>
            </ButtonGroup>
          </>
        ) : (
          <>
            <ClosingLetter letter={letter} />
            <ButtonGroup>
              <Button>{words?.submit ?? action}</Button>
              <ButtonLink to={home}>{text.action.cancel}</ButtonLink>
            </ButtonGroup>
            <Disclosure summary={text.closing.change}>
              <ActionInputs fields={fields} offered={offered} startsFocused={false} />
              <Button look="secondary">{text.closing.again}</Button>
            </Disclosure>
          </>
        )}
      </UnfinishedForm>
    </Page>
  );
}

/** What the client chose before stands ready, so that nobody widens it by forgetting. */
const startingWith = (shareLevel: string): FormState => ({
  ...emptyForm,
  values: { shareLevel: [shareLevel] },
});
