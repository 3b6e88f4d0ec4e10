import { DomainError, type ErrorCode } from '../error.js';
import { normalisePostcode } from '../identity/index.js';

const longestRange = 200;
const mostPostcodes = 500;

/**
 * The areas of four digits in what somebody typed, each once and in order: '1234', '1234 AB' (the
 * area that it lies in) and '1234-1240' (all from the first to the last), with commas or lines
 * between them.
 * @throws DomainError `postcode.invalid` and `postcode.range`, at the field `postcodes`
 */
export function readPostcodeList(typed: string): readonly string[] {
  const parts = typed.split(/[,;\n]+/).map((part) => part.trim());
  const areas = parts.filter((part) => part !== '').flatMap(areasOf);
  if (areas.length === 0) refuse('postcode.invalid');
  if (areas.length > mostPostcodes) refuse('postcode.range');
  return [...new Set(areas)].sort();
}

function areasOf(part: string): readonly string[] {
  const [first = '', last, ...more] = part.split(/\s*(?:[-–]|\bt\/m\b)\s*/);
  if (more.length > 0) refuse('postcode.invalid');
  return last === undefined ? [areaOf(first)] : range(areaOf(first), areaOf(last));
}

function areaOf(text: string): string {
  const area = /^[1-9]\d{3}$/.test(text) ? text : normalisePostcode(text)?.slice(0, 4);
  return area ?? refuse('postcode.invalid');
}

function range(first: string, last: string): readonly string[] {
  const count = Number(last) - Number(first) + 1;
  if (count < 1 || count > longestRange) refuse('postcode.range');
  return Array.from({ length: count }, (_, at) => String(Number(first) + at));
}

function refuse(code: ErrorCode): never {
  throw new DomainError(code, { fields: [{ field: 'postcodes', code }] });
}
