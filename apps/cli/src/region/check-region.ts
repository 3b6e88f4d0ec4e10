import { CommandError, exitCodes } from '../command-error.js';

/** What the operator types to found a region. */
export interface RegionOrder {
  readonly code: string;
  readonly name: string;
  readonly adminEmail: string;
  readonly adminName: string;
  /** Name of the organisation behind the region; made up from the region's name by default. */
  readonly office?: string;
}

const codeShape = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;
const longestName = 120;

/** A code that the practice region and its logins have for themselves. */
export const practiceCode = 'oefenregio';

/**
 * The order with blanks taken off.
 * @throws CommandError that says what cannot be right
 */
export function checkRegionOrder(order: RegionOrder): Required<RegionOrder> {
  const code = order.code.trim();
  if (!codeShape.test(code)) {
    throw wrong(
      'a region code has 3 to 40 signs: small letters, digits and hyphens, a letter first',
    );
  }
  if (code === practiceCode) throw wrong('that code belongs to the practice region');
  const name = readName(order.name, 'the name of the region');
  return {
    ...{ code, name },
    adminEmail: order.adminEmail.trim(),
    adminName: readName(order.adminName, 'the name of the administrator'),
    office: readName(order.office ?? `Regiobureau ${name}`, 'the name of the organisation'),
  };
}

function readName(text: string, what: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= longestName && !/\p{Cc}/u.test(name)) return name;
  throw wrong(`${what} has 1 to ${longestName} signs`);
}

function wrong(line: string): CommandError {
  return new CommandError(line, exitCodes.usage);
}
