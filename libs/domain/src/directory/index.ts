export { assuranceOf, isOpenOn, type Assurance, type AssuranceTerms } from './assurance.js';
export {
  checkActivity,
  isCapacity,
  type CheckedActivity,
  type TypedActivity,
} from './check-activity.js';
export { mostSchedules, type TypedSchedule } from './check-schedules.js';
export * from './schedule/index.js';
export { similarTo } from './similar.js';
