export { assuranceOf, isOpenOn, type Assurance, type AssuranceTerms } from './assurance.js';
export * from './schedule/index.js';
export { similarTo, type Comparable } from './similar.js';
