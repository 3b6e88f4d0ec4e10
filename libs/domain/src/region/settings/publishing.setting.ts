import { defineSetting } from './define-setting.js';
import { checkKeys } from './read-fields.js';

/** Whether a region shows its directory to everybody, and how much of it. */
export interface Publishing {
  /** Anybody may read what there is to do, as open data. */
  readonly isOn: boolean;
  /** Contact persons of providers too: they agreed to that. */
  readonly withContacts: boolean;
}

const names = ['isOn', 'withContacts'] as const;

export const publishingSetting = defineSetting<Publishing>({
  kind: 'publishing',
  initial: { isOn: false, withContacts: false },
  check(given, { problems }) {
    const fields = checkKeys(given, { at: 'body', names, problems });
    for (const name of names) {
      problems.add(`body.${name}`, typeof fields[name] !== 'boolean', 'input.invalid');
    }
    return { isOn: fields['isOn'] === true, withContacts: fields['withContacts'] === true };
  },
});
