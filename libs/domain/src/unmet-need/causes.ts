/** Why somebody finds nothing to join; a region counts them, by neighbourhood and by what was wanted. */
export const unmetNeedCauses = [
  'no_match',
  'wait_too_long',
  'other_time',
  'language',
  'cost',
  'transport',
] as const;

export type UnmetNeedCause = (typeof unmetNeedCauses)[number];
