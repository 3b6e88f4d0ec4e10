import { toPublishedReport } from './report.view.js';

it('a publication is shown with exactly these fields, and no true count', () => {
  const cell = { family: 'started', value: null, printed: '.', persons: 'canary' } as const;
  const row = {
    ...{ id: 'release', municipalityCode: 'GM9999', period: '2026-Q3', audit: 'canary' },
    ...{ publishedAt: new Date('2026-10-10T08:00:00Z'), hash: Buffer.from('0aff', 'hex') },
    cells: [cell],
  };
  expect(toPublishedReport(row)).toEqual({
    ...{ id: 'release', municipalityCode: 'GM9999', period: '2026-Q3', hash: '0aff' },
    publishedAt: '2026-10-10T08:00:00.000Z',
    cells: [{ family: 'started', value: null, printed: '.' }],
  });
});
