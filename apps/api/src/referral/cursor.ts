import { DomainError } from '@wor/domain';

/** Where the next page begins, as an opaque text: the sort key of the last line, no offset. */
export function toCursor(start: { readonly at: Date; readonly id: string } | null): string | null {
  if (start === null) return null;
  return Buffer.from(`${start.at.getTime()}|${start.id}`).toString('base64url');
}

/** @throws DomainError `input.malformed` on a cursor that we did not make */
export function fromCursor(text: string | undefined): { at: Date; id: string } | undefined {
  if (text === undefined) return undefined;
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|');
  const isOurs = /^\d{1,15}$/.test(at) && /^[0-9a-f-]{36}$/.test(id);
  if (!isOurs) throw new DomainError('input.malformed', { field: 'after' });
  return { at: new Date(Number(at)), id };
}
