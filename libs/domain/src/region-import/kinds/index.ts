import type { ImportKind } from '../define-import.js';
import { activitiesImport } from './activities.js';
import { areasImport } from './areas.js';
import { peopleImport } from './people.js';
import { practicesImport } from './practices.js';

/** One line a kind, in the order in which a new region needs them: people work for practices. */
export const importKinds: readonly ImportKind[] = [
  practicesImport,
  areasImport,
  peopleImport,
  activitiesImport,
];
