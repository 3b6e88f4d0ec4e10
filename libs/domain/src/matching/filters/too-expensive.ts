import { costLimits } from '../activity-codes.js';
import { defineFilter } from './define-filter.js';

const tag = (limit: number): string => `cost.${limit}`;

const euros = (cents: number): string =>
  `€ ${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** What one time costs. What somebody earns is not asked. */
export const tooExpensive = defineFilter({
  code: 'too_expensive',
  sentence: 'Het kost te veel.',
  tags: ({ costCents }) => costLimits.filter((limit) => costCents <= limit).map(tag),
  demands: ({ demands: { maxCostCents } }) => (maxCostCents === null ? [] : [[tag(maxCostCents)]]),
  change: (client, activity) => {
    const enough = costLimits.find((limit) => activity.costCents <= limit) ?? null;
    return {
      ...{ client: { ...client, demands: { ...client.demands, maxCostCents: enough } }, activity },
      sentence: `Als het ${euros(activity.costCents)} per keer mag kosten.`,
    };
  },
});
