import type { PolicyRow } from './policy-row.js';

const open = { method: 'GET', who: 'everybody', done: [200] } as const;
const lists = [
  ...['services', 'service_at_locations', 'organizations', 'locations'],
  ...['taxonomies', 'taxonomy_terms'],
];

/** What a region publishes; of ids that nobody has: test/e2e/hsds.spec says what real ones answer. */
export const openDataPolicy: readonly PolicyRow[] = [
  { ...open, path: '/hsds/:region' },
  ...lists.flatMap((list): PolicyRow[] => [
    { ...open, path: `/hsds/:region/${list}` },
    { ...open, path: `/hsds/:region/${list}/:id`, done: [404] },
  ]),
];
