import type { Report } from '../define-report.js';
import { councilTotal } from './council-total.js';

/** The reports that are published for each closed quarter. */
export const reports: readonly Report[] = [councilTotal];
