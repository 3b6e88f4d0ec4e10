import type { HolidayChoice } from '../calendar/index.js';
import { FieldProblems } from '../client/field-problems.js';
import { refuseFields, type ErrorCode } from '../error.js';
import { findBsnLike, normalisePhone, normalisePostcode } from '../identity/index.js';
import { accessibilityFeatures, anyLanguage, welcomes } from '../matching/activity-codes.js';
import { hasCode, type CodeItem } from '../region/code-list.js';
import { languages } from '../region/preferences.js';
import { checkSchedules, type TypedSchedule } from './check-schedules.js';
import { projectWeek } from './schedule/index.js';

/** What is known of an activity, as it was sent; what is absent is not known. */
export interface TypedActivity {
  /** Who offers it: one that is there, or the name of one that may not be. */
  readonly organisationId?: string;
  readonly organisationName?: string;
  readonly name: string;
  readonly description?: string;
  /** Code of an arrangement of the region. */
  readonly arrangement: string;
  readonly place: string;
  readonly neighbourhoodCode: string;
  readonly postcode?: string;
  readonly costCents?: number;
  readonly capacity: number;
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly groupSize?: number;
  readonly welcome?: string;
  readonly contactPhone?: string;
  readonly contactEmail?: string;
  readonly url?: string;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly eligibility?: string;
  readonly schedules: readonly TypedSchedule[];
}

interface ActivityCheck {
  readonly arrangements: readonly CodeItem[];
  readonly holidays: HolidayChoice;
  readonly now: Date;
}

/** An activity in one notation, with the week that matching reads. */
export type CheckedActivity = ReturnType<typeof checkActivity>;

/** @throws DomainError with every problem at its field */
export function checkActivity(typed: TypedActivity, check: ActivityCheck) {
  const problems = new FieldProblems();
  const words = checkWords(typed, problems);
  const contact = checkContact(typed, problems);
  const numbers = checkNumbers(typed, problems);
  const codes = checkCodes(typed, check.arrangements, problems);
  const schedules = checkSchedules(typed.schedules, { ...check, problems });
  refuseFields(problems.found);
  return { ...words, ...contact, ...numbers, ...codes, schedules, week: projectWeek(schedules) };
}

const plain = (text: string | undefined): string => (text ?? '').trim().replace(/[ \t]+/g, ' ');
const filled = (text: string | undefined): string | null => plain(text) || null;

const longest = { name: 120, description: 2000, place: 120, eligibility: 300 } as const;

function checkWords(typed: TypedActivity, problems: FieldProblems) {
  const name = plain(typed.name);
  const place = plain(typed.place);
  const description = plain(typed.description);
  const eligibility = filled(typed.eligibility);
  const neighbourhoodCode = plain(typed.neighbourhoodCode);
  problems.add('name', name === '', 'label.missing');
  problems.add('place', place === '', 'place.missing');
  problems.add('neighbourhoodCode', neighbourhoodCode === '', 'activity.neighbourhood');
  const hasProvider = plain(typed.organisationId) + plain(typed.organisationName) !== '';
  problems.add('organisationId', !hasProvider, 'activity_provider.missing');
  for (const [field, text] of Object.entries({ name, place, description, eligibility })) {
    const most = longest[field as keyof typeof longest];
    problems.add(field, (text ?? '').length > most, 'text.too_long');
    problems.add(field, findBsnLike(text ?? ''), 'text.bsn');
  }
  return { name, place, description, eligibility, neighbourhoodCode };
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const longestAddress = 300;

function checkContact(typed: TypedActivity, problems: FieldProblems) {
  const phone = filled(typed.contactPhone);
  const contactPhone = phone === null ? null : normalisePhone(phone);
  const contactEmail = filled(typed.contactEmail);
  const address = filled(typed.url);
  const url = address === null || address.includes('://') ? address : `https://${address}`;
  const code = filled(typed.postcode);
  const postcode = code === null ? null : normalisePostcode(code);
  problems.add('contactPhone', contactPhone === undefined, 'phone.invalid');
  const isEmail = contactEmail === null || EMAIL.test(contactEmail);
  problems.add('contactEmail', !isEmail, 'email.invalid');
  problems.add('url', url !== null && !isWebAddress(url), 'activity.url');
  problems.add('postcode', postcode === undefined, 'postcode.invalid');
  return { contactPhone: contactPhone ?? null, contactEmail, url, postcode: postcode ?? null };
}

/** Nothing that runs in a browser, as `javascript:` does. */
const isWebAddress = (url: string): boolean =>
  url.length <= longestAddress && /^https?:\/\/[^\s/?#]+\.[^\s"<>]+$/i.test(url);

/** True for a number of seats that an activity may have. */
export const isCapacity = (seats: number): boolean =>
  Number.isInteger(seats) && seats >= 0 && seats <= highest.capacity;

const highest = { costCents: 50_000, capacity: 1000, groupSize: 1000, age: 120 } as const;

function checkNumbers(typed: TypedActivity, problems: FieldProblems) {
  const { costCents = 0, capacity, groupSize = null } = typed;
  const { minimumAge = null, maximumAge = null } = typed;
  const within = (value: number | null, from: number, to: number): boolean =>
    value === null || (Number.isInteger(value) && value >= from && value <= to);
  const add = (field: string, isRight: boolean, code: ErrorCode): void =>
    problems.add(field, !isRight, code);
  add('costCents', within(costCents, 0, highest.costCents), 'activity.cost');
  add('capacity', isCapacity(capacity), 'activity.capacity');
  add('groupSize', within(groupSize, 1, highest.groupSize), 'activity.group_size');
  add('minimumAge', within(minimumAge, 0, highest.age), 'activity.ages');
  add('maximumAge', within(maximumAge, minimumAge ?? 0, highest.age), 'activity.ages');
  return { costCents, capacity, groupSize, minimumAge, maximumAge };
}

const hasAll = (codes: readonly string[], list: readonly CodeItem[]): boolean =>
  codes.every((code) => hasCode(list, code));

function checkCodes(
  typed: TypedActivity,
  arrangements: readonly CodeItem[],
  problems: FieldProblems,
) {
  const { arrangement } = typed;
  const welcome = welcomes.find((each) => each === typed.welcome) ?? null;
  const spoken = typed.languages.includes(anyLanguage) ? [anyLanguage] : typed.languages;
  const isKnown = hasAll(
    spoken.filter((code) => code !== anyLanguage),
    languages,
  );
  problems.add('arrangement', !hasCode(arrangements, arrangement), 'activity.arrangement');
  problems.add('languages', !isKnown, 'input.invalid');
  problems.add(
    'accessibility',
    !hasAll(typed.accessibility, accessibilityFeatures),
    'input.invalid',
  );
  problems.add('welcome', welcome === null && filled(typed.welcome) !== null, 'input.invalid');
  const accessibility = [...new Set(typed.accessibility)];
  return { arrangement, languages: [...new Set(spoken)], accessibility, welcome };
}
