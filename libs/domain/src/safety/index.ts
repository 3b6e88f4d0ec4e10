export { safetyFlagOf, type SafetyFlag } from './flag.js';
export { checkUrgency, urgentNorms, urgentTarget } from './urgency.js';
