import { DomainError, isCivilDate } from '@wor/domain';

interface Start {
  readonly key: string;
  readonly id: string;
}

/** Where the next page begins, as an opaque text: the sort key of the last line, no offset. */
export function toWorkCursor(start: Start | null): string | null {
  if (start === null) return null;
  return Buffer.from(`${start.key}|${start.id}`).toString('base64url');
}

/** @throws DomainError `input.malformed` on a cursor that we did not make */
export function fromWorkCursor(text: string | undefined): Start | undefined {
  if (text === undefined) return undefined;
  const [key = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|');
  const [day = '', time] = key.split('T');
  const isMoment = time === undefined || /^\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(time);
  const isOurs = isCivilDate(day) && isMoment && !Number.isNaN(Date.parse(key));
  if (!isOurs || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new DomainError('input.malformed', { field: 'after' });
  }
  return { key, id };
}
