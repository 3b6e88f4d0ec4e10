import fc from 'fast-check';
import { FieldProblems } from '../../client/field-problems.js';
import { defaultReasons, isIcpc, suggestReason, type Reason } from '../reasons.js';
import { changesOf } from '../changes-of.js';
import { settingOf, type SettingKind } from './define-setting.js';
import * as all from './index.js';
import { codeFor } from './items/code-items.js';

const { arrangementsSetting, normsSetting, reasonsSetting, settingKinds } = all;
const kinds = settingKinds.map((each) => [each.kind, each as SettingKind] as const);

function check<Body>(setting: SettingKind<Body>, given: unknown, was = setting.initial) {
  const problems = new FieldProblems();
  const body = setting.check(given, { problems, was });
  const codes = problems.found.map(({ field, code }) => `${field} ${code}`);
  return { body, codes };
}

const reasonsWith = (at: number, fields: Partial<Reason>): readonly Reason[] =>
  defaultReasons.map((reason, index) => (index === at ? { ...reason, ...fields } : reason));

describe('a setting of a region', () => {
  it.each(kinds)('%s passes its own check as it begins, and again afterwards', (_, setting) => {
    const first = check(setting, setting.initial);
    expect(first.codes).toEqual([]);
    expect(check(setting, first.body)).toEqual({ body: first.body, codes: [] });
    expect(changesOf(first.body, first.body)).toEqual([]);
  });

  it.each(kinds)('%s never falls over whatever it is given', (_, setting) => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const { codes } = check(setting, given);
        const read = settingOf(setting, { [setting.kind]: given });
        expect(check(setting, read).codes).toEqual([]);
        expect(codes.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(kinds)('%s takes no field that it does not know', (_, setting) => {
    const extra = Array.isArray(setting.initial)
      ? setting.initial.map((item: object) => ({ ...item, isAdministrator: true }))
      : { ...(setting.initial as object), isAdministrator: true };
    expect(check(setting, extra).codes.join()).toContain('input.unknown_field');
  });

  it('is found by its name alone', () => {
    expect(all.findSettingKind('norms')).toBe(normsSetting);
    expect(all.findSettingKind('toString')).toBe(undefined);
  });

  it('is filled from the beginning where an older version knew less', () => {
    const { recallMinutes, ...older } = { ...normsSetting.initial, attempts: 5 };
    expect(settingOf(normsSetting, { norms: older })).toEqual({ ...older, recallMinutes });
  });
});

describe('norms', () => {
  it('stay between their bounds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(all.normBounds)), fc.integer(), (name, value) => {
        const [least, most] = all.normBounds[name as keyof typeof all.normBounds];
        const { codes } = check(normsSetting, { ...normsSetting.initial, [name]: value });
        const isOutside = value < least || value > most;
        expect(codes.includes(`body.${name} norm.range`)).toBe(isOutside);
      }),
    );
  });

  it.each([
    [{ firstContactTargetWorkingDays: 11, firstContactLimitDays: 14 }, 'norm.order'],
    [{ attempts: 1, attemptDayParts: 2 }, 'norm.day_parts'],
    [{ attempts: 2.5 }, 'norm.range'],
    [{ attempts: '3' }, 'norm.range'],
  ])('%j are refused with %s', (fields, code) => {
    expect(check(normsSetting, { ...normsSetting.initial, ...fields }).codes.join()).toContain(
      code,
    );
  });
});

describe('holidays', () => {
  const { initial } = all.holidaysSetting;

  it('keep each own day once and in order, and take an empty row for none', () => {
    const closedDays = ['2027-05-07', '', '2026-12-24', '2027-05-07'];
    const { body, codes } = check(all.holidaysSetting, { ...initial, closedDays });
    expect(codes).toEqual([]);
    expect(body.closedDays).toEqual(['2026-12-24', '2027-05-07']);
  });

  it('refuse a day that does not exist, at its row', () => {
    const closedDays = ['2026-12-24', '', '2027-02-29'];
    expect(check(all.holidaysSetting, { ...initial, closedDays }).codes).toEqual([
      'body.closedDays.2 closed_day.invalid',
    ]);
  });

  it('are filled where an older version knew no own days', () => {
    const older = { goodFriday: true, liberationDay: 'lustrum' };
    expect(settingOf(all.holidaysSetting, { holidays: older })).toEqual({
      ...{ ...older, closedDays: [] },
    });
  });
});

