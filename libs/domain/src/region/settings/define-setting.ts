import { FieldProblems } from '../../client/field-problems.js';

/** What is collected while the body of a setting is checked; `was` is the body that it replaces. */
export interface SettingCheck<Body> {
  readonly problems: FieldProblems;
  readonly was: Body;
}

/** One kind of setting of a region: what it is without anybody, and what it may become. */
export interface SettingKind<Body = unknown> {
  /** Its key in the region's settings and its word in an address. */
  readonly kind: string;
  readonly initial: Body;
  /**
   * The body in one notation, from whatever was sent. Every problem is added at its field, a path
   * from `body`: `body.attempts`, `body.2.label`. With a problem the answer is of no use.
   */
  check(given: unknown, check: SettingCheck<Body>): Body;
}

/** Gives a kind its type; the list of all kinds is in the index of this folder. */
export function defineSetting<Body>(setting: SettingKind<Body>): SettingKind<Body> {
  return setting;
}

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The current body of a kind out of the stored settings of a region. What is absent, or was stored
 * by a version that knew less, is filled from the initial body. What does not pass counts as
 * absent: one field where the others pass, and else the whole.
 */
export function settingOf<Body>(setting: SettingKind<Body>, settings: Fields): Body {
  const stored = settings[setting.kind];
  if (stored === undefined || stored === null) return setting.initial;
  if (!isFields(stored)) return passing(setting, stored) ?? setting.initial;
  const fill = (fields: Fields): Body | undefined =>
    passing(setting, { ...setting.initial, ...fields });
  const good = Object.entries(stored).filter(([name, value]) => fill({ [name]: value }));
  return fill(stored) ?? fill(Object.fromEntries(good)) ?? setting.initial;
}

function passing<Body>(setting: SettingKind<Body>, given: unknown): Body | undefined {
  const problems = new FieldProblems();
  const body = setting.check(given, { problems, was: setting.initial });
  return problems.found.length === 0 ? body : undefined;
}
