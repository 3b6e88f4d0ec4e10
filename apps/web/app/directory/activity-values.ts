import type { ActivityDetailView, ActivityRequest } from '@wor/contract';
import type { PostedForm } from '../form/posted-form.js';
import { scheduleFields, schedulesFrom } from './schedule/schedule-values.js';

type Values = Record<string, readonly string[]>;

/**
 * What is no whole number becomes one that no field takes: so it is named together with everything
 * else that is wrong, and not in a round of its own.
 */
const wrong = -1;
const whole = (value: number): number => (Number.isSafeInteger(value) ? value : wrong);

function centsFrom(form: PostedForm): number | undefined {
  const euros = form.number('costCents');
  return euros === undefined ? undefined : whole(Math.round(euros * 100));
}

function wholeFrom(form: PostedForm, name: string): number | undefined {
  const value = form.number(name);
  return value === undefined ? undefined : whole(value);
}

const texts = [
  ...(['organisationId', 'organisationName', 'description', 'postcode', 'welcome'] as const),
  ...(['contactPhone', 'contactEmail', 'url', 'eligibility'] as const),
];
const numbers = ['groupSize', 'minimumAge', 'maximumAge'] as const;

/** The activity that was typed; a field that was left empty is absent. */
export function activityFrom(form: PostedForm): ActivityRequest {
  const costCents = centsFrom(form);
  const given = [
    ...texts.map((name) => [name, form.text(name)] as const),
    ...numbers.map((name) => [name, wholeFrom(form, name)] as const),
  ].filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as Partial<ActivityRequest>),
    ...(costCents !== undefined && { costCents }),
    ...{ name: form.given('name'), arrangement: form.given('arrangement') },
    ...{ place: form.given('place'), neighbourhoodCode: form.given('neighbourhoodCode') },
    capacity: wholeFrom(form, 'capacity') ?? wrong,
    ...{ languages: form.list('languages'), accessibility: form.list('accessibility') },
    schedules: schedulesFrom(form),
  };
}

const textOf = (value: string | number | null): readonly string[] =>
  value === null ? [] : [String(value)];

/** An activity as the form shows it. */
export function activityFields(activity: ActivityDetailView): Values {
  const fields: Values = {
    organisationId: [activity.organisation.id],
    ...{ name: [activity.name], description: [activity.description] },
    ...{ arrangement: [activity.arrangement], place: [activity.place] },
    neighbourhoodCode: [activity.neighbourhoodCode],
    costCents: [String(activity.costCents / 100).replace('.', ',')],
    capacity: [String(activity.capacity)],
    ...{ languages: activity.languages, accessibility: activity.accessibility },
    ...{ postcode: textOf(activity.postcode), groupSize: textOf(activity.groupSize) },
    ...{ welcome: textOf(activity.welcome), contactPhone: textOf(activity.contactPhone) },
    ...{ contactEmail: textOf(activity.contactEmail), url: textOf(activity.url) },
    ...{ minimumAge: textOf(activity.minimumAge), maximumAge: textOf(activity.maximumAge) },
    eligibility: textOf(activity.eligibility),
    ...scheduleFields(activity.schedules, activity.today),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0));
}
