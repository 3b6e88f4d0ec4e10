import { passwordProblem, shortestPassword } from '@wor/domain';
import { randomOctets } from '@wor/platform';
import { CommandError, exitCodes } from './command-error.js';

// Without signs that look alike; 31 of them, 16 times, is 79 bits.
const signs = '23456789abcdefghjkmnpqrstuvwxyz';
const groups = 4;
const signsInGroup = 4;
const usable = 256 - (256 % signs.length);
const shortestSecret = 12;

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

const firstLine = (input: string): string => input.split(/\r?\n/, 1)[0] ?? '';

/** The first line of what was typed, by the same rule as a password that is chosen on a page (S-10). */
export function readPassword(input: string): string {
  const password = firstLine(input);
  const problem = passwordProblem(password, []);
  if (problem === undefined) return password;
  const why =
    problem === 'password.too_short' ? `at least ${shortestPassword} signs are asked` : problem;
  throw new CommandError(`this password is refused: ${why}`, exitCodes.usage);
}

/** The secret that another system gave, on the first line. */
export function readSecret(input: string): string {
  const secret = firstLine(input);
  if (secret.length >= shortestSecret) return secret;
  throw new CommandError(`a secret has at least ${shortestSecret} signs`, exitCodes.usage);
}
