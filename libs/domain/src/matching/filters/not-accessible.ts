import { accessibilityFeatures } from '../activity-codes.js';
import { defineFilter } from './define-filter.js';

const tag = (code: string): string => `accessibility.${code}`;

const labelOf = (code: string): string =>
  (accessibilityFeatures.find((each) => each.code === code)?.label ?? code).toLowerCase();

/** What the coach asks of the place. Why somebody needs it is not asked. */
export const notAccessible = defineFilter({
  code: 'not_accessible',
  sentence: 'De plek heeft niet alles wat nodig is.',
  tags: ({ accessibility }) => accessibility.map(tag),
  demands: ({ demands }) => demands.accessibility.map((code) => [tag(code)]),
  change: (client, activity) => {
    const { accessibility } = client.demands;
    const missing = accessibility.filter((code) => !activity.accessibility.includes(code));
    const has = [...activity.accessibility, ...missing];
    return {
      ...{ client, activity: { ...activity, accessibility: has } },
      sentence: `Als de aanbieder dit kan regelen: ${missing.map(labelOf).join(', ')}.`,
    };
  },
});
