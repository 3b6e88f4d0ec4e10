export { choiceOf, paces, ruleOf, type Pace } from './choice.js';
export { neverOccurs, nextOccurrences, type Occurrence } from './occurrences.js';
export { projectWeek } from './project-week.js';
export { isRule, weekdayCodes } from './rule.js';
export { frequencies, type Schedule } from './schedule.js';
