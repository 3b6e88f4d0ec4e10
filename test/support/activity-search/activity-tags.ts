import { anyLanguage, costLimits, type MatchActivity } from '@wor/domain';

const [small, large] = [8, 15];

/** What the search must know of an activity, said once more and in another language than SQL. */
export function activityTags(activity: MatchActivity): string[] {
  const { arrangement, neighbourhood, dayParts, languages, groupSize } = activity;
  const spoken = languages.includes(anyLanguage) ? [anyLanguage] : languages;
  const tags = [
    ...[`arrangement.${arrangement}`, `neighbourhood.${neighbourhood ?? ''}`],
    ...dayParts.flatMap((slot) => [slot, ...slot.split('_')].map((time) => `time.${time}`)),
    ...(spoken.length === 0 ? ['unknown'] : spoken).map((code) => `language.${code}`),
    ...activity.accessibility.map((code) => `accessibility.${code}`),
    ...costLimits.filter((limit) => activity.costCents <= limit).map((limit) => `cost.${limit}`),
    ...(groupSize !== null && groupSize <= small ? ['group.small'] : []),
    ...(groupSize !== null && groupSize >= large ? ['group.large'] : []),
  ];
  return [...new Set(tags)].sort();
}
