import { dirname } from 'node:path';
import { sourceFiles } from './tree.js';

/** Folders that are lists: growing is what they are for. */
const lists = [
  'libs/database/src/migrations',
  'libs/database/src/entities',
  'libs/domain/src/outcome/instruments',
  'libs/domain/src/matching/criteria',
  'libs/domain/src/mail/mails',
  'libs/reporting/src/reports',
  'apps/worker/src/schedule',
  'apps/cli/src/commands',
];

describe('sizes', () => {
  it('no folder has more than 15 files beside its specs', () => {
    const counts = new Map<string, number>();
    for (const path of sourceFiles()) {
      const folder = dirname(path);
      if (/\.spec\.tsx?$/.test(path) || lists.includes(folder)) continue;
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });
});
