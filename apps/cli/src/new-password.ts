import { randomOctets } from '@wor/platform';
import { CommandError, exitCodes } from './command-error.js';

// Without signs that look alike; 31 of them, 16 times, is 79 bits.
const signs = '23456789abcdefghjkmnpqrstuvwxyz';
const groups = 4;
const signsInGroup = 4;
const usable = 256 - (256 % signs.length);
const shortest = 12;

/** A password that a person can type over: four groups of four signs. */
export function newPassword(): string {
  const drawn: string[] = [];
  while (drawn.length < groups * signsInGroup) {
    for (const octet of randomOctets(32)) {
      if (octet < usable) drawn.push(signs.charAt(octet % signs.length));
    }
  }
  return Array.from({ length: groups }, (_, at) =>
    drawn.slice(at * signsInGroup, (at + 1) * signsInGroup).join(''),
  ).join('-');
}

/** The first line of what was typed, when it is long enough. */
export function readPassword(input: string): string {
  const password = input.split(/\r?\n/, 1)[0] ?? '';
  if (password.length >= shortest) return password;
  throw new CommandError(`a password has at least ${shortest} signs`, exitCodes.usage);
}
