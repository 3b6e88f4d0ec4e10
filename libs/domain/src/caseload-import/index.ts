export { CaseChecker } from './case-checker.js';
export type { CaseloadNames, CasePlace, ImportedCase } from './check-case.js';
export { caseloadImport, importedConsent } from './columns.js';
export { importedMoments, isHeld } from './imported-moments.js';
