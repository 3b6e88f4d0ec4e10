import { readFileSync } from 'node:fs';

/** The last `lines` lines of a text file, for a message about a failure; '' when it is absent. */
export function logTail(file: string, lines = 20): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
