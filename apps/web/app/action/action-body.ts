import type { ActionRequest } from '@wor/contract';
import { atLocalTime, isCivilDate } from '@wor/domain';
import type { PostedForm } from '../form/posted-form.js';
import type { ActionField } from './action-fields.js';

type Value = string | number | boolean | readonly string[] | undefined;

const readers: Readonly<Record<ActionField['kind'], (form: PostedForm, name: string) => Value>> = {
  radio: (form, name) => form.text(name),
  select: (form, name) => form.text(name),
  team: (form, name) => form.text(name),
  note: (form, name) => form.text(name),
  date: (form, name) => form.text(name),
  moment: (form, name) => momentOf(form.text(name)),
  number: (form, name) => form.number(name),
  tick: (form, name) => (form.isTicked(name) ? true : undefined),
  checkboxes: (form, name) => form.list(name),
  wishes: (form, name) => form.list(name),
};

/** '2026-12-08T14:00' as typed in the Netherlands, as an ISO moment; as typed when it is none. */
function momentOf(typed: string | undefined): string | undefined {
  const [date = '', time = ''] = (typed ?? '').split('T');
  if (!isCivilDate(date) || !/^([01]\d|2[0-3]):[0-5]\d/.test(time)) return typed;
  return atLocalTime(date, time.slice(0, 5)).toISOString();
}

/** The body of an action's request out of its posted form; a name with a dot goes one level down. */
export function bodyOf(form: PostedForm, fields: readonly ActionField[]): ActionRequest {
  const body: Record<string, Value | Record<string, Value>> = {};
  for (const { kind, name } of fields) {
    const value = readers[kind](form, name);
    const [outer = '', inner] = name.split('.');
    if (inner === undefined) body[outer] = value;
    else body[outer] = { ...(body[outer] as Record<string, Value> | undefined), [inner]: value };
  }
  return body;
}
