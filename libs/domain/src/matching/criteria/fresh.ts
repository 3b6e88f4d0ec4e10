import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';

interface Age extends Fit {
  readonly upToDays: number;
}

const AGES: readonly Age[] = [
  {
    ...{ upToDays: 30, share: 1, reason: 'fresh.month' },
    sentence: 'De gegevens zijn minder dan een maand oud.',
  },
  {
    ...{ upToDays: 90, share: 0.7, reason: 'fresh.quarter' },
    sentence: 'De gegevens zijn minder dan 3 maanden oud.',
  },
  {
    ...{ upToDays: 180, share: 0.3, reason: 'fresh.half_year' },
    sentence: 'De gegevens zijn ouder dan 3 maanden. Bel eerst even.',
  },
];

const OLD: Fit = {
  ...{ share: 0, reason: 'fresh.old' },
  sentence: 'De gegevens zijn ouder dan een half jaar. Bel eerst even.',
};

const ageOf = ({ assuredDaysAgo }: MatchActivity): number =>
  AGES.findIndex(({ upToDays }) => assuredDaysAgo <= upToDays);

function fit(_client: MatchClient, activity: MatchActivity): Fit {
  const { share, reason, sentence } = AGES[ageOf(activity)] ?? OLD;
  return { share, reason, sentence };
}

export const fresh: Criterion = {
  ...{ code: 'fresh', title: 'Gecontroleerd', defaultWeight: 8, fit, isSameForAll: true },
  key: ageOf,
};
