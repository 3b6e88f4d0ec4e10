import { formatBirthDate } from './format-birth-date.js';
import { isCivilDate } from '../calendar/index.js';
import { withoutBsn, type DraftField, type DraftFieldName } from '../draft/index.js';
import { DomainError } from '../error.js';

/** What a launch token must be for, and when it is looked at. */
export interface LaunchTerms {
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
}

/** What a GP's system said of one patient. */
export interface LaunchClaims {
  readonly jti: string;
  readonly fields: readonly DraftField[];
}

/** Seconds that a token may live. */
export const launchSeconds = 60;
/** Seconds by which two clocks may differ. */
const leeway = 10;

const claimNames = ['iss', 'aud', 'iat', 'exp', 'jti', 'person', 'icpc'];

/** Each claim about the person: its field on the form, and how long it may be. */
const personClaims: Readonly<Record<string, { field: DraftFieldName; longest: number }>> = {
  name: { field: 'client.name', longest: 120 },
  birthDate: { field: 'client.birthDate', longest: 10 },
  phone: { field: 'client.phone', longest: 30 },
  email: { field: 'client.email', longest: 200 },
  postcode: { field: 'client.postcode', longest: 10 },
  houseNumber: { field: 'client.houseNumber', longest: 12 },
  language: { field: 'client.language', longest: 5 },
};

/**
 * Reads the claims of a launch token whose signature was proved. Texts stay what they are: markup
 * in a name is a name with markup in it.
 * @throws DomainError `launch.expired` when its minute is over, `launch.invalid` for all else
 */
export function readLaunchClaims(
  payload: Readonly<Record<string, unknown>>,
  terms: LaunchTerms,
): LaunchClaims {
  const { iss, aud, jti, person, icpc } = payload;
  const isOurs = iss === terms.issuer && aud === terms.audience;
  const hasOnlyOurs = Object.keys(payload).every((name) => claimNames.includes(name));
  const isNamed = typeof jti === 'string' && /^[\w.-]{8,100}$/.test(jti);
  if (!isOurs || !hasOnlyOurs || !isNamed) throw new DomainError('launch.invalid');
  checkMinute(payload, terms.now);
  const fields = [...personFields(person), ...icpcField(icpc)];
  return { jti, fields: withoutBsn(fields).kept };
}

function checkMinute({ iat, exp }: Readonly<Record<string, unknown>>, now: Date): void {
  const isWhole = Number.isSafeInteger(iat) && Number.isSafeInteger(exp);
  const [from, to] = [Number(iat), Number(exp)];
  const seconds = now.getTime() / 1000;
  const isMinute = isWhole && to > from && to - from <= launchSeconds && from <= seconds + leeway;
  if (!isMinute) throw new DomainError('launch.invalid');
  if (seconds > to + leeway) throw new DomainError('launch.expired');
}

function personFields(person: unknown): DraftField[] {
  const isObject = typeof person === 'object' && person !== null && !Array.isArray(person);
  const claims = Object.entries(isObject ? person : {}) as [string, unknown][];
  const fields = claims.map(([name, value]): DraftField => {
    const known = Object.hasOwn(personClaims, name) ? personClaims[name] : undefined;
    const isText = typeof value === 'string' && !value.includes('\0') && value.trim() !== '';
    if (known === undefined || !isText || value.length > known.longest) {
      throw new DomainError('launch.invalid');
    }
    const shown = name === 'birthDate' ? birthDateOf(value) : value.trim();
    return { name: known.field, values: [shown], source: 'his' };
  });
  const names = fields.map(({ name }) => name);
  const isWhole = names.includes('client.name') && names.includes('client.birthDate');
  if (!isWhole) throw new DomainError('launch.invalid');
  return fields;
}

function birthDateOf(text: string): string {
  if (!isCivilDate(text)) throw new DomainError('launch.invalid');
  return formatBirthDate(text);
}

function icpcField(icpc: unknown): DraftField[] {
  if (icpc === undefined) return [];
  const isCode = typeof icpc === 'string' && /^[A-Z]\d{2}(?:\.\d{1,2})?$/.test(icpc);
  if (!isCode) throw new DomainError('launch.invalid');
  return [{ name: 'icpc', values: [icpc.slice(0, 3)], source: 'his' }];
}
