import type { CivilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';
import {
  findBsnLike,
  normalisePhone,
  normalisePostcode,
  parseBirthDate,
  personKey,
} from '../identity/index.js';
import { messageChannels } from '../post/channels.js';
import type { FieldProblems } from './field-problems.js';

/** A client's particulars as they were typed. */
export interface TypedClient {
  readonly name: string;
  readonly birthDate: string;
  readonly phone?: string;
  readonly email?: string;
  readonly postcode?: string;
  readonly houseNumber?: string;
  readonly language?: string;
  readonly needsInterpreter?: boolean;
  readonly contactPreference?: string;
  /** The ways of `messageChannels` by which they want no messages. */
  readonly noMessagesBy?: readonly string[];
  readonly bestTime?: string;
  /** Somebody near to them, as it was typed: a name and how to reach them. */
  readonly contactPerson?: string;
  readonly barriers?: readonly string[];
}

/** The same, checked and in one notation. */
export interface CheckedClient {
  readonly name: string;
  readonly birthDate: CivilDate;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  /** `1234AB`. */
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  readonly language: string;
  readonly needs: {
    readonly needsInterpreter: boolean;
    readonly contactPreference: string | null;
    readonly noMessagesBy: readonly string[];
    readonly bestTime: string | null;
    readonly contactPerson: string | null;
    readonly barriers: readonly string[];
  };
  /** Canonical text of the person, for the blind index only. */
  readonly personKey: string;
}

interface ClientCheck {
  readonly today: CivilDate;
  /** Gets every problem that is found. */
  readonly problems: FieldProblems;
  /** Stands before each field's name: `client.` in a referral. */
  readonly prefix: string;
}

const emailShape = /^[^\s@<>(),;:"[\]\\]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,4}$/i;

/** Checks a client's particulars and brings them into one notation; undefined without a birth date. */
export function checkClient(
  client: TypedClient,
  { today, problems, prefix }: ClientCheck,
): CheckedClient | undefined {
  const at = (field: string): string => `${prefix}${field}`;
  const birthDate = problems.read(at('birthDate'), () => birthDateOf(client.birthDate, today));
  const phone = isGiven(client.phone) ? normalisePhone(client.phone) : undefined;
  const postcode = isGiven(client.postcode) ? normalisePostcode(client.postcode) : undefined;
  const email = client.email?.trim() ?? '';
  const hasPhone = isGiven(client.phone);
  problems.add(at('name'), !isGiven(client.name), 'name.missing');
  problems.add(at('phone'), hasPhone && phone === undefined, 'phone.invalid');
  problems.add(at('phone'), !hasPhone && email === '', 'phone.missing');
  problems.add(at('email'), email !== '' && !emailShape.test(email), 'email.invalid');
  const isPostcodeWrong = isGiven(client.postcode) && postcode === undefined;
  problems.add(at('postcode'), isPostcodeWrong, 'postcode.invalid');
  for (const [field, text] of freeTexts(client)) {
    problems.add(at(field), findBsnLike(text), 'text.bsn');
  }
  if (birthDate === undefined) return undefined;
  const key = { name: familyNameOf(client.name), birthDate, postcode: postcode ?? null };
  return {
    name: client.name.trim(),
    birthDate,
    phone: phone ?? null,
    email: email === '' ? null : email,
    postcode: postcode ?? null,
    houseNumber: textOrNull(client.houseNumber),
    language: client.language ?? 'nl',
    needs: needsOf(client),
    personKey: personKey(key),
  };
}

function needsOf(client: TypedClient): CheckedClient['needs'] {
  return {
    needsInterpreter: client.needsInterpreter ?? false,
    contactPreference: textOrNull(client.contactPreference),
    noMessagesBy: messageChannels.filter((each) => client.noMessagesBy?.includes(each)),
    bestTime: textOrNull(client.bestTime),
    contactPerson: textOrNull(client.contactPerson),
    barriers: client.barriers ?? [],
  };
}

function birthDateOf(text: string, today: CivilDate): CivilDate {
  if (!isGiven(text)) throw new DomainError('birth_date.missing');
  return parseBirthDate(text, today);
}

function* freeTexts(client: TypedClient): Generator<[string, string]> {
  yield ['name', client.name];
  yield ['bestTime', client.bestTime ?? ''];
  yield ['contactPerson', client.contactPerson ?? ''];
  yield ['houseNumber', client.houseNumber ?? ''];
  yield ['contactPreference', client.contactPreference ?? ''];
  yield ['barriers', (client.barriers ?? []).join('\n')];
}

/** True for a text with something in it. */
export function isGiven(text: string | undefined): text is string {
  return (text ?? '').trim() !== '';
}

/** Without the spaces around it; null when there is nothing in it. */
export function textOrNull(text: string | undefined): string | null {
  return isGiven(text) ? text.trim() : null;
}

/** The last word of a name as it is written: initials and first names differ between systems. */
function familyNameOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}
