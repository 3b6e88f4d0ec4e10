import { defineFilter } from './define-filter.js';

/** Nobody is sent to what may be there no more; one call makes it right again. */
export const unassured = defineFilter({
  code: 'unassured',
  sentence: 'Niemand weet of dit nog klopt.',
  tags: ({ isHidden }) => (isHidden ? [] : ['assured']),
  demands: () => [['assured']],
  change: (client, activity) => ({
    ...{ client, activity: { ...activity, isHidden: false, assuredDaysAgo: 0 } },
    sentence: 'Als de aanbieder zegt dat het nog klopt.',
  }),
});
