import type { SettingView } from '@wor/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FormState } from '../form/form-state.js';
import { Conflict } from '../region/conflict.js';
import { labelFor, text } from '../text/index.js';
import { Button, ButtonGroup } from '../ui/button.js';
import { TextField } from '../ui/fields/text-field.js';
import { Form } from '../ui/form.js';

interface SettingFormProps {
  readonly state: FormState;
  readonly setting: SettingView;
  readonly stored: Readonly<Record<string, readonly string[]>>;
  /** What an item of a list is called, counted from 1. */
  readonly itemName?: (number: number) => string;
  /** What a field is called, where the fields are no list. */
  readonly nameOf?: (field: string) => string;
  /** A button besides the one that saves. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** The form of a setting: its fields, why it changes, who was first, and who changed what before. */
export function SettingForm(props: SettingFormProps) {
  const { state, setting, stored, itemName, more, children } = props;
  const listName = (field: string): string => {
    const [, item = '', name = ''] = field.split('.');
    const own: Readonly<Record<string, string>> = text.history.fields;
    return itemName === undefined
      ? text.mailTexts.field
      : `${itemName(Number(item) + 1)}: ${labelFor(own, name)}`;
  };
  return (
    <div className="stack">
      <Conflict typed={state} setting={setting} stored={stored} nameOf={props.nameOf ?? listName} />
      <Form state={state} version={setting.version}>
        {children}
        <TextField name="note" label={text.region.noteLabel} isOptional />
        <ButtonGroup>
          <Button>{text.region.save}</Button>
          {more}
        </ButtonGroup>
      </Form>
      <p>
        <Link to={`/regio/geschiedenis/${setting.kind}`}>{text.history.link}</Link>
      </p>
    </div>
  );
}
