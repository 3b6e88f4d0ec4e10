import { labelFor, text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Alert, Disclosure } from '../ui/display.js';
import { TextField } from '../ui/fields/text-field.js';
import { pasteButton, pasteField, type PasteNotes } from './paste.js';

/** Closed by default: a text area for what was copied from the GP's system, read on the server. */
export function PasteField({ isOpen }: { readonly isOpen: boolean }) {
  const words = text.launch;
  return (
    <Disclosure summary={words.paste} isOpen={isOpen}>
      <TextField name={pasteField} label={words.pasted} hint={words.pasteHint} lines={4} />
      <Button look="secondary" name={pasteButton} value="ja">
        {words.fillIn}
      </Button>
    </Disclosure>
  );
}

/** What became of a paste: what was filled in, what stayed, what was thrown away. */
export function PasteReport({ notes }: { readonly notes: PasteNotes }) {
  const words = text.launch;
  const names = (fields: readonly string[]): string =>
    Object.keys(words.fields)
      .filter((field) => fields.includes(field))
      .map((field) => labelFor(words.fields, field))
      .join(', ');
  return (
    <Alert kind={notes.filled.length > 0 ? 'info' : 'warning'}>
      <p>{notes.filled.length > 0 ? words.filled(names(notes.filled)) : words.nothingFound}</p>
      {notes.kept.length > 0 ? <p>{words.kept(names(notes.kept))}</p> : null}
      {notes.hadBsn ? <p>{words.bsnRemoved}</p> : null}
    </Alert>
  );
}