describe('reasons', () => {
  it.each([
    [{ label: ' ' }, 'body.1.label label.missing'],
    [{ label: 'eenzaamheid / weinig contacten' }, 'body.1.label label.double'],
    [{ digit: '0' }, 'body.1.digit digit.invalid'],
    [{ digit: '1' }, 'body.1.digit digit.double'],
    [{ icpc: ['Z15', 'rouw'] }, 'body.1.icpc icpc.invalid'],
    [{ icpc: ['z04'] }, 'body.1.icpc icpc.double'],
  ])('with %j are refused', (fields, problem) => {
    expect(check(reasonsSetting, reasonsWith(1, fields)).codes).toContain(problem);
  });

  it('never lose a code: it retires, and keeps its label', () => {
    expect(check(reasonsSetting, defaultReasons.slice(1)).codes).toEqual(['body code.gone']);
    const { body, codes } = check(reasonsSetting, reasonsWith(0, { isRetired: true }));
    expect(codes).toEqual([]);
    expect(body.at(-1)).toMatchObject({ code: 'loneliness', digit: '', isRetired: true });
    expect(suggestReason('Z04', body)).toBe(undefined);
    expect(suggestReason('Z15', body)?.code).toBe('grief');
  });

  it('stand in the order of their digits, however they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...defaultReasons], { minLength: 9 }), (shuffled) => {
        const { body, codes } = check(reasonsSetting, shuffled);
        expect(codes).toEqual([]);
        expect(body.map(({ digit }) => digit).join('')).toBe('123456789');
      }),
    );
  });

  it('suggest one reason at most for each code, for whatever passed the check', () => {
    const icpc = fc.array(fc.stringMatching(/^[AZP]\d\d$/), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(icpc, { minLength: 9, maxLength: 9 }), (codes) => {
        const given = defaultReasons.map((one, at) => ({ ...one, icpc: codes[at] ?? [] }));
        const { body, codes: problems } = check(reasonsSetting, given);
        const used = body.flatMap((reason) => reason.icpc);
        if (problems.length === 0) expect(new Set(used).size).toBe(used.length);
        expect(used.every(isIcpc)).toBe(true);
      }),
    );
  });
});

describe('a new item', () => {
  it('gets a code of its own from its label', () => {
    const added = [
      ...arrangementsSetting.initial,
      { code: '', label: 'Dans & zang é', isRetired: false },
    ];
    const { body, codes } = check(arrangementsSetting, added);
    expect(codes).toEqual([]);
    expect(body.at(-1)).toEqual({ code: 'dans_zang_e', label: 'Dans & zang é', isRetired: false });
  });

  it('gets a code that nobody has, whatever its label is', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (label, taken) => {
        const code = codeFor(label, new Set([...taken, codeFor(label, new Set())]));
        expect(code).toMatch(/^[a-z0-9_]{1,40}$/);
        expect(taken).not.toContain(code);
      }),
    );
  });
});

describe('what changed', () => {
  it('is told field by field, under the code of an item', () => {
    const renamed = reasonsWith(1, { label: 'Rouw', icpc: ['Z15'] });
    expect(changesOf(defaultReasons, renamed)).toEqual([
      { path: 'grief.label', before: 'Rouw of verlies', after: 'Rouw' },
      { path: 'grief.icpc', before: 'Z15, Z19, Z23', after: 'Z15' },
    ]);
  });

  it('is told of what was added and of what moved', () => {
    const [first, second, ...rest] = arrangementsSetting.initial;
    const moved = [second, first, ...rest, { code: 'dance', label: 'Dansen', isRetired: false }];
    const paths = changesOf(arrangementsSetting.initial, moved).map(({ path }) => path);
    expect(paths).toEqual(['dance.label', 'dance.isRetired', 'order']);
  });
});
