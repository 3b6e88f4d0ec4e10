import { defineFilter } from './define-filter.js';

export const full = defineFilter({
  code: 'full',
  sentence: 'De activiteit is vol.',
  tags: ({ freeSeats }) => (freeSeats === null || freeSeats > 0 ? ['seat'] : []),
  demands: () => [['seat']],
  change: (client, activity) => ({
    ...{ client, activity: { ...activity, freeSeats: 1 } },
    sentence: 'Als er een plek vrijkomt.',
  }),
});
