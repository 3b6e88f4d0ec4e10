import { addMonths, isCivilDate, type CivilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';

/** A public key on P-256, with nothing that is not needed. */
export interface LaunchJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly kid: string;
  readonly x: string;
  readonly y: string;
}

export interface LaunchJwks {
  readonly keys: readonly LaunchJwk[];
}

const mostKeys = 5;
const longestMonths = 24;
const secretParts = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const coordinate = /^[A-Za-z0-9_-]{43}$/;

/**
 * The keys that somebody pasted: a JWK Set or one JWK. Whether each point lies on the curve is for
 * the caller to ask.
 * @throws DomainError `launch_key.json`, `launch_key.private` or `launch_key.kind`, at field `jwks`
 */
export function checkLaunchKeys(text: string): LaunchJwks {
  const given = parse(text);
  const list: unknown = given.keys ?? [given];
  if (!Array.isArray(list) || list.length === 0) return refuse('launch_key.json');
  const objects: readonly unknown[] = list;
  if (objects.some(isSecret) || isSecret(given)) return refuse('launch_key.private');
  const keys = objects.map(readKey);
  const isEachOwn = new Set(keys.map(({ kid }) => kid)).size === keys.length;
  if (keys.length > mostKeys || !isEachOwn) return refuse('launch_key.kind');
  return { keys };
}

/** @throws DomainError `launch_key.issuer` for what is no https address */
export function checkIssuer(text: string): string {
  const issuer = text.trim();
  const isAddress = /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]{1,80}(?:\/[\w./~-]{0,120})?$/.test(issuer);
  if (!isAddress) throw at('issuer', 'launch_key.issuer');
  return issuer;
}

/** @throws DomainError `launch_key.until` for a day that is over, or more than two years away */
export function checkValidUntil(text: string, today: CivilDate): CivilDate {
  const isFine = isCivilDate(text) && text > today && text <= addMonths(today, longestMonths);
  if (!isFine) throw at('validUntil', 'launch_key.until');
  return text;
}

type KeyProblem = 'launch_key.json' | 'launch_key.private' | 'launch_key.kind';

function at(field: string, code: KeyProblem | 'launch_key.issuer' | 'launch_key.until') {
  return new DomainError(code, { fields: [{ field, code }] });
}

function refuse(code: KeyProblem): never {
  throw at('jwks', code);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return refuse('launch_key.private');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // What cannot be read is refused below, together with what is no object.
  }
  return refuse('launch_key.json');
}

function isSecret(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    secretParts.some((part) => Object.hasOwn(value, part))
  );
}

function readKey(value: unknown): LaunchJwk {
  const { kty, crv, kid, x, y, alg, use } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isForUs = (alg === undefined || alg === 'ES256') && (use === undefined || use === 'sig');
  const isNamed = typeof kid === 'string' && /^[\w.:~-]{1,100}$/.test(kid);
  const isPoint = typeof x === 'string' && typeof y === 'string' && [x, y].every(isCoordinate);
  if (kty !== 'EC' || crv !== 'P-256' || !isForUs || !isNamed || !isPoint) {
    return refuse('launch_key.kind');
  }
  return { kty, crv, kid, x, y };
}

function isCoordinate(text: string): boolean {
  return coordinate.test(text);
}
