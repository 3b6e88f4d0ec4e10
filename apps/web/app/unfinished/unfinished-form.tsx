import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { valueOf, type FormState } from '../form/form-state.js';
import { showMoment, showTime } from '../format/dates.js';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Alert } from '../ui/display.js';
import { Form } from '../ui/form.js';
import type { OpenedForm } from './unfinished-form.server.js';

interface UnfinishedFormProps {
  readonly id: string;
  readonly opened: OpenedForm;
  readonly state: FormState;
  readonly version?: number;
  readonly enhance?: Readonly<Record<`data-${string}`, string>>;
  readonly children: ReactNode;
}

const statusId = 'bewaard';
const keptAt = (id: string, form: string): string => `/dossier/${id}/bewaar/${form}`;

/** A form about a client that is kept while it is filled in. */
export function UnfinishedForm(props: UnfinishedFormProps) {
  const { id, opened, state, version, enhance = {}, children } = props;
  const { form, key, leftAt } = opened;
  const keeping =
    form === null
      ? {}
      : {
          ...{ 'data-autosave': keptAt(id, form), 'data-status': statusId },
          ...{ 'data-failed': text.draft.failed },
        };
  return (
    <Form state={state} version={version} enhance={{ ...enhance, ...keeping }}>
      <input type="hidden" name="_key" value={valueOf(state, '_key') || key} />
      {children}
      <p id={statusId} role="status" className="save-status">
        {leftAt === null ? '' : text.draft.saved(showTime(leftAt))}
      </p>
    </Form>
  );
}

interface LeftOffProps {
  readonly id: string;
  readonly opened: OpenedForm;
  /** Nothing was sent from this page yet. */
  readonly isFresh: boolean;
}

/** Says that the form holds what was typed before, with a way to begin anew. */
export function LeftOff({ id, opened, isFresh }: LeftOffProps) {
  const { search } = useLocation();
  const { form, key, kept, leftAt } = opened;
  if (!isFresh || kept === null) return null;
  if (form === null || leftAt === null) {
    return (
      <Alert kind="info">
        <p>{text.login.restored}</p>
      </Alert>
    );
  }
  return (
    <Alert kind="info">
      <p>{text.draft.leftOff(showMoment(leftAt))}</p>
      <Form action={keptAt(id, form)} isInline>
        <input type="hidden" name="_key" value={key} />
        <input type="hidden" name="_search" value={search} />
        <Button look="subtle" name="_weg" value="ja">
          {text.draft.beginAnew}
        </Button>
      </Form>
    </Alert>
  );
}
