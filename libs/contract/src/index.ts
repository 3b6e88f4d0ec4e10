export type * from './coaching.js';
export type * from './draft.js';
export type * from './operations.js';
export type * from './person.js';
export type * from './problem.js';
export type * from './referral.js';
export type * from './report.js';
export type * from './session.js';
