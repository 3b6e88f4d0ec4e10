import { defaultFollowUpPlan, type FollowUpRule } from '../../follow-up/plan.js';
import { defineSetting, isFields, type SettingCheck } from './define-setting.js';
import { checkKeys, checkList, trimmed, wholeNumber } from './read-fields.js';

const names = [
  'moment',
  'after',
  'wait',
  'actor',
  'channel',
  'instruments',
  'letterToReferrer',
  'ifNothingHappens',
];
const anchors = ['first_participation_started', 'intake'] as const;
const actors = ['coach', 'provider', 'client'] as const;
const channels = ['phone', 'mail', 'sms', 'letter'] as const;

const MOMENT = /^[a-z0-9]{1,8}$/;
const WAIT = /^\+[1-9]\d{0,2}(wd|d|w|m)$/;
const INSTRUMENT = /^[a-z0-9-]{1,40}$/;
const mostInstruments = 5;
const mostWorkingDays = 30;

type Problems = SettingCheck<unknown>['problems'];

/** When a coach asks again how it goes. */
export const followUpPlanSetting = defineSetting<readonly FollowUpRule[]>({
  kind: 'followUpPlan',
  initial: defaultFollowUpPlan,
  check(given, { problems }) {
    const rules = checkList(given, { at: 'body', problems }).map((item, at) => {
      const fields = checkKeys(item, { at: `body.${at}`, names, problems });
      return ruleOf(fields, { at: `body.${at}`, problems });
    });
    rules.forEach(({ moment }, at) => {
      const isDouble = rules.findIndex((rule) => rule.moment === moment) < at;
      problems.add(`body.${at}.wait`, isDouble, 'moment.double');
    });
    return rules;
  },
});

interface Place {
  readonly at: string;
  readonly problems: Problems;
}

function ruleOf(fields: Readonly<Record<string, unknown>>, { at, problems }: Place): FollowUpRule {
  const wait = trimmed(fields.wait);
  // The name in the data set follows from the time: '+3m' is '3m'.
  const moment = trimmed(fields.moment) || wait.slice(1);
  problems.add(`${at}.wait`, !WAIT.test(wait) || !MOMENT.test(moment), 'wait.invalid');
  return {
    ...{ moment, wait },
    after: oneOf(anchors, fields.after, { at: `${at}.after`, problems }),
    actor: oneOf(actors, fields.actor, { at: `${at}.actor`, problems }),
    channel: oneOf(channels, fields.channel, { at: `${at}.channel`, problems }),
    instruments: instrumentsOf(fields.instruments, { at: `${at}.instruments`, problems }),
    letterToReferrer: fields.letterToReferrer === true,
    ifNothingHappens: nothingOf(fields.ifNothingHappens, { at, problems }),
  };
}

function oneOf<Code extends string>(
  codes: readonly [Code, ...Code[]],
  given: unknown,
  { at, problems }: Place,
): Code {
  const found = codes.find((code) => code === given);
  problems.add(at, found === undefined, 'input.invalid');
  return found ?? codes[0];
}

function instrumentsOf(given: unknown, { at, problems }: Place): readonly string[] {
  const codes: readonly unknown[] = Array.isArray(given) ? given : [];
  const texts = codes.map(trimmed);
  const isWrong = !texts.every((code) => INSTRUMENT.test(code)) || texts.length > mostInstruments;
  problems.add(at, isWrong, 'instrument.unknown');
  return texts;
}

const quietDays = 5;

function nothingOf(given: unknown, { at, problems }: Place): FollowUpRule['ifNothingHappens'] {
  const days = isFields(given) ? wholeNumber(given.workingDays) : quietDays;
  const isWrong = days === undefined || days < 1 || days > mostWorkingDays;
  problems.add(`${at}.ifNothingHappens.workingDays`, isWrong, 'norm.range');
  return { workingDays: days ?? 0, tell: 'lead' };
}
